package fr.pesee.prepare.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer edits weights, criteria and formulas by their pages. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class EditorTest {
    private DeskOfOfficer desk;

    @BeforeEach
    void prepare() {
        desk = new DeskOfOfficer(TrialTender.draft());
    }

    @Test
    void bellevilleIsStoppedSaidWhyAndMended() {
        desk.choose("BELLEVILLE");
        String editor = desk.page("/edit").expect(200).body();
        assertTrue(editor.contains("Publication impossible"), "no blocking finding");
        assertTrue(
                editor.contains("373362") && editor.contains(desk.grid + "/formula?code=C1.1"), "no law, or no cure");
        desk.publish().refused(422, "grid-finding-blocks");
        desk.choose("INVERSE");
        assertTrue(desk.page("/edit").body().contains("Rien ne s’oppose"));
        desk.publish().expect(200);
    }

    @Test
    void aFormulaIsDrawnBeforeItIsStored() {
        Map<String, String> fields = desk.fields("code", "C1.1", "formula", "BELLEVILLE", "act", "draw");
        fields.putAll(Map.of("price1", "100", "price2", "120", "price3", "160"));
        String drawn = desk.send("/formula", fields).expect(200).body();
        assertTrue(drawn.contains("perd 3,2 points sur 32"), "the consequence is not told");
        assertTrue(drawn.contains("28,8000"), "the table lacks the mark of the dearest");
        assertEquals(
                "INVERSE",
                desk.stored().at("/criteria/0/criteria/0/price/formula").asText());
    }

    @Test
    void aFormulaWithoutItsParameterIsRefusedAndStaysChosen() {
        Answer refused = desk.send("/formula", desk.fields("code", "C1.1", "formula", "LINEAR_N", "act", "save"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("« n » manque"), refused.body());
        assertTrue(refused.body().contains("value=\"LINEAR_N\" checked"));
        desk.choose("LINEAR_N", "LINEAR_N.n", "2,5");
        assertEquals(
                "Linéaire, pente au choix\u202F: N·(n·Pm − P)/((n − 1)·Pm) (n = 2,5)",
                desk.stored().at("/criteria/0/criteria/0/method/fr").asText());
        assertEquals(
                "5/2",
                desk.stored().at("/criteria/0/criteria/0/price/parameters/n").asText());
    }

    @Test
    void aWarningWantsAMotiveAndTheMotiveGoesWithTheFormula() {
        desk.choose("MEAN");
        desk.publish().refused(422, "grid-finding-wants-motive");
        desk.send("/edit", desk.fields("m:C1.1:RULE-24", "Nos marchés sont homogènes <b>"))
                .expect(303);
        assertEquals(
                "Nos marchés sont homogènes <b>",
                desk.stored().at("/criteria/0/criteria/0/motives/RULE-24/fr").asText());
        String editor = desk.page("/edit").body();
        assertTrue(editor.contains("Nos marchés sont homogènes &lt;b&gt;"), "the motive is not shown, or not escaped");
        desk.publish().expect(200);
        String announced = Visitor.nobody()
                .get("/notices/" + desk.tender.id() + "/lots/1/grid")
                .expect(200)
                .body();
        assertTrue(announced.contains("Nos marchés sont homogènes &lt;b&gt;"), "the public does not read the reason");
    }

    @Test
    void aMotiveDoesNotOutliveWhatItWasGivenFor() {
        desk.choose("MEAN");
        desk.send("/edit", desk.fields("m:C1.1:RULE-24", "Marchés homogènes")).expect(303);
        desk.choose("MINMAX");
        assertTrue(desk.stored().at("/criteria/0/criteria/0/motives").isMissingNode(), "a reason for another formula");
    }

    @Test
    void weightsAreStoredExactlyAndGroupsFollow() {
        desk.send("/edit", desk.fields("w:C2.1", "9,5", "w:C2.2", "17/2")).expect(303);
        JsonNode quality = desk.stored().at("/criteria/1");
        assertEquals("19/2", quality.at("/criteria/0/points").asText());
        assertEquals("30", quality.at("/points").asText());
    }

    @Test
    void aWeightThatIsNoNumberIsRefusedBesideItsFieldAndNothingIsLost() {
        Answer refused = desk.send("/edit", desk.fields("w:C2.1", "dix", "w:C2.2", "7,5"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("id=\"w:C2.1-error\""), refused.body());
        assertTrue(refused.body().contains("value=\"dix\"") && refused.body().contains("value=\"7,5\""));
        assertEquals("10", desk.stored().at("/criteria/1/criteria/0/points").asText());
    }

    @Test
    void excelsRoundingErrorIsNoWeight() {
        Answer refused = desk.send("/edit", desk.fields("w:C2.1", "0.57999999999999996"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("id=\"w:C2.1-error\""));
    }

    @Test
    void sumsAreToldAsOneTypesAndNothingIsStored() {
        Map<String, String> typed =
                new LinkedHashMap<>(Weights.stored(GridDraft.of(desk.stored().toString()), "fr"));
        typed.put("w:C2.1", "12,25");
        String sums = desk.send("/sums", typed).expect(200).body();
        assertTrue(sums.contains("102,25 points sur 100") && sums.contains("id=\"sum-C2\""), sums);
        typed.put("w:C2.1", "?");
        assertTrue(desk.send("/sums", typed).expect(200).body().contains("ne peut être lu"));
        assertEquals("10", desk.stored().at("/criteria/1/criteria/0/points").asText());
    }

    @Test
    void whoComesSecondIsShownWhatChangedAndLosesNothing() {
        Map<String, String> mine = desk.fields("w:C2.1", "11", "w:C2.2", "7");
        desk.send("/edit", desk.fields("w:C2.1", "9", "w:C2.2", "9")).expect(303);
        Answer second = desk.send("/edit", mine);
        assertEquals(409, second.status());
        assertTrue(second.body().contains("C2.1") && second.body().contains("actuellement 9"), second.body());
        assertTrue(second.body().contains("value=\"11\""));
        assertTrue(second.body().contains("name=\"version\" value=\"" + desk.version() + "\""));
    }

    @Test
    void aCriterionIsAddedChangedMovedAndRemoved() {
        Map<String, String> fresh = desk.fields("was", "", "above", "C5", "code", "C5.3", "nameFr", "Réemploi");
        fresh.putAll(
                Map.of("marked", "QUALITY", "type", "quality", "weight", "1", "unit", "points", "page", "RC p. 9"));
        desk.send("/criterion", fresh).expect(303);
        assertEquals(
                "Réemploi", desk.stored().at("/criteria/4/criteria/2/name/en").asText());
        assertEquals("6", desk.stored().at("/criteria/4/points").asText());
        desk.send("/move", desk.fields("was", "C5.3", "to", "up")).expect(303);
        assertEquals("C5.3", desk.stored().at("/criteria/4/criteria/1/code").asText());
        desk.send("/removal", desk.fields("was", "C5.3")).expect(303);
        assertEquals(2, desk.stored().at("/criteria/4/criteria").size());
        assertEquals("5", desk.stored().at("/criteria/4/points").asText());
    }

    @Test
    void theLastSubCriterionIsNotRemovedAlone() {
        desk.send("/removal", desk.fields("was", "C5.2")).expect(303);
        Answer refused = desk.send("/removal", desk.fields("was", "C5.1"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("C5 n’aurait plus aucun sous-critère"), refused.body());
    }

    @Test
    void aCodeInUseIsRefusedAndAFreeOneFollowsIntoTheTies() {
        Map<String, String> taken = desk.criterion("C1.1");
        taken.put("code", "C2.1");
        Answer refused = desk.send("/criterion", taken);
        assertEquals(422, refused.status());
        Map<String, String> free = desk.criterion("C1.1");
        free.put("code", "PRIX");
        desk.send("/criterion", free).expect(303);
        assertEquals("PRIX", desk.stored().at("/tieChain/2").asText());
    }

    @Test
    void whatAFormShowsIsWhatItStores() {
        for (GridDraft.Placed one : GridDraft.of(desk.stored().toString()).criteria()) {
            String before = desk.stored().toString();
            desk.send("/criterion", desk.criterion(one.code())).expect(303);
            assertEquals(before, desk.stored().toString(), one.code());
        }
    }
}
