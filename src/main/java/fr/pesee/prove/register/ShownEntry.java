package fr.pesee.prove.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.InclusionProof;
import fr.pesee.ground.ledger.LedgerEntry;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a reader sees it.
 *
 * @param line what it says
 * @param entry as it is hashed
 * @param content what was done, as JSON with line breaks; null where it is not open to this reader
 * @param contentSalt the salt of its digest; null where the content is
 * @param proof that it stands in the log
 * @param seal the checkpoint that covers it; null for none yet
 */
record ShownEntry(
        TimelineLine line,
        LedgerEntry entry,
        @Nullable String content,
        @Nullable String contentSalt,
        EntryProof proof,
        @Nullable MadeCheckpoint seal) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static ShownEntry of(
            Legible recorded, Reader reader, @Nullable InclusionProof proof, @Nullable MadeCheckpoint seal) {
        Disclosure payload = reader.show(recorded).payload();
        return new ShownEntry(
                TimelineLine.of(recorded, recorded.entry().seq(), reader),
                recorded.entry(),
                payload == null ? null : pretty(payload),
                payload == null ? null : payload.salt(),
                EntryProof.of(recorded.entry(), proof, seal == null ? null : seal.note()),
                seal);
    }

    private static String pretty(Disclosure payload) {
        try {
            return JSON.writeValueAsString(JSON.readTree(payload.json()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a disclosure is always JSON", unreadable);
        }
    }
}
