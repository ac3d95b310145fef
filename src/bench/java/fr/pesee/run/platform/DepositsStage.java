package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** A published tender that waits for bids, and as many bidders as are wanted, each with an organisation. */
@NullMarked
final class DepositsStage {
    private static final String OFFICER = "camille.moreau";
    private static final int SMALL = 1 << 20;
    private static final int AT_ONCE = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchedPesee pesee;
    private final String tender;

    DepositsStage(BenchedPesee pesee) {
        this.pesee = pesee;
        this.tender = publish(pesee);
    }

    /** The tender's identifier. */
    String tender() {
        return tender;
    }

    /** The address of the lot for bidders. */
    String lot() {
        return "/api/v1/notices/" + tender + "/lots/1";
    }

    /** What bids of the lot are sealed with. */
    JsonNode plan(String token) {
        return pesee.call(token, "GET", lot() + "/sealing", null, "");
    }

    /** Lets so many people bid, each for an organisation of their own. */
    void admitBidders(int count) {
        pesee.engageBidders(people(count));
        List<String> tokens = tokens(count);
        for (int number = 0; number < count; number++) {
            ObjectNode organisation = JSON.createObjectNode().put("name", "Organisation " + number);
            organisation.putObject("identifier").put("scheme", "SIRET").put("number", siret(number));
            pesee.call(tokens.get(number), "POST", "/api/v1/organisation", null, organisation.toString());
        }
    }

    /** Fresh tokens of the first of them, good for five minutes. */
    List<String> tokens(int count) {
        return people(count).stream().map(pesee::token).toList();
    }

    /** Has the server's compiler see parts, for so many seconds: small ones, as many as possible. */
    void warmUp(String token, JsonNode plan, int seconds, ExecutorService senders) {
        List<byte[]> little = Collections.nCopies(AT_ONCE, sealed(plan, SMALL));
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < warm) {
            new BenchedBid(pesee.address(), lot(), token, plan, little).send(senders, AT_ONCE, new AtomicInteger());
        }
    }

    /** So many bytes, sealed as an offer is. */
    static byte[] sealed(JsonNode plan, int size) {
        for (JsonNode envelope : plan.path("envelopes")) {
            if (envelope.path("kind").asText().equals("OFFER")) {
                byte[] clear = new byte[size];
                new Random(size).nextBytes(clear);
                return AgeFiles.seal(
                        clear, new AgeRecipient(envelope.path("recipient").asText()));
            }
        }
        throw new PlatformFailure("bids have no envelope for offers");
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(number -> "mesure." + number).toList();
    }

    private static String publish(BenchedPesee pesee) {
        JsonNode sample = sample();
        String officer = pesee.token(OFFICER);
        ObjectNode draft = sample.get("tender").deepCopy();
        draft.put("reference", "DEPOSITS");
        String id = pesee.call(officer, "POST", "/api/v1/tenders", null, draft.toString())
                .path("id")
                .asText();
        String path = "/api/v1/tenders/" + id;
        for (JsonNode assignment : sample.get("team")) {
            pesee.call(officer, "POST", path + "/team", null, assignment.toString());
        }
        String schedule = sample.get("schedule").toString();
        pesee.call(officer, "PUT", path + "/lots/1/schedule", null, schedule);
        BenchedKeys.make(pesee, officer, id);
        pesee.call(officer, "POST", path + "/publication", "0", "");
        return id;
    }

    private static JsonNode sample() {
        try (InputStream file =
                Objects.requireNonNull(DepositsStage.class.getResourceAsStream("/sample/circle-3.json"))) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String siret(int number) {
        return checked(checked(String.format(Locale.ROOT, "7%07d", number)) + "0001");
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int fromEnd = 0; fromEnd < digits.length(); fromEnd++) {
            int digit = digits.charAt(digits.length() - 1 - fromEnd) - '0';
            int weighted = fromEnd % 2 == 0 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** How many deposits the database holds. */
    long deposits() {
        return Long.parseLong(pesee.value("SELECT count(*) FROM receive.deposit WHERE tender = '" + tender + "'"));
    }
}
