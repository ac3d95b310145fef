package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** A published tender that waits for bids, and as many bidders as are wanted, each with an organisation. */
@NullMarked
final class DepositsStage {
    private static final String OFFICER = "camille.moreau";
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

    /** Tokens of so many bidders, who act for organisations. */
    List<String> bidders(int count) {
        List<String> people =
                IntStream.range(0, count).mapToObj(number -> "mesure." + number).toList();
        pesee.engageBidders(people);
        List<String> tokens = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String token = pesee.token(people.get(number));
            tokens.add(token);
            ObjectNode organisation = JSON.createObjectNode().put("name", "Organisation " + number);
            organisation.putObject("identifier").put("scheme", "SIRET").put("number", siret(number));
            pesee.call(token, "POST", "/api/v1/organisation", null, organisation.toString());
        }
        return tokens;
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

    /** How many deposits the database holds, and how many parts. */
    Map<String, Long> held() {
        return Map.of(
                "deposits",
                Long.parseLong(pesee.value("SELECT count(*) FROM receive.deposit WHERE tender = '" + tender + "'")),
                "parts",
                Long.parseLong(pesee.value("SELECT count(*) FROM receive.part part JOIN receive.envelope_key key"
                        + " ON key.id = part.envelope WHERE key.tender = '" + tender + "'")));
    }
}
