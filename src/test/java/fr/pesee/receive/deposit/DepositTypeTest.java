package fr.pesee.receive.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A media type that is none is refused as one that is not read: proven and logged. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DepositTypeTest {
    @Inject
    ServerKey key;

    @Test
    void aTypeThatIsNoneIsRefusedWithASignedStatementToo() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        List<String> types = List.of("", ";;", "foo", "a/b/c", "pas un type", "application/json, text/plain");
        for (String type : types) {
            for (String act : List.of("deposits", "withdrawals")) {
                proven(send(bidder, act, type));
            }
            Api.as(Cast.BIDDER)
                    .with("Content-Type", type)
                    .with("Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    .send("PUT", bidder.parts(UUID.randomUUID()) + "/0", "x")
                    .refused(415, "media-type-unsupported");
        }
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals(3 * types.size(), attempts.size(), attempts::toString);
        attempts.forEach(
                one -> assertEquals("media-type-unsupported", one.get(5).asText(), attempts::toString));
    }

    private void proven(Answer refused) {
        refused.refused(415, "media-type-unsupported");
        ReceiptCheck check = ReceiptCheck.of(refused.json().path("proof").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), refused::toString);
        assertTrue(String.valueOf(check.fields().get("reasons")).contains("media-type-unsupported"), refused::toString);
    }

    private static Answer send(SealedBidder bidder, String act, String type) {
        return Api.as(Cast.BIDDER)
                .with("Content-Type", type)
                .send("PUT", bidder.path() + "/" + act + "/" + UUID.randomUUID(), "{}");
    }
}
