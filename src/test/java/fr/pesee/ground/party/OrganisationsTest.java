package fr.pesee.ground.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Organisations through their API: who may act for one, and who learns of it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class OrganisationsTest {
    private static final String INVITATIONS = Bidders.ADDRESS + "/invitations";

    @Inject
    Mailing mailing;

    @Inject
    Organisations organisations;

    @BeforeEach
    void clear() {
        mailing.clear();
    }

    private static String bidder() {
        return Colleagues.bidder();
    }

    private String invite(String inviter) {
        return Colleagues.invite(mailing, inviter);
    }

    private static Answer accept(String person, String token) {
        return Colleagues.accept(person, token);
    }

    private static JsonNode view(String person) {
        return Api.as(person).get(Bidders.ADDRESS).expect(200).json();
    }

    private static List<String> subjects(String person) {
        List<String> subjects = new ArrayList<>();
        view(person)
                .path("people")
                .forEach(one -> subjects.add(one.path("subject").asText()));
        return subjects;
    }

    @Test
    void aBidderCreatesAnOrganisationOnceAndActsForIt() {
        String person = bidder();
        assertTrue(view(person).path("organisation").isMissingNode()
                || view(person).path("organisation").isNull());
        String id = Bidders.organisation(person);
        assertEquals(id, Bidders.organisation(person), "asked again, it is the same");
        assertEquals(1, subjects(person).size());
        Api.as(person)
                .post(Bidders.ADDRESS, Bidders.body("Une autre", Bidders.siretOf("autre")))
                .expect(409);
        String subject = subjects(person).get(0);
        assertEquals(id, organisations.of(subject).orElseThrow().id().toString());
        assertEquals(List.of(subject), organisations.people(UUID.fromString(id)));
        assertEquals(
                Bidders.siretOf(person).substring(0, 9),
                organisations.sirenOf(UUID.fromString(id)).orElseThrow());
    }

    @Test
    void whatIsNotInOrderIsSaidAllAtOnce() {
        String person = bidder();
        Answer refused = Api.as(person)
                .post(Bidders.ADDRESS, Bidders.body("x".repeat(301), "73282932000075"))
                .expect(422);
        assertEquals(Set.of("field-too-long", "identifier-check-digit"), refused.codes());
        Api.as(person).post(Bidders.ADDRESS, "{}").expect(422);
        Api.as(person)
                .post(Bidders.ADDRESS, "{\"name\": \"x\", \"identifier\": {\"scheme\": \"DUNS\", \"number\": \"1\"}}")
                .expect(400);
        Api.as(person)
                .post(
                        Bidders.ADDRESS,
                        Bidders.body("a\\u0000b", "73282932000074").toString().replace("\\\\", "\\"))
                .expect(422);
        assertTrue(view(person).path("people").isEmpty());
    }

    @Test
    void onlyBiddersActForOrganisations() {
        for (String person : List.of(Cast.OFFICER, Cast.holder(Function.AUDITOR), Cast.ADMINISTRATOR)) {
            Api.as(person).get(Bidders.ADDRESS).expect(403);
            Api.as(person)
                    .post(Bidders.ADDRESS, Bidders.body("Acheteur", Bidders.siretOf("acheteur")))
                    .expect(403);
        }
        Api.anonymous().get(Bidders.ADDRESS).expect(401);
    }

    @Test
    void twoAccountsWithOneSiretAreTwoOrganisationsThatKnowNothingOfEachOther() {
        String first = bidder();
        String second = bidder();
        String siret = Bidders.siretOf("deux fois " + first);
        String one = Api.as(first)
                .post(Bidders.ADDRESS, Bidders.body("La vraie", siret))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Answer claimed = Api.as(second)
                .post(Bidders.ADDRESS, Bidders.body("L’autre", siret))
                .expect(201);
        String other = claimed.json().path("id").asText();
        assertFalse(one.equals(other));
        assertFalse(claimed.body().contains("La vraie"), claimed::toString);
        assertFalse(view(second).toString().contains(one));
        assertEquals(1, subjects(second).size());
        String subject = subjects(second).get(0);
        Api.as(first)
                .post(Bidders.ADDRESS + "/people/" + subject + "/removal", "{}")
                .expect(409);
        String third = Bidders.organisation(bidder());
        assertEquals(
                Set.of(UUID.fromString(one), UUID.fromString(other)),
                Organisation.sameOperator(organisations
                        .among(List.of(UUID.fromString(one), UUID.fromString(third), UUID.fromString(other)))
                        .values()));
    }

    @Test
    void aColleagueJoinsByTheLinkInTheMailWhichServesOnce() {
        String founder = bidder();
        String colleague = bidder();
        String id = Bidders.organisation(founder);
        String token = invite(founder);
        Answer joined = accept(colleague, token).expect(200);
        assertEquals(id, joined.json().path("id").asText());
        assertEquals(subjects(founder), subjects(colleague));
        assertEquals(2, subjects(colleague).size());
        assertTrue(view(founder).path("invitations").isEmpty(), "the address is forgotten");
        assertEquals(
                Set.of("invitation-gone"), accept(bidder(), token).expect(409).codes());
        assertEquals(
                Set.of("organisation-held"),
                accept(colleague, invite(founder)).expect(409).codes());
        assertEquals(
                Set.of("invitation-gone"),
                accept(bidder(), "' OR 1=1 --").expect(409).codes());
    }

    @Test
    void aWithdrawnInvitationAndOneThatWasSentAgainLeadNowhere() {
        String founder = bidder();
        Bidders.organisation(founder);
        String token = invite(founder);
        String sent = view(founder).path("invitations").get(0).path("id").asText();
        String stranger = bidder();
        Bidders.organisation(stranger);
        Api.as(stranger).post(INVITATIONS + "/" + sent + "/withdrawal", "{}").expect(409);
        Api.as(founder).post(INVITATIONS + "/" + sent + "/withdrawal", "{}").expect(204);
        accept(bidder(), token).expect(409);
        String address = "\"collegue.deux.fois@example.org\"";
        Api.as(founder).post(INVITATIONS, "{\"email\": " + address + "}").expect(201);
        Api.as(founder)
                .post(INVITATIONS, "{\"email\": " + address.toUpperCase(Locale.ROOT) + "}")
                .expect(201);
        assertEquals(1, view(founder).path("invitations").size());
        Api.as(founder)
                .post(INVITATIONS, "{\"email\": \"a@example.org, b@example.org\"}")
                .expect(422);
    }

    @Test
    void invitationsEndWithWhoSentThem() {
        String founder = bidder();
        String second = bidder();
        Bidders.organisation(founder);
        accept(second, invite(founder)).expect(200);
        String ofSecond = invite(second);
        String ofFounder = invite(founder);
        String removed = subjects(founder).get(1);
        Api.as(founder)
                .post(Bidders.ADDRESS + "/people/" + removed + "/removal", "{}")
                .expect(204);
        assertEquals(1, view(founder).path("invitations").size());
        assertEquals(
                Set.of("invitation-gone"),
                accept(bidder(), ofSecond).expect(409).codes());
        accept(second, ofFounder).expect(200);
        String left = invite(founder);
        Api.as(founder).post(Bidders.ADDRESS + "/departure", "{}").expect(204);
        accept(bidder(), left).expect(409);
        assertTrue(view(second).path("invitations").isEmpty());
    }

    @Test
    void invitationsAreLimitedByTheHour() {
        String founder = bidder();
        Bidders.organisation(founder);
        for (int sent = 0; sent < 20; sent++) {
            Api.as(founder)
                    .post(INVITATIONS, "{\"email\": \"flot." + sent + "@example.org\"}")
                    .expect(201);
        }
        Answer later = Api.as(founder)
                .post(INVITATIONS, "{\"email\": \"flot.trop@example.org\"}")
                .expect(429);
        assertEquals("3600", later.header("Retry-After"));
    }

    @Test
    void theFirstPersonAnswersForTheOthersAndTheLastOneStays() {
        String founder = bidder();
        String second = bidder();
        String third = bidder();
        Bidders.organisation(founder);
        accept(second, invite(founder)).expect(200);
        accept(third, invite(second)).expect(200);
        List<String> people = subjects(founder);
        String removal = Bidders.ADDRESS + "/people/%s/removal";
        Api.as(second).post(removal.formatted(people.get(2)), "{}").expect(409);
        Api.as(founder).post(removal.formatted(people.get(0)), "{}").expect(409);
        Api.as(founder).post(removal.formatted(people.get(2)), "{}").expect(204);
        assertTrue(view(third).path("people").isEmpty());
        Api.as(founder).post(Bidders.ADDRESS + "/departure", "{}").expect(204);
        assertTrue(view(second).path("people").get(0).path("first").asBoolean());
        Api.as(second)
                .put(Bidders.ADDRESS, Bidders.body("Renommée", Bidders.siretOf("renommée")))
                .expect(200);
        assertEquals("Renommée", view(second).path("organisation").path("name").asText());
        assertEquals(
                Set.of("organisation-last-person"),
                Api.as(second)
                        .post(Bidders.ADDRESS + "/departure", "{}")
                        .expect(409)
                        .codes());
        Api.as(founder).post(Bidders.ADDRESS + "/departure", "{}").expect(409);
    }

    @Test
    void whatMeetsIsDoneOneAfterTheOther() throws Exception {
        String founder = bidder();
        String second = bidder();
        Bidders.organisation(founder);
        accept(second, invite(founder)).expect(200);
        List<Integer> left = atOnce(
                () -> Api.as(founder).post(Bidders.ADDRESS + "/departure", "{}").status(),
                () -> Api.as(second).post(Bidders.ADDRESS + "/departure", "{}").status());
        assertEquals(Set.of(204, 409), Set.copyOf(left), "somebody stays");
        String twice = bidder();
        List<Integer> created = atOnce(
                () -> Api.as(twice)
                        .post(Bidders.ADDRESS, Bidders.body("A", Bidders.siretOf("a")))
                        .status(),
                () -> Api.as(twice)
                        .post(Bidders.ADDRESS, Bidders.body("B", Bidders.siretOf("b")))
                        .status());
        assertEquals(Set.of(201, 409), Set.copyOf(created), "one person, one organisation");
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
