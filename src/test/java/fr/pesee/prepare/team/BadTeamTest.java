package fr.pesee.prepare.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Odd;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Functions and recusals that cannot be are refused, and the team stays as it was. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadTeamTest {
    private static final List<String> ACTS =
            List.of("/team", "/withdrawals", "/recusals", "/stand-ins", "/stand-in-removals", "/hand-overs");

    @Inject
    Watched watched;

    @Test
    void noTextIsTakenThatCannotBeKeptOrRead() {
        TrialTender tender = TrialTender.draft();
        Map<String, String> before = watched.stateOf(tender.id());
        for (String act : ACTS) {
            for (String text : Odd.TEXTS) {
                send(tender, act, Odd.with(request(act), "/person", text)).refused(422);
                if (act.equals("/stand-ins")) {
                    send(tender, act, Odd.with(request(act), "/standIn", text)).refused(422);
                } else if (!act.equals("/team")) {
                    send(tender, act, Odd.with(request(act), "/reason", text)).refused(422);
                }
            }
            send(tender, act, Odd.with(request(act), "/person", "1")).refused(400);
            send(tender, act, "{}").refused(422, "field-missing");
            send(tender, act, "[]").refused(400);
        }
        assertEquals(before, watched.stateOf(tender.id()));
    }

    @Test
    void noFunctionIsGivenThatThereIsNot() {
        TrialTender tender = TrialTender.draft();
        for (String function : List.of("\"NOPE\"", "\"\"", "0", "\"chair\"", "[\"CHAIR\"]", "\"\\ud800\"")) {
            send(tender, "/team", Odd.with(request("/team"), "/function", function))
                    .refused(400);
        }
    }

    @Test
    void nobodyIsGivenWhatTheyMayNotHold() {
        TrialTender tender = TrialTender.draft();
        Map<String, String> before = watched.stateOf(tender.id());
        assign(tender, "personne.inconnue", Function.MEMBER).refused(422, "team-person-unknown");
        assign(tender, Cast.MEMBER.toUpperCase(Locale.ROOT), Function.MEMBER).refused(422, "team-person-unknown");
        assign(tender, Cast.OFFICER, Function.CHAIR).refused(422, "team-not-eligible", "team-chair-taken");
        assign(tender, Cast.MEMBER, Function.CHAIR).refused(409, "team-chair-taken");
        assign(tender, Cast.MEMBER, Function.MEMBER).refused(409, "team-function-held");
        send(
                        tender,
                        "/withdrawals",
                        request("/withdrawals").put("person", Cast.OFFICER).put("function", "OFFICER"))
                .refused(409, "team-last-officer");
        send(tender, "/recusals", request("/recusals").put("person", Cast.OFFICER))
                .refused(409, "team-last-officer");
        assertEquals(before, watched.stateOf(tender.id()));
    }

    private static Answer assign(TrialTender tender, String person, Function function) {
        return send(tender, "/team", request("/team").put("person", person).put("function", function.name()));
    }

    private static Answer send(TrialTender tender, String act, Object body) {
        return Api.as(Cast.OFFICER).post(tender.path() + act, body);
    }

    private static ObjectNode request(String act) {
        ObjectNode request = new ObjectMapper().createObjectNode().put("person", Cast.MEMBER);
        if (!act.equals("/recusals")) {
            request.put("function", "MEMBER");
        }
        return switch (act) {
            case "/team" -> request;
            case "/stand-ins" -> request.put("standIn", Cast.CHAIR);
            default -> request.put("reason", "Départ du service.");
        };
    }
}
