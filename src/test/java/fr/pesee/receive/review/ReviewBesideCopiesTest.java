package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bidder has one bid: a readmitted deposit, or an opened backup copy (RULE-65). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewBesideCopiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noCopyIsOpenedBesideAReadmittedDeposit() {
        Reviewers two = Reviewers.withOneLate();
        String copies = two.lot().tender().lot() + "/backup-copies";
        Api.as(Cast.OFFICER).post(copies, TrialTender.copy("Atos")).expect(201);
        String atos = Bidders.organisation(Reviewers.ATOS);
        propose(copies, atos).expect(200);
        two.decide(two.first(), "READMITTED", 1);
        confirm(copies).refused(422, "copy-deposit-readmitted");
        propose(copies, atos).refused(422, "copy-deposit-readmitted");
        propose(copies, null).refused(422, "copy-organisation-untold");
        two.decide(two.first(), "REVOKED", 2);
        propose(copies, atos).expect(200);
    }

    @Test
    void noDepositIsReadmittedBesideAnOpenedCopy() {
        Reviewers two = Reviewers.withOneLate();
        String copies = two.lot().tender().lot() + "/backup-copies";
        Api.as(Cast.OFFICER).post(copies, TrialTender.copy("Atos")).expect(201);
        two.propose(two.first(), "READMITTED").expect(200);
        propose(copies, Bidders.organisation(Reviewers.ATOS)).expect(200);
        confirm(copies).expect(200);
        two.confirm(Cast.OFFICER, two.first(), 1).refused(409, "review-copy-opened");
        two.propose(two.first(), "READMITTED").refused(409, "review-copy-opened");
        two.decide(two.first(), "KEPT_SEALED", 2);
    }

    @Test
    void aLateDepositBesideAnOpenedCopyStaysSealedAndNobodyHasToDecide() {
        Reviewers two = Reviewers.withOneLate();
        TrialTender tender = two.lot().tender();
        String copies = tender.lot() + "/backup-copies";
        Api.as(Cast.OFFICER).post(copies, TrialTender.copy("Atos")).expect(201);
        propose(copies, Bidders.organisation(Reviewers.ATOS)).expect(200);
        two.mark().refused(409, "review-owed");
        two.propose(two.first(), "READMITTED").expect(200);
        confirm(copies).expect(200);
        Set<String> blocking = two.mark().expect(409).codes();
        assertFalse(blocking.contains("review-owed"), blocking.toString());
        assertTrue(two.all(Cast.LEGAL_REVIEWER).at("/0/deposit/settled").asBoolean());
        String page = Visitor.as(Cast.LEGAL_REVIEWER)
                .get(two.lot().page() + "/reviews?deposit=" + two.first())
                .expect(200)
                .body();
        assertTrue(page.contains("copie de sauvegarde de ce soumissionnaire a été ouverte"), page);
        assertFalse(page.contains("À décider"), page);
    }

    private static Answer propose(String copies, @Nullable String organisation) {
        ObjectNode opening = JSON.createObjectNode()
                .put("outcome", "OPENED")
                .put("reason", "INCOMPLETE")
                .put("evidence", "L’envoi commencé à temps s’est achevé après l’échéance.")
                .put("organisation", organisation);
        return Api.as(Cast.OFFICER).post(copies + "/1/proposal", opening);
    }

    private static Answer confirm(String copies) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(copies + "/1/confirmation", JSON.createObjectNode().put("proposal", 1));
    }
}
