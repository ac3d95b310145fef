package fr.pesee.receive.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bids of a lot are sealed with, as a program reads it. */
record ReadPlan(JsonNode plan) {

    /** The envelopes of a bid, in the order in which they are opened. */
    List<EnvelopeKey.Kind> kinds() {
        List<EnvelopeKey.Kind> kinds = new ArrayList<>();
        plan.path("envelopes")
                .forEach(one ->
                        kinds.add(EnvelopeKey.Kind.valueOf(one.path("kind").asText())));
        return kinds;
    }

    /** The identifier of an envelope. */
    String envelope(EnvelopeKey.Kind kind) {
        return of(kind).path("id").asText();
    }

    /** The key that an envelope is sealed to. */
    AgeRecipient recipient(EnvelopeKey.Kind kind) {
        return new AgeRecipient(of(kind).path("recipient").asText());
    }

    /** Where a required piece belongs; into the offer for anything else. */
    EnvelopeKey.Kind envelopeOf(@Nullable String requirement) {
        for (JsonNode piece : plan.path("pieces")) {
            if (piece.path("code").asText().equals(requirement)) {
                return EnvelopeKey.Kind.valueOf(piece.path("envelope").asText());
            }
        }
        return EnvelopeKey.Kind.OFFER;
    }

    /** The manifest of an envelope. */
    Manifest manifest(
            EnvelopeKey.Kind kind,
            List<Manifest.File> files,
            Map<String, String> prices,
            Map<String, String> measures,
            NamedInBid named) {
        return new Manifest(
                Manifest.FORMAT,
                UUID.fromString(plan.path("tender").asText()),
                plan.path("lot").asInt(),
                UUID.fromString(envelope(kind)),
                List.copyOf(files),
                new TreeMap<>(prices),
                new TreeMap<>(measures),
                named.tenderer(),
                named.subcontractors(),
                named.providers());
    }

    private JsonNode of(EnvelopeKey.Kind kind) {
        for (JsonNode one : plan.path("envelopes")) {
            if (one.path("kind").asText().equals(kind.name())) {
                return one;
            }
        }
        throw new AssertionError("bids have no envelope for " + kind);
    }
}
