package fr.pesee.prepare.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stand-in holds nothing until the function is handed over; then one has it and the other has not. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StandInTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READY = "suppleante.commission";
    private static final String READY_JURIST = "suppleant.juriste";
    private static final String BOTH = "membre.administratrice";

    @Inject
    Watched watched;

    @BeforeAll
    static void engage() {
        Tokens.engage(READY, "committee_member");
        Tokens.engage(READY_JURIST, "legal_reviewer");
        Tokens.engage(BOTH, "committee_member", "administrator");
    }

    @BeforeEach
    void signIn() {
        List.of(READY, READY_JURIST, BOTH, Cast.SECOND_OFFICER)
                .forEach(person -> Api.as(person).get("/api/v1/tenders").expect(200, 403));
    }

    @Test
    void aStandInMayDoNothingUntilTheFunctionIsTheirs() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        name(tender, Cast.MEMBER, Function.MEMBER, READY).expect(201);
        Api.as(READY).get(tender.path()).refused(404);
        handOver(Cast.MEMBER, tender, Cast.MEMBER, Function.MEMBER).expect(201);
        Api.as(READY).get(tender.lot() + "/marks").expect(200);
        Api.as(Cast.MEMBER).get(tender.path()).refused(404);
        assertEquals(List.of(READY), holders(tender, Function.MEMBER));
        assertEquals(0, team(tender).path("standIns").size());
        assertIntact(tender);
    }

    @Test
    void theChairPassesAndThereIsAlwaysOne() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        name(tender, Cast.CHAIR, Function.CHAIR, Cast.MEMBER).expect(201);
        Api.as(Cast.MEMBER).post(tender.lot() + "/lock").refused(403);
        handOver(Cast.OFFICER, tender, Cast.CHAIR, Function.CHAIR).expect(201);
        assertEquals(List.of(Cast.MEMBER), holders(tender, Function.CHAIR));
        handOver(Cast.OFFICER, tender, Cast.CHAIR, Function.CHAIR).refused(409, "team-function-not-held");
        assertEquals(List.of(Cast.MEMBER), holders(tender, Function.CHAIR));
        Api.as(Cast.CHAIR).post(tender.lot() + "/lock").refused(404);
        Api.as(Cast.MEMBER).post(tender.lot() + "/lock").expect(200);
        assertIntact(tender);
    }

    @Test
    void theOnlyOfficerPassesTheTenderOn() {
        TrialTender tender = TrialTender.draft();
        name(tender, Cast.OFFICER, Function.OFFICER, Cast.SECOND_OFFICER).expect(201);
        handOver(Cast.OFFICER, tender, Cast.OFFICER, Function.OFFICER).expect(201);
        Api.as(Cast.OFFICER).get(tender.path()).refused(404);
        Api.as(Cast.SECOND_OFFICER)
                .with("If-Match", "\"0\"")
                .put(tender.path(), TrialTender.editBody())
                .expect(200);
    }

    @Test
    void onlyWhoeverCouldHoldTheFunctionIsNamed() {
        TrialTender tender = TrialTender.draft();
        watched.unchanged(tender.id(), () -> name(tender, Cast.MEMBER, Function.MEMBER, READY_JURIST)
                .refused(422, "team-not-eligible"));
        watched.unchanged(tender.id(), () -> name(tender, Cast.MEMBER, Function.MEMBER, BOTH)
                .refused(422, "team-administrator"));
        watched.unchanged(tender.id(), () -> name(tender, Cast.MEMBER, Function.MEMBER, Cast.MEMBER)
                .refused(409, "team-function-held"));
        watched.unchanged(tender.id(), () -> name(tender, Cast.MEMBER, Function.MEMBER, "personne.inconnue")
                .refused(422, "team-person-unknown"));
        watched.unchanged(tender.id(), () -> name(tender, READY, Function.MEMBER, Cast.CHAIR)
                .refused(409, "team-function-not-held"));
        watched.unchanged(tender.id(), () -> name(tender, "paul.mercier", Function.AUDITOR, READY)
                .refused(422, "team-stand-in-pointless"));
        watched.unchanged(tender.id(), () -> handOver(Cast.OFFICER, tender, Cast.MEMBER, Function.MEMBER)
                .refused(409, "team-stand-in-not-named"));
        name(tender, Cast.MEMBER, Function.MEMBER, READY).expect(201);
        watched.unchanged(tender.id(), () -> name(tender, Cast.MEMBER, Function.MEMBER, "luc.fontaine")
                .refused(409, "team-stand-in-named"));
    }

    @Test
    void whoeverMayNotHoldTheFunctionAnyMoreDoesNotTakeOver() {
        TrialTender tender = TrialTender.draft();
        name(tender, Cast.MEMBER, Function.MEMBER, READY).expect(201);
        tender.recuse(READY);
        watched.unchanged(tender.id(), () -> handOver(Cast.OFFICER, tender, Cast.MEMBER, Function.MEMBER)
                .refused(409, "team-recused"));
        act(Cast.OFFICER, tender, "/stand-in-removals", Cast.MEMBER, Function.MEMBER)
                .expect(201);
        act(Cast.OFFICER, tender, "/stand-in-removals", Cast.MEMBER, Function.MEMBER)
                .refused(409, "team-stand-in-not-named");
    }

    @Test
    void everyonePassesOnTheirOwnFunctionAndNobodyElses() {
        TrialTender tender = TrialTender.draft();
        name(tender, Cast.CHAIR, Function.CHAIR, READY).expect(201);
        name(tender, Cast.LEGAL_REVIEWER, Function.LEGAL_REVIEWER, READY_JURIST).expect(201);
        watched.unchanged(tender.id(), () -> handOver(Cast.MEMBER, tender, Cast.CHAIR, Function.CHAIR)
                .refused(403, "access-denied"));
        watched.unchanged(tender.id(), () -> handOver(READY, tender, Cast.CHAIR, Function.CHAIR)
                .refused(404));
        handOver(Cast.LEGAL_REVIEWER, tender, Cast.LEGAL_REVIEWER, Function.LEGAL_REVIEWER)
                .expect(201);
        assertEquals(List.of(READY_JURIST), holders(tender, Function.LEGAL_REVIEWER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"LOCKED", "RECOMMENDED"})
    void nobodyJoinsTheCommitteeByTakingOverOncePricesAreKnown(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        name(tender, Cast.MEMBER, Function.MEMBER, READY).expect(201);
        name(tender, Cast.CHAIR, Function.CHAIR, Cast.MEMBER).expect(201);
        watched.unchanged(tender.id(), () -> handOver(Cast.MEMBER, tender, Cast.MEMBER, Function.MEMBER)
                .refused(409, "team-prices-known"));
        watched.unchanged(tender.id(), () -> handOver(Cast.CHAIR, tender, Cast.CHAIR, Function.CHAIR)
                .refused(409, "team-prices-known"));
        tender.recuse(Cast.CHAIR);
        handOver(Cast.OFFICER, tender, Cast.CHAIR, Function.CHAIR).expect(201);
        assertEquals(List.of(Cast.MEMBER), holders(tender, Function.CHAIR));
        tender.recuse(Cast.MEMBER);
        watched.unchanged(tender.id(), () -> handOver(Cast.OFFICER, tender, Cast.MEMBER, Function.MEMBER)
                .refused(409, "team-prices-known"));
        assertIntact(tender);
    }

    @Test
    void whatIsWithdrawnHasNoStandInAnyMore() {
        TrialTender tender = TrialTender.draft();
        name(tender, Cast.MEMBER, Function.MEMBER, READY).expect(201);
        act(Cast.OFFICER, tender, "/withdrawals", Cast.MEMBER, Function.MEMBER).expect(201);
        assertEquals(0, team(tender).path("standIns").size());
        tender.assign(Cast.MEMBER, Function.MEMBER);
        handOver(Cast.OFFICER, tender, Cast.MEMBER, Function.MEMBER).refused(409, "team-stand-in-not-named");
        assertIntact(tender);
    }

    @Test
    void whoeverLosesTheRoleIsRefusedFromTheNextSignInOn() {
        String leaving = "membre.sortant";
        Tokens.engage(leaving, "committee_member");
        TrialTender tender = TrialTender.in(Phase.OPENING);
        tender.assign(leaving, Function.MEMBER);
        Api.as(leaving).get(tender.lot() + "/bids").expect(200);
        Tokens.dismiss(leaving, "committee_member");
        Api.as(leaving).get(tender.lot() + "/bids").refused(403, "access-denied");
        name(tender, Cast.CHAIR, Function.CHAIR, leaving).refused(422, "team-not-eligible");
        assertTrue(holders(tender, Function.MEMBER).contains(leaving), "it stays on the record");
    }

    private static void assertIntact(TrialTender tender) {
        Answer verified =
                Api.as(Cast.OFFICER).get(tender.path() + "/ledger/verification").expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    private static List<String> holders(TrialTender tender, Function function) {
        return team(tender)
                .path("members")
                .valueStream()
                .filter(member -> member.path("function").asText().equals(function.name()))
                .map(member -> member.path("person").asText())
                .toList();
    }

    private static JsonNode team(TrialTender tender) {
        return Api.as(Cast.OFFICER).get(tender.path() + "/team").expect(200).json();
    }

    private static Answer name(TrialTender tender, String person, Function function, String standIn) {
        return Api.as(Cast.OFFICER)
                .post(tender.path() + "/stand-ins", body(person, function).put("standIn", standIn));
    }

    private static Answer handOver(String actor, TrialTender tender, String person, Function function) {
        return act(actor, tender, "/hand-overs", person, function);
    }

    private static Answer act(String actor, TrialTender tender, String act, String person, Function function) {
        return Api.as(actor).post(tender.path() + act, body(person, function).put("reason", "Absence longue."));
    }

    private static ObjectNode body(String person, Function function) {
        return JSON.createObjectNode().put("person", person).put("function", function.name());
    }
}
