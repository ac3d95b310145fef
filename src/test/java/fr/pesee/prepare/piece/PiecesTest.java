package fr.pesee.prepare.piece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Odd;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.publication.FrozenPart;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What bids are made of is written while the tender is a draft, and frozen by its publication. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class PiecesTest {
    @Inject
    Watched watched;

    @Inject
    Publications publications;

    private TrialTender tender;
    private String page;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        page = "/tenders/" + tender.id() + "/lots/1/pieces";
    }

    @Test
    void aListIsReplacedAsAWholeByPrograms() {
        Api officer = Api.as(Cast.OFFICER);
        Answer stored = officer.put(tender.lot() + "/pieces", list()).expect(200);
        assertEquals(
                list(),
                Api.as(Cast.MEMBER).get(tender.lot() + "/pieces").expect(200).json());
        assertEquals("\"1\"", stored.header("ETag"));
        officer.with("If-Match", "\"0\"").put(tender.lot() + "/pieces", list()).refused(412, "version-stale");
        officer.with("If-Match", "\"1\"").put(tender.lot() + "/pieces", list()).expect(200);
        Api.as(Cast.CHAIR).put(tender.lot() + "/pieces", list()).expect(403);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        ObjectNode wrong = list();
        ArrayNode pieces = (ArrayNode) wrong.get("pieces");
        ((ObjectNode) pieces.get(1)).put("code", "P01");
        ((ObjectNode) pieces.get(1)).remove("envelope");
        ((ObjectNode) pieces.get(0)).put("name", " ");
        refuse(wrong.toString()).refused(422, "piece-code-twice", "field-missing", "field-blank");
        refuse("{}").refused(422, "field-missing");
        String piece = pieces.get(0).toString();
        refuse("{\"pieces\": [" + (piece + ",").repeat(100) + piece + "]}").refused(422, "pieces-count");
        for (String path : List.of("/pieces/0/code", "/pieces/0/name", "/pieces/0/content")) {
            Odd.TEXTS.forEach(text -> refuse(Odd.with(list(), path, text)));
        }
        refuse(Odd.with(list(), "/pieces/0/envelope", "\"LETTER\"")).expect(400);
    }

    @Test
    void publicationFreezesThePiecesOfALotThatHasAny() {
        Api.as(Cast.OFFICER).put(tender.lot() + "/pieces", list()).expect(200);
        tender.sealable().publish().expect(200);
        Optional<FrozenPart> frozen = publications.frozen(UUID.fromString(tender.id()), 1, Pieces.PART);
        PieceList pieces = PieceList.ofFrozen(frozen.orElseThrow().content());
        assertEquals("Mémoire technique", pieces.piece("P02").orElseThrow().name());
        assertEquals(
                "{\"pieces\":[{\"code\":\"P01\",\"content\":\"Signé.\",\"envelope\":\"CANDIDACY\",\"name\":\"DC1\","
                        + "\"required\":true},{\"code\":\"P02\",\"envelope\":\"OFFER\",\"name\":\"Mémoire technique\","
                        + "\"required\":false}]}",
                frozen.orElseThrow().content());
        Api.as(Cast.OFFICER).put(tender.lot() + "/pieces", list()).expect(403);
        Answer shown = Visitor.as(Cast.MEMBER).get(page).expect(200);
        assertTrue(shown.body().contains("Mémoire technique"), shown::body);
        assertFalse(shown.body().contains("/pieces/piece"), shown::body);
        UUID without = UUID.fromString(TrialTender.in(Phase.PUBLISHED).id());
        assertTrue(publications.frozen(without, 1, Pieces.PART).isEmpty());
    }

    @Test
    void thePagesAddChangeAndRemovePieces() {
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertTrue(officer.get(page).expect(200).body().contains("Aucune pièce n’est encore exigée"));
        Map<String, String> piece = new HashMap<>(Map.of("was", "", "code", "P/1", "name", "", "seen", "0"));
        Answer refused = watched.unchanged(tender.id(), () -> officer.post(page + "/piece", piece))
                .expect(422);
        assertTrue(refused.body().contains("id=\"name-error-0\""), refused::body);
        assertTrue(refused.body().contains("id=\"envelope-error-0\""), refused::body);
        assertTrue(refused.body().contains("value=\"P/1\""), refused::body);
        piece.putAll(Map.of("name", "Acte d’engagement", "envelope", "OFFER", "required", "yes"));
        assertEquals(303, officer.post(page + "/piece", piece).status());
        officer.get(page + "/piece?code=P%2F1").expect(200);
        piece.putAll(Map.of("was", "P/1", "content", "Daté", "seen", "0"));
        Answer stale = watched.unchanged(tender.id(), () -> officer.post(page + "/piece", piece))
                .expect(409);
        assertTrue(stale.body().contains("Daté") && stale.body().contains("La pièce telle qu’elle est"), stale::body);
        piece.put("seen", "1");
        assertEquals(303, officer.post(page + "/piece", piece).status());
        assertEquals(
                409,
                officer.post(page + "/removal", Map.of("was", "P/1", "seen", "1"))
                        .status());
        assertEquals(
                303,
                officer.post(page + "/removal", Map.of("was", "P/1", "seen", "2"))
                        .status());
        officer.get(page + "/piece?code=P%2F1").expect(404);
    }

    private Answer refuse(String body) {
        return watched.unchanged(tender.id(), () -> Api.as(Cast.OFFICER).put(tender.lot() + "/pieces", body))
                .assertClear()
                .expect(400, 422);
    }

    private static ObjectNode list() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode pieces = body.putArray("pieces");
        pieces.addObject()
                .put("code", "P01")
                .put("name", "DC1")
                .put("envelope", "CANDIDACY")
                .put("required", true)
                .put("content", "Signé.");
        pieces.addObject()
                .put("code", "P02")
                .put("name", "Mémoire technique")
                .put("envelope", "OFFER")
                .put("required", false)
                .putNull("content");
        return body;
    }
}
