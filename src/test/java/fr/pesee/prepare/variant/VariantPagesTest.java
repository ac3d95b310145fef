package fr.pesee.prepare.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
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

/** The officer writes variants in the browser, one form each; nothing typed is lost. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class VariantPagesTest {
    @Inject
    Watched watched;

    private Visitor officer;
    private TrialTender tender;
    private String page;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        officer = Visitor.as(Cast.OFFICER);
        page = "/tenders/" + tender.id() + "/lots/1/variants";
    }

    @Test
    void aVariantIsAddedChangedAndRemoved() {
        assertTrue(officer.get(page).expect(200).body().contains("Aucun détail quantitatif secret"));
        String fresh = officer.get(page + "/variant").expect(200).assertPage().body();
        assertTrue(fresh.contains("value=\"V1\"") && fresh.contains("name=\"quantity.L14\""), fresh);
        Map<String, String> form = form("", "V/1", "Calcul", "0");
        form.put("quantity.L01", "60 000,5");
        form.put("quantity.L02", "");
        assertEquals(303, officer.post(page + "/variant", form).status());
        JsonNode stored = stored();
        assertEquals("60000.5", stored.at("/variants/0/quantities/L01").asText());
        assertEquals("18000", stored.at("/variants/0/quantities/L02").asText());
        String shown = officer.get(page).expect(200).assertPage().body();
        assertTrue(shown.contains("60\u202F000,5"), shown);
        assertTrue(shown.contains(stored.at("/variants/0/commitment").asText()), shown);
        String filled = officer.get(page + "/variant?code=V%2F1").expect(200).body();
        assertTrue(filled.contains("value=\"60000,5\""), filled);
        assertEquals(
                303,
                officer.post(page + "/removal", Map.of("was", "V/1", "seen", "1"))
                        .status());
        assertEquals(0, stored().get("variants").size());
        officer.get(page + "/variant?code=V%2F1").expect(404);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = form("", "V1", "", "0");
        form.put("quantity.L02", "beaucoup");
        form.put("quantity.L03", "-4");
        form.put("quantity.L04", "12,5");
        form.put("quantity.X", "1");
        Answer refused = watched.unchanged(tender.id(), () -> officer.post(page + "/variant", form))
                .expect(422)
                .assertPage();
        for (String said : new String[] {
            "id=\"name-error-0\"", "id=\"q1-error\"", "id=\"q2-error\"", "value=\"beaucoup\"", "value=\"12,5\"", "« X »"
        }) {
            assertTrue(refused.body().contains(said), () -> said + " is missing in " + refused.body());
        }
        assertFalse(refused.body().contains("id=\"q3-error\""), refused::body);
    }

    @Test
    void whoeverComesLateSeesWhatStandsNow() {
        assertEquals(
                303,
                officer.post(page + "/variant", form("", "V1", "Calcul", "0")).status());
        Map<String, String> form = form("V1", "V1", "Mon nom", "0");
        form.put("quantity.L01", "5");
        Answer stale = watched.unchanged(tender.id(), () -> officer.post(page + "/variant", form))
                .expect(409);
        assertTrue(stale.body().contains("Mon nom") && stale.body().contains("value=\"5\""), stale::body);
        assertTrue(
                stale.body().contains("maintenant") && stale.body().contains("name=\"seen\" value=\"1\""), stale::body);
        form.put("seen", "1");
        assertEquals(303, officer.post(page + "/variant", form).status());
        assertEquals(
                409,
                officer.post(page + "/removal", Map.of("was", "V1", "seen", "1"))
                        .status());
        assertEquals(
                409, officer.post(page + "/variant", form("V9", "V9", "x", "7")).status());
    }

    @Test
    void linesOfOtherPagesKeepTheirQuantities() {
        ObjectNode schedule = TrialTender.schedule();
        ArrayNode lines = (ArrayNode) schedule.get("lines");
        for (int number = 15; number <= 150; number++) {
            lines.add(((ObjectNode) lines.get(0)).deepCopy().put("code", "L" + number));
        }
        Api.as(Cast.OFFICER).put(tender.lot() + "/schedule", schedule).expect(200);
        Map<String, String> form = form("", "V1", "Long", "0");
        form.put("quantity.L01", "7");
        assertEquals(303, officer.post(page + "/variant", form).status());
        String second =
                officer.get(page + "/variant?code=V1&page=2").expect(200).body();
        assertTrue(second.contains("quantity.L150") && !second.contains("quantity.L01\""), second);
        Map<String, String> next = form("V1", "V1", "Long", "1");
        next.put("page", "2");
        next.put("quantity.L150", "8");
        assertEquals(303, officer.post(page + "/variant", next).status());
        assertEquals("7", stored().at("/variants/0/quantities/L01").asText());
        assertEquals("8", stored().at("/variants/0/quantities/L150").asText());
        assertEquals("48000", stored().at("/variants/0/quantities/L149").asText());
    }

    @Test
    void onlyTheOfficerHasTheTab() {
        assertTrue(officer.get("/tenders/" + tender.id()).expect(200).body().contains(page));
        for (String person : new String[] {Cast.CHAIR, Cast.MEMBER, Cast.LEGAL_REVIEWER}) {
            Visitor other = Visitor.as(person);
            assertFalse(other.get("/tenders/" + tender.id()).expect(200).body().contains(page), person);
            other.get(page + "/variant").expect(403);
            watched.unchanged(tender.id(), () -> other.post(page + "/variant", form("", "V1", "x", "0")))
                    .expect(403);
        }
    }

    private JsonNode stored() {
        return Api.as(Cast.OFFICER).get(tender.lot() + "/variants").expect(200).json();
    }

    private static Map<String, String> form(String was, String code, String name, String seen) {
        return new HashMap<>(Map.of("was", was, "code", code, "name", name, "seen", seen, "page", "1"));
    }
}
