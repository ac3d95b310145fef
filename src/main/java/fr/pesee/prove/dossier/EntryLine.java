package fr.pesee.prove.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.LedgerEntry;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Illegible;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.rule.exact.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as one line of JSON: the leaf, canonical as it is hashed, and what is disclosed of it. A line that is not
 * exactly what would be written of the entry it states is no entry.
 */
final class EntryLine {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EntryLine() {}

    static String write(RecordedEntry recorded) {
        if (recorded instanceof Illegible illegible) {
            return CanonicalJson.write(Map.of("illegible", illegible.why()));
        }
        Legible legible = recorded.legible().orElseThrow();
        return "{\"actor\":" + disclosed(legible.actor())
                + ",\"leaf\":" + new String(legible.entry().leafBytes(), StandardCharsets.UTF_8)
                + ",\"payload\":" + disclosed(legible.payload()) + "}";
    }

    static RecordedEntry read(String line) {
        RecordedEntry recorded = RecordedEntry.read(() -> legible(line));
        boolean verbatim = recorded.legible().isEmpty() || write(recorded).equals(line);
        return verbatim ? recorded : new Illegible("the line is not written as entries are");
    }

    private static Legible legible(String line) {
        JsonNode json = parse(line);
        JsonNode leaf = json.path("leaf");
        LedgerEntry entry = new LedgerEntry(
                leaf.path("log").asText(),
                leaf.path("seq").asLong(-1),
                Instant.parse(leaf.path("at").asText()),
                leaf.path("type").asText(),
                Digest.ofHex(leaf.path("actor").asText()),
                Digest.ofHex(leaf.path("payload").asText()),
                Digest.ofHex(leaf.path("prev").asText()));
        return new Legible(entry, disclosure(json.path("actor")), disclosure(json.path("payload")));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("the line is no JSON", unreadable);
        }
    }

    private static @Nullable Disclosure disclosure(JsonNode json) {
        return json.isObject()
                ? new Disclosure(json.path("salt").asText(), json.path("value").toString())
                : null;
    }

    private static String disclosed(@Nullable Disclosure disclosure) {
        return disclosure == null
                ? "null"
                : "{\"salt\":\"" + disclosure.salt() + "\",\"value\":" + disclosure.json() + "}";
    }
}
