package fr.pesee.prepare.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer copies grids, keeps lots in step, and edits scales, rules and requirements. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class LibraryAndRulesTest {
    private DeskOfOfficer desk;

    @BeforeEach
    void prepare() {
        desk = new DeskOfOfficer(TrialTender.draft());
    }

    @Test
    void aScaleIsDescribedForAllThatShareIt() {
        Map<String, String> scale =
                desk.fields("code", "C2.1", "minimum", "0", "maximum", "4", "step", "0,5", "alike", "true");
        scale.put("levelsFr", "0 = rien\n2 = à moitié\n4 = tout");
        scale.put("levelsEn", "4 = all");
        desk.send("/scale", scale).expect(303);
        assertEquals(
                "all",
                desk.stored()
                        .at("/criteria/1/criteria/0/quality/scale/levels/2/label/en")
                        .asText());
        assertEquals(
                "4",
                desk.stored().at("/criteria/2/criteria/0/quality/scale/maximum").asText());
        scale.put("version", desk.version());
        scale.put("step", "3");
        Answer refused = desk.send("/scale", scale);
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("id=\"step-error-0\""), refused.body());
    }

    @Test
    void rulesOfTheRankingAreStoredAndRefusedBesideTheirFields() {
        Map<String, String> rules =
                new LinkedHashMap<>(RulesForm.of(GridDraft.of(desk.stored().toString()), "fr"));
        String before = desk.stored().toString();
        rules.put("version", desk.version());
        desk.send("/rules", rules).expect(303);
        assertEquals(before, desk.stored().toString(), "what the form shows is not what it stores");
        rules.put("version", desk.version());
        rules.put("tieChain", "C3 ; C9");
        Answer refused = desk.send("/rules", rules);
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("id=\"tieChain-error-0\""), refused.body());
        rules.put("tieChain", "C2, C1.1");
        rules.put("totalDecimals", "2");
        rules.put("D5", "true");
        rules.put("D5.price", "C1.1");
        rules.put("D5.below", "0,25");
        desk.send("/rules", rules).expect(303);
        assertEquals(2, desk.stored().at("/rounding/totalDecimals").asInt());
        assertEquals("1/4", desk.stored().at("/abnormallyLow/1/below").asText());
    }

    @Test
    void aRequirementIsAddedChangedAndRemoved() {
        Map<String, String> gate =
                desk.fields("code", "G9", "requirementFr", "Une assurance", "evidenceFr", "Attestation");
        desk.send("/gates", gate).expect(303);
        String editor = desk.page("/edit").body();
        assertTrue(editor.contains("Pour information"), "nothing is said of equivalents");
        gate.putAll(Map.of("version", desk.version(), "was", "G9", "orEquivalent", "true", "scheme", "ISO 9001"));
        desk.send("/gates", gate).expect(303);
        assertTrue(desk.page("/edit").body().contains("ISO 9001"), "a label without characteristics is not told");
        desk.send("/gates", desk.fields("was", "G9", "act", "remove")).expect(303);
        assertEquals(6, desk.stored().at("/gates").size());
    }

    @Test
    void aModelIsCopiedWithItsVersionIntoTheLedger() {
        desk.send("/library", desk.fields("from", "model:plain-60-40")).expect(303);
        assertEquals("plain-60-40", desk.stored().at("/id").asText());
        JsonNode copied = desk.entry("grid-copied/1");
        assertEquals("plain-60-40", copied.at("/payload/source").asText());
        assertEquals(1, copied.at("/payload/sourceVersion").asInt());
        desk.send("/library", desk.fields("from", "model:circle-3-cloud", "criterion", "C5"))
                .expect(303);
        assertEquals("C5", desk.entry("grid-copied/1").at("/payload/criterion").asText());
        desk.send("/library", desk.fields("from", "model:none")).expect(422);
    }

    @Test
    void thePublishedGridOfAnotherTenderIsInTheLibraryAndADraftIsNot() {
        TrialTender published = TrialTender.in(Phase.PUBLISHED);
        TrialTender draft = TrialTender.draft();
        StringBuilder library = new StringBuilder();
        for (int page = 1; page == 1 || library.indexOf("page=" + page) > 0; page++) {
            library.append(desk.page("/library?page=" + page).expect(200).body());
        }
        assertTrue(library.indexOf("tender%3A" + published.id()) > 0, "a published grid is missing");
        assertTrue(library.indexOf(draft.id()) < 0, "a draft shows");
        desk.page("/library?from=tender:" + draft.id() + ":1").expect(404);
        desk.send("/library", desk.fields("from", "tender:" + published.id() + ":1"))
                .expect(303);
        assertEquals(
                published.id(),
                desk.entry("grid-copied/1").at("/payload/source").asText());
    }

    @Test
    void aCriterionThatLotsHaveInCommonIsKeptInStep() {
        ObjectNode body = TrialTender.draftBody();
        body.withArray("lots").addObject().put("title", "Second lot").put("model", "circle-3-cloud");
        desk = new DeskOfOfficer(TrialTender.created(body));
        assertTrue(desk.page("/criterion?code=C2.1").body().contains("name=\"also2\""));
        Map<String, String> fields = desk.criterion("C2.1");
        fields.put("page", "RC p. 77");
        fields.put("also2", "true");
        desk.send("/criterion", fields).expect(303);
        String second = desk.tender.path() + "/lots/2/grid";
        assertEquals(
                "RC p. 77",
                Api.as(Cast.OFFICER)
                        .get(second)
                        .json()
                        .at("/criteria/1/criteria/0/page")
                        .asText());
        fields = desk.criterion("C2.1");
        fields.put("page", "RC p. 78");
        desk.send("/criterion", fields).expect(303);
        assertFalse(desk.page("/criterion?code=C2.1").body().contains("name=\"also2\""), "it is no longer in common");
    }

    @Test
    void aModelComesFromAFileAndABadOneIsRefusedLineByLine() {
        String yaml = ScoringModels.shippedText("plain-60-40").orElseThrow();
        desk.upload(yaml.replace("points: 40", "points: quarante")).expect(422);
        String refused =
                desk.upload(yaml.replace("points: 40", "points: quarante")).body();
        assertTrue(refused.contains("Ligne ") && refused.contains("points"), refused);
        desk.upload(yaml).expect(303);
        assertEquals("plain-60-40", desk.stored().at("/id").asText());
        desk.upload("").expect(422);
        desk.upload("criteria: [" + "{code: C, name: {fr: x, en: x}}, ".repeat(1000) + "]")
                .expect(422);
    }

    @Test
    void anEditSaysInTheLedgerWhichCriteriaItTouched() {
        desk.send("/edit", desk.fields("w:C2.1", "9", "w:C2.2", "9")).expect(303);
        JsonNode edited = desk.entry("grid-edited/2").at("/payload");
        assertEquals("[\"C2.1\",\"C2.2\"]", edited.at("/changed").toString());
        assertFalse(edited.at("/rules").asBoolean());
    }

    @Test
    void onlyTheOfficerOfADraftEdits() {
        for (String path : new String[] {"/edit", "/criterion", "/formula?code=C1.1", "/rules", "/gates", "/library"}) {
            Visitor.as(Cast.MEMBER).get(desk.grid + path).expect(403);
            Visitor.as(Cast.ADMINISTRATOR).get(desk.grid + path).expect(404);
        }
        assertFalse(Visitor.as(Cast.MEMBER).get(desk.grid).expect(200).body().contains(desk.grid + "/edit"));
    }

    @Test
    void oddRequestsAreAnsweredClearly() {
        desk.page("/formula?code=C2.1").expect(404);
        desk.page("/scale?code=C1.1").expect(404);
        desk.page("/criterion?code=%00").expect(404);
        desk.send("/edit", Map.of()).expect(409, 412, 422, 428, 400);
        desk.send("/criterion", desk.fields("was", "C99", "code", "C99")).expect(422);
        desk.send("/formula", desk.fields("code", "C1.1", "formula", "NONE", "act", "save"))
                .expect(422);
    }
}
