package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.ServerKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes the signed checkpoints: at every change of phase, and within a minute of any other entry. Each grows from the
 * one before, so that an old entry changed in the database is never signed anew.
 */
@ApplicationScoped
class Checkpoints {
    private static final int AT_ONCE = 1000;

    private final CheckpointStore store;
    private final EntryStore entries;
    private final ServerKey key;
    private final InstantSource clock;

    Checkpoints(CheckpointStore store, EntryStore entries, ServerKey key, InstantSource clock) {
        this.store = store;
        this.entries = entries;
        this.key = key;
        this.clock = clock;
    }

    /** Covers whatever was appended since the last checkpoints; the rhythm keeps every entry under a minute. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void coverAll() {
        List<String> behind = QuarkusTransaction.requiringNew().call(store::behind);
        behind.forEach(log -> QuarkusTransaction.requiringNew().run(() -> cover(log)));
    }

    /** Covers a log up to its last entry; in the caller's transaction, which no other writer of the log overlaps. */
    void cover(String log) {
        entries.enter(log);
        CompactRange range = store.last(log).map(CheckpointEntity::range).orElse(CompactRange.EMPTY);
        long before = range.size();
        List<EntryEntity> more = entries.from(log, range.size(), AT_ONCE);
        while (!more.isEmpty()) {
            for (EntryEntity row : more) {
                range = range.append(row.entry().leafHash());
            }
            more = entries.from(log, range.size(), AT_ONCE);
        }
        if (range.size() > before) {
            store.persist(row(log, range));
        }
    }

    private CheckpointEntity row(String log, CompactRange range) {
        CheckpointEntity row = new CheckpointEntity();
        row.log = log;
        row.size = range.size();
        row.madeAt = clock.instant();
        row.peaks = range.peakBytes();
        row.note = Checkpoint.of(key.verifierKey(), log, range.size(), range.root())
                .sign(key)
                .print();
        return row;
    }
}
