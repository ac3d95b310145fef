package fr.pesee.prepare.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer tries a grid on imaginary bids. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class RehearsalTest {
    private static final Grid CIRCLE_3 = ScoringModels.read(
                    ScoringModels.shippedText("circle-3-cloud").orElseThrow())
            .orThrow()
            .grid();

    @Inject
    Watched watched;

    private TrialTender tender;
    private Map<String, String> bids;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        bids = new HashMap<>(RehearsalForm.filled(CIRCLE_3, 3, 1, "fr"));
    }

    private String address() {
        return "/tenders/" + tender.id() + "/lots/1/rehearsal";
    }

    private Answer send(String act) {
        bids.put("act", act);
        return Visitor.as(Cast.OFFICER).post(address(), bids);
    }

    @Test
    void typedBidsAreMarkedAndRankedExactly() {
        CIRCLE_3.leaves().forEach(leaf -> {
            for (int bid = 0; bid < 3; bid++) {
                bids.put(RehearsalForm.field(bid, leaf.code()), leaf.code().startsWith("C1") ? "100" : "4");
            }
        });
        bids.put("B:C1.1", "160");
        bids.put("C:C1.1", "120");
        bids.put("C:C2.1", "5");
        String page = send("compute").expect(200).body();
        assertTrue(page.contains("L’offre A arrive en tête, de 3,33 points"), page);
        assertTrue(page.contains("Formule contre formule") && page.contains("Belleville"), page);
    }

    @Test
    void aMarkOffItsScaleOrNoNumberIsToldAndNothingTypedIsLost() {
        bids.put("B:C2.1", "7,5");
        Answer off = send("compute");
        assertEquals(422, off.status());
        assertTrue(off.body().contains("hors de l’échelle") && off.body().contains("value=\"7,5\""), off.body());
        bids.put("B:C2.1", "beaucoup");
        Answer none = send("compute");
        assertEquals(422, none.status());
        assertTrue(none.body().contains("B, C2.1") && none.body().contains("value=\"beaucoup\""), none.body());
    }

    @Test
    void aPriceOfZeroIsRefusedByTheFormulaNotByAnAccident() {
        bids.put("A:C1.1", "0");
        assertEquals(422, send("compute").status());
        bids.put("A:C1.1", "1/0");
        assertEquals(422, send("simulate").status());
    }

    @Test
    void minMaxIsShownInThePointsOfThisGrid() {
        String page = Visitor.as(Cast.OFFICER).get(address()).expect(200).body();
        assertTrue(page.contains("vaut 4,8 points de plus en qualité. Le prix pèse 32 points"), page);
        assertTrue(page.contains("Le perdant décide") && page.contains("Rien ne change"), page);
    }

    @Test
    void bidsAreAddedRemovedAndDrawnAnew() {
        bids.put("A:C2.1", "2,5");
        String four = send("more").expect(200).body();
        assertTrue(four.contains("name=\"D:C2.1\"") && four.contains("name=\"A:C2.1\" value=\"2,5\""), four);
        String two = send("fewer").expect(200).body();
        assertFalse(two.contains("name=\"C:C2.1\""), two);
        String other = send("draw").expect(200).body();
        assertTrue(other.contains("name=\"seed\" value=\"2\""), other);
    }

    @Test
    void tenThousandTendersAreDrawnAndTheSameSeedSaysTheSame() {
        String once = send("simulate").expect(200).body();
        assertTrue(once.contains("10\u202f000 consultations de 3 offres"), once);
        assertEquals(figures(once), figures(send("simulate").expect(200).body()));
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("id=\"simulation\""), page.indexOf("value=\"simulate\""));
    }

    @Test
    void nothingIsStored() {
        String before = Api.as(Cast.OFFICER).get(tender.path() + "/ledger").body();
        watched.unchanged(tender.id(), () -> send("simulate"));
        assertEquals(before, Api.as(Cast.OFFICER).get(tender.path() + "/ledger").body());
    }

    @Test
    void onlyTheOfficerOfATenderInPreparationRehearses() {
        Visitor.as(Cast.MEMBER).get(address()).expect(403);
        Visitor.as(Cast.ADMINISTRATOR).get(address()).expect(404);
        tender = TrialTender.in(Phase.PUBLISHED);
        Visitor.as(Cast.OFFICER).get(address()).expect(403);
        tender = TrialTender.created(withoutGrid());
        Visitor.as(Cast.OFFICER).get(address()).expect(422);
    }

    private static ObjectNode withoutGrid() {
        var body = TrialTender.draftBody();
        body.get("lots").forEach(lot -> ((ObjectNode) lot).remove("model"));
        return body;
    }
}
