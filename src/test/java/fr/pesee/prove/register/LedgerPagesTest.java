package fr.pesee.prove.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.InclusionProof;
import fr.pesee.ground.ledger.MerkleTree;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger as a timeline: readable, searchable, and no way to learn what is hidden. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class LedgerPagesTest {
    private static final Pattern PLACE = Pattern.compile("<li id=\"e(\\d+)\">");

    private Visitor officer;
    private Visitor reviewer;

    @BeforeEach
    void signIn() {
        officer = Visitor.as(Cast.OFFICER);
        reviewer = Visitor.as(Cast.LEGAL_REVIEWER);
    }

    @Test
    void theLastActStandsFirstInWordsWithWhoDidItAndItsSeal() {
        TrialTender tender = TrialTender.in(Phase.RECOMMENDED);
        String page = reviewer.get(ledger(tender)).expect(200).assertPage().body();
        List<Integer> places = places(page);
        assertEquals(places.stream().sorted((a, b) -> b - a).toList(), places);
        for (String said : List.of(
                "La recommandation d’un lot a été calculée.",
                "Lot 1 : de « notes verrouillées » à « recommandation »",
                "Hélène Lambert",
                "Sceau posé sur les inscriptions 0 à ",
                "Lundi 2 décembre 2019")) {
            assertTrue(page.replace('\u202F', ' ').contains(said), () -> said + " is missing in " + page);
        }
        String english = reviewer.with("Accept-Language", "en")
                .get(ledger(tender))
                .expect(200)
                .body();
        assertTrue(english.contains("Monday 2 December 2019") && english.contains("Latest first"), english);
    }

    @Test
    void aSearchFindsWordsNamesNumbersKindsAndDays() {
        TrialTender tender = TrialTender.in(Phase.RECOMMENDED);
        String all = ledger(tender) + "?q=";
        assertEquals(
                1, places(reviewer.get(all + "recommandation+CALCULEE").body()).size());
        assertEquals(
                List.of(3), places(reviewer.get(all + "n%C2%B0+3&chapter=TEAM").body()));
        assertEquals(3, places(reviewer.get(all + "&chapter=MARKS").body()).size());
        assertTrue(places(reviewer.get(all + "&from=2019-12-02&until=2019-12-02&chapter=PREPARATION")
                        .body())
                .isEmpty());
        // Each function is given once, but for that of key holders, of whom there are three.
        assertEquals(
                Function.values().length + 2,
                places(reviewer.get(all + "attribuee&chapter=TEAM").body()).size());
        String none = reviewer.get(all + "introuvable").expect(200).assertPage().body();
        assertTrue(none.contains("Aucune inscription ne correspond"), none);
        String wrong = reviewer.get(ledger(tender) + "?from=hier")
                .expect(200)
                .assertPage()
                .body();
        assertTrue(wrong.contains("id=\"from-error-0\""), wrong);
        reviewer.get(ledger(tender) + "?before=99999999999999999999&chapter=NONE&q=%3Cscript%3E")
                .expect(200)
                .assertPage();
    }

    @Test
    void whatIsHiddenIsNeitherShownNorFound() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        String marks =
                officer.get(ledger(tender) + "?chapter=MARKS").expect(200).body();
        assertEquals(3, places(marks).size());
        assertTrue(marks.contains("Contenu réservé à d’autres fonctions"), marks);
        assertFalse(marks.contains("Hélène Lambert"), marks);
        assertEquals(
                List.of(),
                places(officer.get(ledger(tender) + "?chapter=MARKS&q=lambert").body()));
        assertEquals(
                3,
                places(reviewer.get(ledger(tender) + "?chapter=MARKS&q=lambert").body())
                        .size());
        int mark = places(marks).get(0);
        String entry = officer.get(ledger(tender) + "/" + mark)
                .expect(200)
                .assertPage()
                .body();
        assertFalse(entry.contains(TrialTender.REASON) || entry.contains("Sel de l’empreinte"), entry);
        String open = reviewer.get(ledger(tender) + "/" + mark)
                .expect(200)
                .assertPage()
                .body();
        assertTrue(open.contains(TrialTender.REASON), open);
    }

    @Test
    void aLongLedgerIsReadPageByPageWithoutAGap() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        for (int asked = 0; asked < 60; asked++) {
            tender.ask("Question " + asked);
        }
        List<Integer> read = new ArrayList<>();
        @Nullable String next = ledger(tender) + "?chapter=QUESTIONS";
        while (next != null) {
            String page = officer.get(next).expect(200).body();
            read.addAll(places(page));
            Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertEquals(60, read.size());
        assertEquals(60, read.stream().distinct().count());
    }

    @Test
    void theProofOfAnEntryLeadsFromItsLeafToTheRootThatTheSealSigns() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        JsonNode proof = Api.as(Cast.OFFICER)
                .get(tender.path() + "/ledger/2/proof")
                .expect(200)
                .json();
        Digest leaf = MerkleTree.leafHash(proof.get("leaf").asText().getBytes(StandardCharsets.UTF_8));
        assertEquals(proof.get("leafHash").asText(), leaf.hex());
        String[] note = proof.get("checkpoint").asText().split("\n");
        assertEquals(proof.get("size").asText(), note[1]);
        Digest root = Digest.ofHex(HexFormat.of().formatHex(Base64.getDecoder().decode(note[2])));
        List<Digest> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Digest.ofHex(hash.asText())));
        assertTrue(new InclusionProof(2, proof.get("size").asLong(), path).verify(leaf, root), proof::toString);
        String page = officer.get(ledger(tender) + "/2").expect(200).body();
        assertTrue(page.contains(leaf.hex()) && page.contains(note[2]), page);
        officer.get(ledger(tender) + "/99999").expect(404);
        officer.get(ledger(tender) + "/-1").expect(404);
    }

    @Test
    void theSealIsAFileToKeepAndTheLedgerIsVerifiedWhenAsked() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        String seal = officer.get(ledger(tender) + "/seal").expect(200).header("Content-Disposition");
        assertTrue(seal.startsWith("attachment; filename=\"SCEAU.txt\""), seal);
        String verified = officer.get(ledger(tender) + "?verify=true")
                .expect(200)
                .assertPage()
                .body();
        assertTrue(verified.contains("Le registre est intact"), verified);
    }

    private static String ledger(TrialTender tender) {
        return "/tenders/" + tender.id() + "/ledger";
    }

    private static List<Integer> places(String page) {
        List<Integer> places = new ArrayList<>();
        Matcher found = PLACE.matcher(page);
        while (found.find()) {
            places.add(Integer.valueOf(found.group(1)));
        }
        return places;
    }
}
