package fr.pesee.prove.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.LedgerEntry;
import fr.pesee.ground.ledger.RecordedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader sees it.
 *
 * @param seq its number; of what is illegible, the number that would be its turn
 * @param sentence the act in words
 * @param open whether actor and content are shown to this reader now
 * @param actor who acted; null unless open
 * @param payload what was done; null unless open
 * @param illegible why what stands here is no entry; null for an entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        long seq,
        @Nullable Instant at,
        @Nullable String type,
        @Nullable String sentence,
        boolean open,
        @JsonRawValue @Nullable String actor,
        @JsonRawValue @Nullable String payload,
        @Nullable String actorDigest,
        @Nullable String payloadDigest,
        @Nullable String prev,
        @Nullable String leafHash,
        @Nullable String illegible) {

    static List<EntryView> all(List<RecordedEntry> entries, long first, Reader reader, String language) {
        List<EntryView> views = new ArrayList<>();
        long next = first;
        for (RecordedEntry recorded : entries) {
            EntryView view = of(recorded, next, reader, language);
            views.add(view);
            next = view.seq + 1;
        }
        return views;
    }

    private static EntryView of(RecordedEntry recorded, long turn, Reader reader, String language) {
        if (recorded instanceof RecordedEntry.Illegible illegible) {
            return new EntryView(turn, null, null, null, false, null, null, null, null, null, null, illegible.why());
        }
        RecordedEntry.Legible shown = reader.show(recorded.legible().orElseThrow());
        LedgerEntry entry = shown.entry();
        return new EntryView(
                entry.seq(),
                entry.at(),
                entry.type(),
                reader.texts().text(entry.type()).in(language),
                shown.payload() != null,
                json(shown.actor()),
                json(shown.payload()),
                entry.actor().hex(),
                entry.payload().hex(),
                entry.prev().hex(),
                entry.leafHash().hex(),
                null);
    }

    private static @Nullable String json(@Nullable Disclosure disclosure) {
        return disclosure == null ? null : disclosure.json();
    }
}
