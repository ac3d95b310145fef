package fr.pesee.receive.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Around the deadline, whoever sends is on the side that their own clock can bear witness to. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DeadlineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean LONG = System.getProperty("long") != null;

    /** So many bidders send in each tender, and so many tenders there are: 10,016 deposits in the long run. */
    private static final int CLIENTS = LONG ? 32 : 8;

    private static final int TENDERS = LONG ? 313 : 2;
    private static final int AROUND_MS = 500;

    /** The deadline of trial tenders is so long after what their clock shows when the clients get ready. */
    private static final Duration AHEAD = Duration.ofMillis(1_500);

    @Inject
    Publications publications;

    @Inject
    ServerKey key;

    private final Random random = new Random(20_191_202);
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    /** What one client saw: by its own clock, which is also the server's. */
    private record Sent(Instant sent, Answer answer, Instant acknowledged) {}

    @Test
    void eachDepositIsOnTheRightSideOfItsDeadlineAndBetweenSendingAndAnswer() throws Exception {
        List<String> people = IntStream.range(0, CLIENTS)
                .mapToObj(number -> "echeance." + number)
                .toList();
        for (String person : people) {
            Tokens.engage(person, Role.BIDDER.key());
            Bidders.organisation(person);
        }
        int onTime = 0;
        int late = 0;
        for (int tender = 0; tender < TENDERS; tender++) {
            for (Sent sent : sent(SealedLot.published().tender(), people)) {
                boolean early = sent.answer().json().path("onTime").asBoolean();
                onTime += early ? 1 : 0;
                late += early ? 0 : 1;
            }
        }
        assertTrue(onTime > 0 && late > 0, onTime + " in time and " + late + " late");
    }

    private List<Sent> sent(TrialTender tender, List<String> people) throws Exception {
        List<SealedBidder> bids = new ArrayList<>();
        for (String person : people) {
            bids.add(SealedBidder.of(person, tender)
                    .priced(1)
                    .attach(null, "a.pdf", SealedBidder.pdf(person, 10))
                    .ready());
        }
        Instant deadline = announced(tender).deadline();
        Api.as(Cast.OFFICER)
                .put(
                        tender.path() + "/clock",
                        JSON.createObjectNode()
                                .put(
                                        "shows",
                                        deadline.minus(AHEAD)
                                                .atOffset(ZoneOffset.UTC)
                                                .toString()))
                .expect(200);
        Tender announced = announced(tender);
        Duration offset = announced.clock().offset();
        Instant real = deadline.minus(offset);
        List<Future<Sent>> sending = new ArrayList<>();
        for (SealedBidder bid : bids) {
            Instant at = real.plusMillis(random.nextInt(2 * AROUND_MS) - AROUND_MS);
            sending.add(clients.submit(() -> send(bid, at)));
        }
        List<Sent> all = new ArrayList<>();
        for (Future<Sent> one : sending) {
            Sent sent = one.get(1, TimeUnit.MINUTES);
            check(sent, offset, deadline);
            all.add(sent);
        }
        return all;
    }

    private Tender announced(TrialTender tender) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.announced(UUID.fromString(tender.id())).tender());
    }

    private void check(Sent sent, Duration offset, Instant deadline) {
        JsonNode done = sent.answer().expect(201).json();
        Instant recorded = Instant.parse(done.path("receivedAt").asText());
        Instant before = sent.sent().plus(offset).truncatedTo(ChronoUnit.MICROS);
        assertFalse(recorded.isBefore(before), () -> "sent " + before + ", recorded " + recorded);
        assertFalse(recorded.isAfter(sent.acknowledged().plus(offset)), () -> recorded + " after the answer");
        assertEquals(!recorded.isAfter(deadline), done.path("onTime").asBoolean(), done::toString);
        ReceiptCheck check = ReceiptCheck.of(done.path("receipt").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        assertEquals(done.path("onTime").asBoolean(), check.fields().get("onTime"));
    }

    private static Sent send(SealedBidder bid, Instant at) throws InterruptedException {
        long left = Duration.between(Instant.now(), at).toMillis();
        if (left > 0) {
            TimeUnit.MILLISECONDS.sleep(left);
        }
        Instant sent = Instant.now();
        Answer answer = bid.deposit();
        return new Sent(sent, answer, Instant.now());
    }
}
