package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Address;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.PostOffice;
import fr.pesee.Visitor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.post.Mailing;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replacing and withdrawing until the deadline, and the proof of what was tried and refused. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class WithdrawalTest {
    private static final String SECRET = "5e".repeat(32);

    private static final int MOST_ROUNDS = 200;

    @Inject
    ServerKey key;

    @Inject
    Mailing mailing;

    @Test
    void whoeverReplacesWithTheDepositSecretIsNotFlagged() {
        SealedLot lot = SealedLot.published();
        bidder(lot, 1).setting(SECRET).deposit().expect(201);
        bidder(lot, 2).knowing(SECRET).deposit().expect(201);
        assertEquals(List.of("REPLACED", "OPENED"), standings(opened(lot)));
    }

    @Test
    void whoeverReplacesWithoutItCountsAndIsFlagged() {
        SealedLot lot = SealedLot.published();
        bidder(lot, 1).setting(SECRET).deposit().expect(201);
        bidder(lot, 2).deposit().expect(201);
        bidder(lot, 3).setting("ab".repeat(32)).knowing(SECRET).deposit().expect(201);
        assertEquals(List.of("REPLACED_UNPROVEN", "REPLACED", "OPENED"), standings(opened(lot)));
    }

    @Test
    void anotherSecretIsRefusedAndNothingIsDeposited() {
        SealedLot lot = SealedLot.published();
        bidder(lot, 1).setting(SECRET).deposit().expect(201);
        Answer refused = bidder(lot, 2).knowing("00".repeat(32)).deposit().expect(422);
        assertEquals("deposit-secret-wrong", refused.json().path("code").asText());
        assertEquals("/secret", refused.json().at("/errors/0/pointer").asText());
        Answer badly = bidder(lot, 2).knowing("pas un secret").deposit().expect(422);
        assertEquals("deposit-secret-form", badly.json().path("code").asText());
        assertEquals(1, bidder(lot, 1).own().expect(200).json().path("items").size());
    }

    @Test
    void aWithdrawnBidStaysSealedAndNothingEarlierComesBack() {
        SealedLot lot = SealedLot.published();
        SealedBidder first = bidder(lot, 1).setting(SECRET);
        first.deposit().expect(201);
        bidder(lot, 2).knowing(SECRET).deposit().expect(201);
        UUID id = UUID.randomUUID();
        JsonNode withdrawn = first.withdraw(id, SECRET).expect(201).json();
        assertEquals(withdrawn, first.withdraw(id, SECRET).expect(201).json());
        ReceiptCheck check = ReceiptCheck.of(withdrawn.path("receipt").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        assertEquals("pesee/withdrawal/1", check.fields().get("format"));
        assertEquals(true, check.fields().get("proven"));
        first.own().expect(200).json().path("items").forEach(one -> {
            assertFalse(one.path("counts").asBoolean(), one::toString);
            assertTrue(one.path("withdrawn").asBoolean(), one::toString);
        });
        JsonNode minutes = opened(lot);
        assertEquals(List.of("REPLACED", "WITHDRAWN"), standings(minutes));
        assertEquals(0, minutes.path("opened").size());
    }

    @Test
    void afterAWithdrawalABidderMayDepositAgain() {
        SealedLot lot = SealedLot.published();
        SealedBidder first = bidder(lot, 1).setting(SECRET);
        first.deposit().expect(201);
        first.withdraw(null).expect(201);
        bidder(lot, 2).knowing(SECRET).deposit().expect(201);
        assertEquals(List.of("WITHDRAWN_UNPROVEN", "OPENED"), standings(opened(lot)));
    }

    @Test
    void nothingIsWithdrawnAfterTheDeadlineAndTheRefusalIsSigned() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = bidder(lot, 1).setting(SECRET);
        Answer nothing = bidder.withdraw(null).expect(409);
        assertEquals("withdrawal-nothing", nothing.json().path("code").asText());
        bidder.deposit().expect(201);
        lot.tender().passDeadline();
        Answer late = bidder.withdraw(SECRET).expect(409);
        ReceiptCheck check = ReceiptCheck.of(late.json().path("proof").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), late::toString);
        assertEquals("pesee/refusal/1", check.fields().get("format"));
        assertEquals(List.of("withdrawal-late"), check.fields().get("reasons"));
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        assertEquals(List.of("OPENED"), standings(lot.open()));
    }

    @Test
    void aRefusedDepositGetsASignedStatementOfItsTimeAndReasons() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = bidder(lot, 1);
        var offer = bidder.request(EnvelopeKey.Kind.OFFER);
        String digest = offer.at("/pieces/0/parts/0").asText();
        offer.withObject("/pieces/0").putArray("parts").add("0".repeat(64)).add(digest);
        UUID id = UUID.randomUUID();
        Answer refused = bidder.deposit(id).expect(409);
        ReceiptCheck check = ReceiptCheck.of(refused.json().path("proof").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), refused::toString);
        assertEquals(id.toString(), check.fields().get("id"));
        assertEquals("DEPOSIT", check.fields().get("act"));
        String missing = "deposit-part-missing /envelopes/1/pieces/0/parts/";
        assertEquals(List.of(missing + 0, missing + 1), check.fields().get("reasons"));
    }

    @Test
    void theLogOfAttemptsTellsTheBidderAloneWhatTheServerSaw() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = bidder(lot, 1).setting(SECRET);
        byte[] garbled = "age-encryption.org/v1\n-> X25519 abc\n".getBytes(StandardCharsets.US_ASCII);
        bidder.put(UUID.randomUUID(), 0, garbled, Digest.sha256(new byte[] {1})).expect(422);
        bidder.put(UUID.randomUUID(), 0, "clair".getBytes(StandardCharsets.US_ASCII))
                .expect(422);
        bidder.deposit().expect(201);
        bidder.withdraw(SECRET).expect(201);
        bidder.withdraw(SECRET).expect(409);
        String log = bidder.attempts().expect(200).body();
        ReceiptCheck check = ReceiptCheck.of(log, key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), log);
        List<?> attempts = (List<?>) Objects.requireNonNull(check.fields().get("attempts"));
        List<String> told = attempts.stream()
                .map(one -> (List<?>) one)
                .map(one -> one.get(0) + " " + one.get(5))
                .toList();
        assertEquals(
                List.of(
                        "PART kept",
                        "PART kept",
                        "PART kept",
                        "PART part-differs",
                        "PART part-not-sealed",
                        "DEPOSIT on-time",
                        "WITHDRAWAL withdrawn",
                        "WITHDRAWAL withdrawal-nothing"),
                told);
        assertEquals(String.valueOf(garbled.length), ((List<?>) attempts.get(3)).get(4));
        assertEquals(
                "[]",
                SealedBidder.of("bidder.atos", lot.tender())
                        .attempts()
                        .expect(200)
                        .json()
                        .at("/receipt/attempts")
                        .toString());
        assertEquals(
                2,
                Api.as(Cast.BIDDER)
                        .get(bidder.path() + "/attempts?after=6")
                        .expect(200)
                        .json()
                        .at("/receipt/attempts")
                        .size());
        Api.as(Cast.BIDDER).get(bidder.path() + "/attempts?after=-1").expect(422);
    }

    @Test
    void anUploadThatBreaksOffStandsInTheLogWithTheBytesThatArrived() throws IOException, InterruptedException {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender());
        URI address = Address.of(bidder.parts(UUID.randomUUID()) + "/0");
        String head = "PUT " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + Tokens.of(Cast.BIDDER)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 4000000"
                + "\r\nContent-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(AgeFiles.seal(new byte[100_000], bidder.recipient()));
            socket.getOutputStream().flush();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        JsonNode attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        for (int round = 0; round < MOST_ROUNDS && attempts.isEmpty(); round++) {
            TimeUnit.MILLISECONDS.sleep(50);
            attempts = bidder.attempts().expect(200).json().at("/receipt/attempts");
        }
        assertEquals("interrupted", attempts.at("/0/5").asText(), attempts.toString());
        assertTrue(attempts.at("/0/4").asLong() > 0, attempts.toString());
        assertTrue(
                Instant.parse(attempts.at("/0/2").asText())
                        .isBefore(Instant.parse(attempts.at("/0/3").asText()).minusMillis(300)),
                attempts.toString());
    }

    @Test
    void aRepeatedCeremonyRequestIsAnsweredAgain() {
        SealedLot lot = SealedLot.published();
        bidder(lot, 1).deposit().expect(201);
        lot.close();
        Api holder = Api.as(Cast.KEY_HOLDER)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Answer begun = holder.post(lot.tender().lot() + "/ceremony").expect(200);
        assertEquals(
                begun.json(),
                holder.post(lot.tender().lot() + "/ceremony").expect(200).json());
    }

    @Test
    void aBidderWithdrawsOnAPageAndKeepsTheProof() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = bidder(lot, 1).setting(SECRET);
        bidder.deposit().expect(201);
        String notice = "/notices/" + lot.tender().id() + "/lots/1";
        Visitor visitor = Visitor.as(Cast.BIDDER);
        assertTrue(visitor.get(notice + "/deposits").expect(200).body().contains(notice + "/withdrawal"));
        assertTrue(visitor.get(notice + "/withdrawal").expect(200).body().contains("name=\"secret\""));
        String act = notice + "/withdrawals/" + UUID.randomUUID();
        Answer wrong = visitor.post(act, Map.of("secret", "00".repeat(32))).expect(422);
        assertTrue(wrong.body().contains("data-refused"), wrong::toString);
        visitor.post(act, Map.of("secret", " " + SECRET + " ")).expect(303);
        String history = visitor.get(notice + "/deposits").expect(200).body();
        assertTrue(history.contains(act + "/receipt.json"), history);
        ReceiptCheck check =
                ReceiptCheck.of(visitor.get(act + "/receipt.json").expect(200).body(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        visitor.get(notice + "/attempts.json").expect(200);
        visitor.get(notice + "/withdrawals/" + UUID.randomUUID() + "/receipt.json")
                .expect(404);
        try (PostOffice office = PostOffice.open()) {
            assertTrue(arrives(office, lot.tender().reference()), "no mail of the withdrawal");
        }
    }

    /** Others' letters may be waiting before it. */
    private boolean arrives(PostOffice office, String reference) {
        boolean arrived = false;
        for (int round = 0; round < MOST_ROUNDS && !arrived; round++) {
            mailing.dispatch();
            arrived = office.at(Cast.BIDDER + "@example.org").stream()
                    .map(PostOffice.Received::toString)
                    .anyMatch(mail -> mail.contains("retirée") && mail.contains(reference));
        }
        return arrived;
    }

    private static SealedBidder bidder(SealedLot lot, int bid) {
        return SealedBidder.of(Cast.BIDDER, lot.tender()).priced(bid).attach(null, "a.pdf", pdf("a" + bid, 100));
    }

    private static JsonNode opened(SealedLot lot) {
        lot.close();
        return lot.open();
    }

    private static List<String> standings(JsonNode minutes) {
        return StreamSupport.stream(minutes.path("received").spliterator(), false)
                .map(one -> one.path("standing").asText())
                .toList();
    }
}
