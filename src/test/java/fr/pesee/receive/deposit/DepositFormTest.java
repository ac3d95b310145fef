package fr.pesee.receive.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeHeader;
import fr.pesee.receive.age.LongHeaders;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.receive.trial.TestArea;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a bidder's own program gets wrong: refused, proven and logged like anything else. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DepositFormTest {
    private static final int CHUNK = 65_536 + 16;
    private static final int NONCE = 16;
    private static final int ELEVEN_MEGABYTES = 11 << 20;

    @Inject
    ServerKey key;

    @Test
    void aBodyThatCannotBeReadIsRefusedWithASignedStatementAndStandsInTheLog() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        for (String act : List.of("deposits", "withdrawals")) {
            proven(send(bidder, act, "application/json", "{").expect(400), "body-unreadable");
            proven(send(bidder, act, "text/plain", "{}").expect(415), "media-type-unsupported");
            proven(send(bidder, act, "application/json", "null").expect(400), "body-missing");
            proven(send(bidder, act, "application/json", "").expect(400), "body-missing");
            proven(send(bidder, act, "application/json", "[]").expect(400), "body-misshapen");
            proven(send(bidder, act, "application/json", "{\"secret\":{}}").expect(400, 422), "field-unreadable");
            proven(send(bidder, act, "application/json", "{\"x\":1}").expect(400, 422), "field-unknown");
        }
        proven(send(bidder, "deposits", "application/json", "{}").expect(422), "field-missing");
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        List<String> told = StreamSupport.stream(attempts.spliterator(), false)
                .map(one -> one.get(0).asText() + " " + one.get(5).asText())
                .toList();
        assertEquals(15, told.size(), told::toString);
        assertTrue(told.contains("DEPOSIT body-unreadable"), told::toString);
        assertTrue(told.contains("WITHDRAWAL media-type-unsupported"), told::toString);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithASignedStatementToo() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        byte[] large = "x".repeat(ELEVEN_MEGABYTES).getBytes(StandardCharsets.US_ASCII);
        Api api = Api.as(Cast.BIDDER).with("Content-Type", "application/json");
        for (String act : List.of("deposits", "withdrawals")) {
            String path = bidder.path() + "/" + act + "/" + UUID.randomUUID();
            proven(api.send("PUT", path, BodyPublishers.ofByteArray(large)).expect(413), "body-too-large");
            Answer streamed =
                    api.send("PUT", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
            proven(streamed.expect(413), "body-too-large");
        }
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals(4, attempts.size(), attempts::toString);
        assertEquals("0", attempts.at("/0/4").asText(), "it was known to be too large before a byte was read");
        assertTrue(attempts.at("/1/4").asLong() > 1_000_000, attempts::toString);
        Answer denied = Api.as(Cast.OFFICER)
                .with("Content-Type", "application/json")
                .send("PUT", bidder.path() + "/deposits/" + UUID.randomUUID(), BodyPublishers.ofByteArray(large))
                .expect(403, 409);
        assertTrue(denied.json().path("proof").isMissingNode(), denied::toString);
    }

    @Test
    void anAnswerThatCouldNotBeGivenIsRefusedWithASignedStatementToo() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender())
                .priced(1)
                .attach(null, "a.pdf", SealedBidder.pdf("a", 10));
        String request = bidder.request().toString();
        List<String> types = List.of("text/html", "image/png, application/problem+xml", "nonsense", ";;");
        for (String type : types) {
            Api api = Api.as(Cast.BIDDER).with("Accept", type);
            for (String act : List.of("deposits", "withdrawals")) {
                String path = bidder.path() + "/" + act + "/" + UUID.randomUUID();
                proven(api.send("PUT", path, request).expect(406), "media-type-unanswerable");
            }
            String part = bidder.parts(UUID.randomUUID()) + "/0";
            api.with("Content-Type", "application/octet-stream")
                    .with("Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    .send("PUT", part, "x")
                    .refused(406, "media-type-unanswerable");
        }
        assertEquals(0, bidder.own().expect(200).json().get("items").size());
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals(
                3 * types.size(),
                StreamSupport.stream(attempts.spliterator(), false)
                        .filter(one -> one.get(5).asText().equals("media-type-unanswerable"))
                        .count(),
                attempts::toString);
        List<String> usable = List.of("application/*", "text/html, application/json;q=0.5", "text/html, */*;q=0.1");
        for (String type : usable) {
            Answer done = Api.as(Cast.BIDDER)
                    .with("Accept", type)
                    .send("PUT", bidder.path() + "/deposits/" + UUID.randomUUID(), request)
                    .expect(201);
            assertTrue(done.header("Content-Type").startsWith("application/json"), done::toString);
        }
    }

    @Test
    void aPartThatIsTooLargeIsRefusedAndLoggedHoweverItIsSent() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        byte[] large = AgeFiles.seal(new byte[ELEVEN_MEGABYTES], bidder.recipient());
        String path = bidder.parts(UUID.randomUUID()) + "/0";
        Api api = Api.as(Cast.BIDDER)
                .with("Content-Type", "application/octet-stream")
                .with(
                        "Content-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(Digest.sha256(large).bytes()) + ":");
        api.send("PUT", path, BodyPublishers.ofByteArray(large)).refused(413, "body-too-large");
        api.send("PUT", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .refused(413, "body-too-large");
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals(2, attempts.size(), attempts::toString);
        for (JsonNode attempt : attempts) {
            assertEquals("PART", attempt.get(0).asText());
            assertEquals("body-too-large", attempt.get(5).asText());
        }
    }

    @Test
    void theLogTellsHowManyBytesADepositHad() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        send(bidder, "deposits", "application/json", "{\"x\":1}").expect(400);
        send(bidder, "withdrawals", "application/json", "{ }").expect(409);
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals("7", attempts.at("/0/4").asText(), attempts::toString);
        assertEquals("3", attempts.at("/1/4").asText(), attempts::toString);
    }

    @Test
    void whatIsSignedOfATestAreaSaysThatItIsOne() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, TestArea.published());
        Answer refused = send(bidder, "deposits", "application/json", "{").expect(400);
        ReceiptCheck proof = ReceiptCheck.of(refused.json().path("proof").toString(), key.verifierKey());
        ReceiptCheck log = ReceiptCheck.of(bidder.attempts().expect(200).body(), key.verifierKey());
        assertEquals("pesee/refusal/2", proof.fields().get("format"), refused::toString);
        assertEquals("pesee/attempts/2", log.fields().get("format"));
        for (ReceiptCheck signed : List.of(proof, log)) {
            assertEquals(ReceiptCheck.Verdict.GENUINE, signed.verdict());
            assertEquals(true, signed.fields().get("trial"));
        }
    }

    @Test
    void whoeverMayNotDepositGetsNoStatement() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        String path = bidder.path() + "/deposits/" + UUID.randomUUID();
        Answer denied = Api.as(Cast.OFFICER).send("PUT", path, "{").expect(403, 409);
        assertTrue(denied.json().path("proof").isMissingNode(), denied::toString);
        Api.anonymous().send("PUT", path, "{").expect(401);
        assertEquals(0, bidder.own().expect(200).json().get("items").size());
    }

    @Test
    void aPageOfTheLogHasAsManyAttemptsAsAreAskedFor() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        for (int round = 0; round < 3; round++) {
            send(bidder, "deposits", "application/json", "{").expect(400);
        }
        String log = bidder.path() + "/attempts";
        JsonNode two = Api.as(Cast.BIDDER).get(log + "?limit=2").expect(200).json();
        assertEquals(2, two.at("/receipt/attempts").size());
        assertTrue(two.at("/receipt/more").asBoolean(), two::toString);
        JsonNode last = Api.as(Cast.BIDDER)
                .get(log + "?limit=10000&after=2")
                .expect(200)
                .json();
        assertEquals(1, last.at("/receipt/attempts").size());
        for (String limit : List.of("0", "10001", "-1", "x")) {
            Api.as(Cast.BIDDER).get(log + "?limit=" + limit).refused(422, "page-out-of-range");
        }
    }

    @Test
    void aPlaceIsToldInListsAlone() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender())
                .priced(1)
                .attach(null, "a.pdf", SealedBidder.pdf("a", 10));
        JsonNode done = bidder.deposit().expect(201).json();
        assertTrue(done.path("place").isMissingNode(), done::toString);
        String address = bidder.path() + "/deposits/" + done.path("id").asText();
        JsonNode one = Api.as(Cast.BIDDER).get(address).expect(200).json();
        assertTrue(one.path("place").isMissingNode(), one::toString);
        JsonNode listed = bidder.own().expect(200).json();
        assertEquals(1, listed.at("/items/0/place").asInt(), listed::toString);
        JsonNode withdrawn = bidder.withdraw(null).expect(201).json();
        assertTrue(withdrawn.path("place").isMissingNode(), withdrawn::toString);
    }

    @Test
    void oneInstantIsToldInOneWay() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender())
                .priced(1)
                .attach(null, "a.pdf", SealedBidder.pdf("a", 10));
        JsonNode done = bidder.deposit().expect(201).json();
        String told = done.path("receivedAt").asText();
        assertTrue(told.matches("[-0-9T:]+(\\.\\d{3}|\\.\\d{6})?Z"), told);
        assertEquals(told, done.at("/receipt/receipt/receivedAt").asText(), done::toString);
        assertEquals(
                told, bidder.own().expect(200).json().at("/items/0/receivedAt").asText());
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        assertEquals(told, attempts.get(attempts.size() - 1).get(2).asText());
    }

    @Test
    void aPartThatWasCutWhereNoAgeFileEndsIsRefused() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        byte[] sealed = AgeFiles.seal(new byte[2 * CHUNK], bidder.recipient());
        int header = AgeHeader.length(sealed);
        List<Integer> cuts = List.of(
                header - 20,
                header,
                header + NONCE,
                header + NONCE + 15,
                header + NONCE + CHUNK + 1,
                header + NONCE + 2 * CHUNK + 16);
        for (int cut : cuts) {
            bidder.put(UUID.randomUUID(), 0, Arrays.copyOf(sealed, cut)).refused(422, "part-cut");
        }
        // Nobody without the key can tell a file that ends with a chunk from one that was cut there.
        bidder.put(UUID.randomUUID(), 0, Arrays.copyOf(sealed, header + NONCE + CHUNK))
                .expect(201);
        bidder.put(UUID.randomUUID(), 0, sealed).expect(201);
        bidder.put(UUID.randomUUID(), 0, AgeFiles.seal(new byte[0], bidder.recipient()))
                .expect(201);
    }

    @Test
    void aPartSealedToSeveralIsTakenAsLongAsItsHeaderIsNotTooLong() {
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, SealedLot.published().tender());
        byte[] clear = new byte[100_000];
        List<byte[]> sealed = List.of(
                LongHeaders.seal(clear, bidder.recipient(), 1),
                LongHeaders.seal(clear, bidder.recipient(), 160),
                LongHeaders.greased(clear, bidder.recipient(), 11_000),
                LongHeaders.seal(new byte[0], bidder.recipient(), 160));
        for (byte[] part : sealed) {
            bidder.put(UUID.randomUUID(), 0, part).expect(201);
            int header = AgeHeader.length(part);
            bidder.put(UUID.randomUUID(), 0, Arrays.copyOf(part, header - 1)).refused(422, "part-cut");
        }
        bidder.put(UUID.randomUUID(), 0, LongHeaders.seal(clear, bidder.recipient(), 200))
                .refused(422, "part-header-long");
        bidder.put(UUID.randomUUID(), 0, LongHeaders.greased(clear, bidder.recipient(), 40_000))
                .refused(422, "part-header-long");
    }

    private void proven(Answer refused, String code) {
        assertTrue(refused.codes().contains(code), refused::toString);
        ReceiptCheck check = ReceiptCheck.of(refused.json().path("proof").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), refused::toString);
        assertTrue(String.valueOf(check.fields().get("reasons")).contains(code), refused::toString);
    }

    private static Answer send(SealedBidder bidder, String act, String type, String body) {
        return Api.as(Cast.BIDDER)
                .with("Content-Type", type)
                .send("PUT", bidder.path() + "/" + act + "/" + UUID.randomUUID(), body);
    }
}
