package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the chair was told is entered stays entered, whatever dies when; what was not is whole or absent. */
@Tag("long")
class KilledMarksIT {
    private static final String OFFICER = Cast.OFFICER;
    private static final String CHAIR = Cast.CHAIR;
    private static final String REVIEWER = Cast.LEGAL_REVIEWER;

    /** So many different bids and sets of marks there are. */
    private static final int KINDS = 3;

    private static final int BIDS = 40;
    private static final int HANDS = 4;
    private static final int ENOUGH = 12;

    @TempDir
    Path folder;

    private final StartPorts ports = new StartPorts(Ports.free(), Ports.free(), Ports.free());
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, String> tokens = new HashMap<>();
    private final int portBefore = RestAssured.port;

    @BeforeEach
    void talkToThePackagedProgram() {
        RestAssured.port = ports.pesee();
    }

    // JUnit would warn about each link to the shared distribution that it finds in its folder.
    @AfterEach
    void emptyTheFolder() throws IOException {
        Tokens.ask(null);
        RestAssured.port = portBefore;
        Archives.delete(folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PESEE", "POSTGRES"})
    void marksAreWholeOrAbsentAndNoneThatWasAcknowledgedIsLost(Part killed) throws InterruptedException {
        String lot;
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            Tokens.ask(issuer());
            lot = marking();
            markUntilItDies(lot, Objects.requireNonNull(pesee.parts().get(killed)));
            assertEquals(1, pesee.awaitEnd(), pesee.output());
        }
        assertTrue(acknowledged.size() < BIDS, "everything was entered before the end came");
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            tokens.clear();
            assertWhole(lot, pesee);
            for (int bid = 1; bid <= BIDS; bid++) {
                Answer answer = enter(lot, bid).expect(200);
                boolean replayed = answer.header("Idempotency-Replayed").equals("true");
                assertTrue(replayed || !acknowledged.contains(bid), "bid " + bid + " was entered twice");
            }
            JsonNode marked =
                    api(CHAIR).get(lot + "/marks?limit=500").expect(200).json();
            marked.path("items")
                    .forEach(bid -> assertEquals(
                            marksOf(1).path("marks").size(), bid.path("marks").size()));
            assertIntact(lot);
        }
    }

    private void assertWhole(String lot, StartedPesee pesee) {
        int whole = 0;
        for (JsonNode bid :
                api(CHAIR).get(lot + "/marks?limit=500").expect(200).json().path("items")) {
            int number = bid.path("number").asInt();
            int marks = bid.path("marks").size();
            assertTrue(marks == 0 || marks == marksOf(number).path("marks").size(), () -> "half of bid " + bid);
            assertFalse(marks == 0 && acknowledged.contains(number), () -> bid + " is lost: " + pesee.output());
            whole += marks == 0 ? 0 : 1;
        }
        assertEquals(whole, entries(lot));
        assertIntact(lot);
    }

    private int entries(String lot) {
        int entries = 0;
        String ledger = lot.substring(0, lot.indexOf("/lots/")) + "/ledger?limit=500";
        for (JsonNode entry : api(REVIEWER).get(ledger).expect(200).json().path("items")) {
            entries += entry.path("type").asText().startsWith("marks-agreed/") ? 1 : 0;
        }
        return entries;
    }

    private void assertIntact(String lot) {
        String verification = lot.substring(0, lot.indexOf("/lots/")) + "/ledger/verification";
        Answer verified = api(REVIEWER).get(verification).expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    private void markUntilItDies(String lot, ProcessIdentity part) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        api(CHAIR);
        for (int first = 1; first <= HANDS; first++) {
            int place = first;
            hands.execute(() -> enterEveryFourth(lot, place));
        }
        while (acknowledged.size() < ENOUGH) {
            ServerProcess.pause();
        }
        ProcessHandle.of(part.pid()).orElseThrow().destroyForcibly();
        hands.shutdown();
        assertTrue(hands.awaitTermination(2, TimeUnit.MINUTES));
    }

    private void enterEveryFourth(String lot, int first) {
        for (int bid = first; bid <= BIDS; bid += HANDS) {
            try {
                if (enter(lot, bid).status() != 200) {
                    return;
                }
                acknowledged.add(bid);
            } catch (UncheckedIOException died) {
                return;
            }
        }
    }

    private Answer enter(String lot, int bid) {
        return api(CHAIR).with("Idempotency-Key", "killed-" + bid).put(lot + "/bids/" + bid + "/marks", marksOf(bid));
    }

    private static JsonNode marksOf(int bid) {
        return TrialTender.marks(1 + bid % KINDS);
    }

    /** A lot whose bids are opened and wait for marks. */
    private static String marking() {
        SealedLot lot = SealedLot.published();
        for (int bid = 1; bid <= BIDS; bid++) {
            String bidder = "soumissionnaire." + bid;
            Tokens.engage(bidder, "bidder");
            SealedBidder.of(bidder, lot.tender())
                    .priced(1 + bid % KINDS)
                    .attach(null, "offre.pdf", SealedBidder.pdf("Offre " + bid, 10))
                    .deposit()
                    .expect(201);
        }
        lot.close();
        lot.open();
        Api.as(OFFICER).post(lot.tender().lot() + "/marking").expect(200);
        return lot.tender().lot();
    }

    private Api api(String person) {
        return Api.anonymous().with("Authorization", "Bearer " + token(person));
    }

    private synchronized String token(String person) {
        return tokens.computeIfAbsent(person, name -> Tokens.from(issuer(), "pesee-cli", name));
    }

    private String issuer() {
        return RunningPesee.find(folder).orElseThrow().issuer();
    }
}
