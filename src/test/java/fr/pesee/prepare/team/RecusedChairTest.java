package fr.pesee.prepare.team;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chair who is set aside leaves work that somebody must be able to finish, even when prices are known. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RecusedChairTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTSIDER = "luc.fontaine";

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"MARKING", "LOCKED"})
    void aMemberTakesTheChairOfWhoeverIsRecusedAndFinishes(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        tender.recuse(Cast.CHAIR);
        give(tender, Cast.MEMBER, "CHAIR").refused(409, "team-chair-taken");
        take(tender, Cast.CHAIR, "CHAIR").expect(201);
        give(tender, Cast.MEMBER, "CHAIR").expect(201);
        Api chair = Api.as(Cast.MEMBER);
        if (phase == Phase.MARKING) {
            chair.post(tender.lot() + "/lock").expect(200);
        }
        chair.post(tender.lot() + "/recommendation").expect(201);
        Api.as(Cast.CHAIR).get(tender.lot() + "/recommendation").refused(403, "access-denied");
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .get(tender.path() + "/ledger/verification")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"LOCKED", "RECOMMENDED"})
    void nobodyElseJoinsOrLeavesTheCommitteeOncePricesAreKnown(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        take(tender, Cast.MEMBER, "MEMBER").refused(409, "team-prices-known");
        take(tender, Cast.CHAIR, "CHAIR").refused(409, "team-prices-known");
        tender.recuse(Cast.CHAIR);
        take(tender, Cast.CHAIR, "CHAIR").expect(201);
        give(tender, OUTSIDER, "CHAIR").refused(409, "team-prices-known");
        give(tender, OUTSIDER, "MEMBER").refused(409, "team-prices-known");
    }

    private static Answer give(TrialTender tender, String person, String function) {
        return Api.as(Cast.OFFICER).post(tender.path() + "/team", body(person, function));
    }

    private static Answer take(TrialTender tender, String person, String function) {
        return Api.as(Cast.OFFICER)
                .post(tender.path() + "/withdrawals", body(person, function).put("reason", "Récusation."));
    }

    private static ObjectNode body(String person, String function) {
        return JSON.createObjectNode().put("person", person).put("function", function);
    }
}
