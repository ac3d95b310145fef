package fr.pesee.prove.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.InclusionProof;
import fr.pesee.ground.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry stands in the log that a signed checkpoint covers (RFC 9162, section 2.1.3), with all that is needed to
 * check it elsewhere.
 *
 * @param leaf the entry as it is hashed, canonical JSON
 * @param leafHash SHA-256 of a zero byte and the leaf
 * @param size how many entries the checkpoint covers; 0 where none covers this entry yet
 * @param path the hashes beside the way from the leaf to the root, lowest first
 * @param checkpoint the signed note, word for word; null where none covers this entry yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryProof(
        long seq,
        String leaf,
        String leafHash,
        long size,
        List<String> path,
        @Nullable String checkpoint) {
    static EntryProof of(LedgerEntry entry, @Nullable InclusionProof proof, @Nullable String checkpoint) {
        return new EntryProof(
                entry.seq(),
                new String(entry.leafBytes(), StandardCharsets.UTF_8),
                entry.leafHash().hex(),
                proof == null ? 0 : proof.size(),
                proof == null
                        ? List.of()
                        : proof.path().stream().map(Digest::hex).toList(),
                checkpoint);
    }
}
