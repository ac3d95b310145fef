package fr.pesee.prepare.setup;

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
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form of a tender says everything that is wrong at once, whatever its fields could be read as. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class SetupPagesTest {
    @Test
    void whatCannotBeReadAndWhatCannotBeAreToldTogether() {
        TrialTender taken = TrialTender.draft();
        Map<String, String> form = new HashMap<>(wrong(taken.reference()));
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertEverything(officer.post("/tenders/new", form).expect(422), true);
        form.put("version", "0");
        form.put("reference", taken.reference());
        assertEverything(officer.post("/tenders/" + taken.id() + "/setup", form).expect(422), false);
    }

    @Test
    void whatAnotherOfficerChangedAloneIsTakenOverAndOnlyConflictsAreAsked() {
        TrialTender tender = TrialTender.ofTwoLots();
        Visitor officer = Visitor.as(Cast.OFFICER);
        Map<String, String> mine =
                fields(officer.get("/tenders/" + tender.id() + "/setup").expect(200));
        ObjectNode theirs = TrialTender.editBody().put("reference", tender.reference());
        theirs.withArray("lots").addObject().put("title", "Le lot deux d’une autre");
        theirs.put("maximumValue", "460000000.50").put("title", "Titre d’une autre");
        Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .put(tender.path(), theirs)
                .expect(200);
        mine.put("title", "Mon titre");
        mine.put("nonAllotmentReason", "Mon motif");
        Answer stale = officer.post("/tenders/" + tender.id() + "/setup", mine).expect(409);
        String note = stale.body()
                .substring(stale.body().indexOf("note warn"), stale.body().indexOf("<form method"));
        assertTrue(note.contains("Intitulé du lot 2") && !note.contains("lot2"), note);
        assertTrue(note.contains("460\u202F000\u202F000,50"), note);
        assertTrue(note.indexOf("Titre d’une autre") < note.indexOf("Le lot deux"), note);
        assertFalse(note.contains("non allotie"), "nobody else touched that");
        Map<String, String> merged = fields(stale);
        assertEquals("Mon titre", merged.get("title"));
        assertEquals("Le lot deux d’une autre", merged.get("lot2"));
        merged.put("nonAllotmentReason", "Mon motif");
        assertEquals(
                303, officer.post("/tenders/" + tender.id() + "/setup", merged).status());
        JsonNode stored = Api.as(Cast.OFFICER).get(tender.path()).expect(200).json();
        assertEquals("Mon titre", stored.path("title").asText());
        assertEquals("Mon motif", stored.path("nonAllotmentReason").asText());
        assertEquals("460000000.5", stored.path("maximumValue").asText());
        assertEquals("Le lot deux d’une autre", stored.at("/lots/1/title").asText());
    }

    /** What a browser would send of the form as it stands, but for its areas of text. */
    private static Map<String, String> fields(Answer page) {
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = Pattern.compile("<input type=\"[a-z]+\"[^>]*?name=\"([^\"]+)\" value=\"([^\"]*)\"[^>]*>")
                .matcher(page.body());
        while (inputs.find()) {
            boolean sent =
                    !inputs.group().contains("checkbox") || inputs.group().contains(" checked");
            if (sent) {
                fields.put(inputs.group(1), inputs.group(2).replace("&#39;", "'"));
            }
        }
        fields.remove("csrf-token");
        fields.put("procedure", "OPEN");
        fields.put("nonAllotmentReason", fields.getOrDefault("was-nonAllotmentReason", ""));
        return fields;
    }

    private static void assertEverything(Answer answer, boolean referenceTaken) {
        for (String field : List.of("deadline", "budget", "estimatedValue", "validityDays", "largestFile")) {
            assertTrue(answer.body().contains("id=\"" + field + "-error-0\""), () -> field + " in " + answer.body());
            assertFalse(answer.body().contains("id=\"" + field + "-error-1\""), () -> field + " twice");
        }
        assertEquals(referenceTaken, answer.body().contains("id=\"reference-error-0\""), answer::body);
        assertTrue(answer.body().contains("sans point ni majuscule"), answer::body);
    }

    private static Map<String, String> wrong(String reference) {
        Map<String, String> form = new HashMap<>();
        form.put("reference", reference.toLowerCase(Locale.ROOT) + "\u00A0");
        form.put("title", "Tout de travers");
        form.put("procedure", "OPEN");
        form.put("lots", "1");
        form.put("lot1", "Seul");
        form.put("launchDate", "2019-10-01");
        form.put("deadlineDay", "2019-11-29");
        form.put("deadlineTime", "");
        form.put("budget", "beaucoup");
        form.put("estimatedValue", "-1");
        form.put("validityDays", "999999");
        form.put("largestFile", "3");
        form.put("largestBid", "2");
        form.put("fileTypes", "../x");
        return form;
    }
}
