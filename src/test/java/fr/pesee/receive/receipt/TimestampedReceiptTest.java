package fr.pesee.receive.receipt;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;

/** Receipts that an authority has stamped; the stamp comes after the receipt and does not change it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TimestampedReceiptTest {
    @Inject
    Timestamps timestamps;

    @Test
    void anyoneWhoHasAReceiptGetsItsTimestamp() throws Exception {
        SealedLot lot = SealedLot.published();
        UUID id = UUID.randomUUID();
        SealedBidder bidder =
                SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1).attach(null, "offre.pdf", pdf("offre", 100));
        bidder.deposit(id).expect(201);
        String page = "/notices/" + lot.tender().id() + "/lots/1/deposits/" + id;
        Visitor visitor = Visitor.as(Cast.BIDDER).with("Accept-Language", "fr");
        String receipt = visitor.get(page + "/receipt.json").expect(200).body();
        Digest digest = Digest.sha256(receipt.getBytes(StandardCharsets.UTF_8));
        timestamps.stampWhatIsDue();
        byte[] token = timestamps.token(digest).orElseThrow();
        TimeStampToken read = new TimeStampToken(new CMSSignedData(token));
        assertArrayEquals(digest.bytes(), read.getTimeStampInfo().getMessageImprintDigest());
        String address = "/receipts/timestamp?sha256=" + digest.hex();
        assertTrue(visitor.get(page).expect(200).body().contains(address));
        assertArrayEquals(token, Api.anonymous().download(address));
        assertEquals(receipt, visitor.get(page + "/receipt.json").expect(200).body());
    }

    @Test
    void whatNobodyStampedHasNone() {
        Visitor anyone = Visitor.nobody();
        anyone.get("/receipts/timestamp").expect(303);
        for (String digest : List.of("0".repeat(64), "zz", "A".repeat(64))) {
            anyone.get("/receipts/timestamp?sha256=" + digest).expect(404);
        }
    }
}
