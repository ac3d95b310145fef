package fr.pesee.prepare.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
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
