package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A readmission that two persons take back before anything of its sitting is unsealed (RULE-59). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewRevokedTest {
    private static final String WHY = "La pièce produite montre un envoi commencé après l’échéance.";

    @Test
    void twoPersonsRevokeAReadmissionAndNothingOfItsSittingIsLeft() {
        Reviewers two = Reviewers.withOneLate();
        String deposit = two.first();
        two.propose(deposit, "REVOKED").refused(409, "review-not-readmitted");
        two.decide(deposit, "READMITTED", 1);
        assertEquals(List.of("READMITTED"), two.outcomes(Reviewers.ATOS));
        String holder = HolderKeys.PEOPLE.get(1);
        two.lot().begin(holder).expect(200);
        two.lot().give(holder).expect(200);
        two.propose(deposit, "REVOKED", WHY).expect(200);
        two.mark().refused(409, "ceremony-unfinished", "review-owed");
        two.confirm(Cast.LEGAL_REVIEWER, deposit, 2).refused(409, "review-same-person");
        two.confirm(Cast.OFFICER, deposit, 2).expect(200);
        JsonNode after = ceremony(two);
        assertEquals("DONE", after.path("state").asText());
        assertFalse(after.path("oneTimeRecipient").isTextual(), after::toString);
        assertFalse(after.path("holders").toString().contains("true"), after::toString);
        two.lot().send(HolderKeys.PEOPLE.get(2), "part").refused(409, "ceremony-over");
        assertEquals(List.of("SHUT"), two.outcomes(Reviewers.ATOS));
        String log = Api.as(Cast.LEGAL_REVIEWER)
                .get(two.lot().tender().path() + "/ledger?limit=100")
                .expect(200)
                .body();
        assertTrue(log.contains("REVOKED") && log.contains(WHY), log);
        assertEquals(1, two.bids().size());
        two.mark().expect(200);
    }

    @Test
    void whatWasRevokedCanBeReadmittedAgain() {
        Reviewers two = Reviewers.withOneLate();
        String deposit = two.first();
        two.decide(deposit, "READMITTED", 1);
        two.decide(deposit, "REVOKED", 2);
        two.decide(deposit, "READMITTED", 3);
        JsonNode minutes = two.lot().openNext(2);
        assertEquals(List.of("OPENED", "READMITTED"), Reviewers.standings(minutes));
        assertEquals(1, minutes.path("readmitted").size(), minutes::toString);
    }

    @Test
    void aSittingOvertakesWhoeverHasOnlyProposedToRevoke() {
        Reviewers two = Reviewers.withOneLate();
        String deposit = two.first();
        two.decide(deposit, "READMITTED", 1);
        two.propose(deposit, "REVOKED", WHY).expect(200);
        two.lot().openNext(2);
        two.confirm(Cast.OFFICER, deposit, 2).refused(409, "review-unsealed");
        two.propose(deposit, "REVOKED", WHY).refused(409, "review-unsealed");
        Visitor officer = Visitor.as(Cast.OFFICER).with("Accept-Language", "fr");
        String shown = officer.get(two.lot().page() + "/reviews?deposit=" + deposit)
                .expect(200)
                .body();
        assertTrue(shown.contains("le dépôt a été descellé avant"), shown);
        String tasks = Reviewers.tasks(officer);
        assertFalse(tasks.contains(two.lot().page() + "/reviews"), "a task that nobody can do");
        two.mark().expect(200);
    }

    @Test
    void itIsRevokedFromTheirPagesToo() {
        Reviewers two = Reviewers.withOneLate();
        String deposit = two.first();
        two.decide(deposit, "READMITTED", 1);
        String page = two.lot().page() + "/reviews";
        Visitor legal = Visitor.as(Cast.LEGAL_REVIEWER).with("Accept-Language", "fr");
        String form = legal.get(page + "?deposit=" + deposit).expect(200).body();
        assertTrue(form.contains("value=\"REVOKED\"") && !form.contains("value=\"KEPT_SEALED\""), form);
        legal.post(page, Map.of("deposit", deposit, "outcome", "REVOKED", "motive", WHY))
                .expect(303);
        Visitor officer = Visitor.as(Cast.OFFICER).with("Accept-Language", "fr");
        assertTrue(Reviewers.tasks(officer).contains(page), "no task");
        String asked = officer.get("/confirm" + page + "?deposit=" + deposit)
                .expect(200)
                .body();
        assertTrue(asked.contains(WHY) && asked.contains("sont oubliées"), asked);
        officer.post("/confirm" + page, Map.of("deposit", deposit, "proposal", "2"))
                .expect(303);
        assertEquals("DONE", ceremony(two).path("state").asText());
    }

    @Test
    void sharesGivenForOneListOpenNoOther() {
        Reviewers two = Reviewers.withTwoLate();
        JsonNode all = two.all(Cast.LEGAL_REVIEWER);
        two.decide(all.get(0).at("/deposit/deposit").asText(), "READMITTED", 1);
        String first = HolderKeys.PEOPLE.get(0);
        two.lot().begin(first).expect(200);
        two.lot().give(first).expect(200);
        String other = all.get(1).at("/deposit/deposit").asText();
        two.propose(other, "READMITTED").expect(200);
        assertTrue(ceremony(two).path("holders").toString().contains("true"), "a proposal forgets a share");
        two.confirm(Cast.OFFICER, other, 1).expect(200);
        assertFalse(
                ceremony(two).path("holders").toString().contains("true"), "a share opens more than it was given for");
        two.lot().send(HolderKeys.PEOPLE.get(1), "part").refused(409, "ceremony-none");
        assertEquals(2, two.lot().openNext(2).path("opened").size());
    }

    private static JsonNode ceremony(Reviewers two) {
        return Api.as(Cast.OFFICER)
                .get(two.lot().tender().lot() + "/ceremony")
                .expect(200)
                .json();
    }
}
