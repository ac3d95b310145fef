package fr.pesee.receive.draw;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody stands on both sides of a draw, one after the other either. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DrawTeamTest {
    private static final String VARIANTS = """
            {"variants": [
              {"code": "V1", "name": "Calcul", "quantities": {"L01": "60000.5"}},
              {"code": "V2", "name": "Stockage", "quantities": {"L04": "310000"}}]}""";

    @Test
    void whoeverMayGoWithoutANumberOrHasReadTheVariantsIsNoWitness() {
        TrialTender tender = TrialTender.draft();
        assign(tender, Cast.LEGAL_REVIEWER, Function.WITNESS).refused(409, "team-incompatible");
        assign(tender, Cast.OFFICER, Function.WITNESS).refused(409, "team-incompatible");
        assign(tender, Cast.SECOND_OFFICER, Function.OFFICER).expect(201);
        withdraw(tender, Cast.SECOND_OFFICER, Function.OFFICER);
        assign(tender, Cast.SECOND_OFFICER, Function.WITNESS).refused(409, "team-knew-variants");
        assign(tender, Cast.SECOND_OFFICER, Function.OFFICER).expect(201);
    }

    @Test
    void whoeverAnnouncedANumberChangesSidesOnlyOnceItIsDrawn() {
        TrialTender tender = TrialTender.draft();
        tender.assign(Cast.SECOND_OFFICER, Function.WITNESS);
        withdraw(tender, Cast.SECOND_OFFICER, Function.WITNESS);
        assign(tender, Cast.SECOND_OFFICER, Function.OFFICER).expect(201);
        withdraw(tender, Cast.SECOND_OFFICER, Function.OFFICER);
        TrialTender other = TrialTender.draft();
        Api.as(Cast.OFFICER).put(other.lot() + "/variants", VARIANTS).expect(200);
        other.assign(Cast.SECOND_OFFICER, Function.WITNESS);
        Witnesses.announce(other, Cast.SECOND_OFFICER).expect(200);
        Witnesses.announce(other);
        withdraw(other, Cast.SECOND_OFFICER, Function.WITNESS);
        assign(other, Cast.SECOND_OFFICER, Function.OFFICER).refused(409, "team-bound-to-draw");
        other.sealable().publish().expect(200);
        other.passDeadline();
        Witnesses.give(other);
        assign(other, Cast.SECOND_OFFICER, Function.OFFICER).refused(409, "team-bound-to-draw");
        excuse(other, Cast.SECOND_OFFICER).expect(200);
        assign(other, Cast.SECOND_OFFICER, Function.OFFICER).expect(201);
    }

    private static Answer assign(TrialTender tender, String person, Function function) {
        return Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/team",
                        "{\"person\": \"" + person + "\", \"function\": \"" + function.name() + "\"}");
    }

    private static void withdraw(TrialTender tender, String person, Function function) {
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/withdrawals",
                        "{\"person\": \"" + person + "\", \"function\": \"" + function.name()
                                + "\", \"reason\": \"Départ.\"}")
                .expect(201);
    }

    private static Answer excuse(TrialTender tender, String witness) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(
                        tender.path() + "/draw/excuses",
                        "{\"witness\": \"" + witness + "\", \"reason\": \"Clé perdue en voyage.\"}");
    }
}
