package fr.pesee.ground.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the platform's ledger keeps of organisations, and who reads it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OrganisationLedgerTest {
    @Inject
    Mailing mailing;

    @Test
    void eachActIsAnEntryWithoutAddressThatAuditorsReadAndAdministratorsSeeOnly() {
        mailing.clear();
        String auditor = Cast.holder(Function.AUDITOR);
        long before = size(auditor);
        String founder = Colleagues.bidder();
        String colleague = Colleagues.bidder();
        Bidders.organisation(founder);
        Colleagues.accept(colleague, Colleagues.invite(mailing, founder)).expect(200);
        Api.as(colleague).post(Bidders.ADDRESS + "/departure", "{}").expect(204);
        Api.as(founder)
                .put(Bidders.ADDRESS, Bidders.body("Corrigée " + founder, Bidders.siretOf(founder)))
                .expect(200);
        String address = "/api/v1/platform/ledger?limit=100&after=" + (before - 1);
        Answer read = Api.as(auditor).get(address).expect(200);
        List<String> types = new ArrayList<>();
        read.json().path("items").forEach(one -> types.add(one.path("type").asText()));
        assertEquals(
                List.of(
                        "organisation-created/1",
                        "person-joined/1",
                        "person-joined/1",
                        "person-left/1",
                        "organisation-changed/1"),
                types);
        assertTrue(read.body().contains("Organisation " + founder), read::toString);
        assertTrue(read.body().contains("Une organisation a été créée"), read::toString);
        assertFalse(read.body().contains("@example.org"), read::toString);
        Answer seen = Api.as(Cast.ADMINISTRATOR).get(address).expect(200);
        assertTrue(seen.body().contains("organisation-created/1"), seen::toString);
        assertFalse(seen.body().contains(founder), seen::toString);
        Api.as(auditor).get("/api/v1/platform/ledger/verification").expect(200);
    }

    private static long size(String auditor) {
        return Api.as(auditor)
                .get("/api/v1/platform/ledger/verification")
                .expect(200)
                .json()
                .path("entries")
                .asLong();
    }
}
