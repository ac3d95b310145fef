package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.model.Mutations;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies damaged at random are taken or clearly refused; what is refused leaves nothing behind. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BodyFuzzTest {
    private static final int ROUNDS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "{\"person\": \"%s\", \"function\": \"OBSERVER\", \"reason\": \"Départ.\"}";

    @Inject
    Watched watched;

    @Test
    void damagedTendersAreTakenOrRefused() {
        TrialTender tender = TrialTender.draft();
        JsonNode draft = TrialTender.draftBody();
        damage(tender, Cast.OFFICER, "POST", "/api/v1/tenders", draft);
        damage(tender, Cast.OFFICER, "PUT", tender.path(), TrialTender.editBody());
        JsonNode clock = JSON.createObjectNode().put("shows", "2019-10-02T09:30:00+01:00");
        damage(tender, Cast.OFFICER, "PUT", tender.path() + "/clock", clock);
    }

    @Test
    void damagedGridsAndSchedulesAreTakenOrRefused() {
        TrialTender tender = TrialTender.draft();
        JsonNode grid =
                Api.as(Cast.OFFICER).get(tender.lot() + "/grid").expect(200).json();
        damage(tender, Cast.OFFICER, "PUT", tender.lot() + "/grid", grid);
        damage(tender, Cast.OFFICER, "PUT", tender.lot() + "/schedule", TrialTender.schedule());
    }

    @Test
    void damagedTeamsAreTakenOrRefused() throws Exception {
        TrialTender tender = TrialTender.draft();
        for (String address : new String[] {"/team", "/withdrawals", "/recusals"}) {
            JsonNode body = JSON.readTree(PERSON.formatted("luc.fontaine"));
            damage(tender, Cast.OFFICER, "POST", tender.path() + address, body);
        }
    }

    @Test
    void damagedMarksAreTakenOrRefused() {
        TrialTender marked = TrialTender.in(Phase.MARKING);
        damage(marked, Cast.CHAIR, "PUT", marked.lot() + "/bids/1/marks", TrialTender.marks(1));
    }

    private void damage(TrialTender tender, String person, String method, String address, JsonNode body) {
        String text = body.toPrettyString();
        Api api = Api.as(person);
        int refused = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            String damaged = Mutations.of(text, seed);
            Map<String, String> before = watched.stateOf(tender.id());
            String version =
                    api.get(address.endsWith("/grid") ? address : tender.path()).header("ETag");
            Answer answer = api.with("If-Match", version).send(method, address, damaged);
            if (answer.status() >= 300) {
                refused++;
                answer.assertClear();
                assertEquals(before, watched.stateOf(tender.id()), () -> answer + " to " + damaged);
            }
        }
        assertTrue(refused > ROUNDS / 4, "hardly anything was damaged: " + refused);
    }
}
