package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Deletes what no act keeps: blobs whose transaction failed, and files that a crash left half received. It holds the
 * lock that every writer shares while it deletes, and looks again once it has it: what is being written is never swept.
 */
@ApplicationScoped
class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    /** Far longer than any upload takes. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final int AT_ONCE = 1000;

    private final StorageFolders folders;
    private final Vault vault;
    private final BlobRows rows;
    private final InstantSource clock;

    Sweeper(StorageFolders folders, Vault vault, BlobRows rows, InstantSource clock) {
        this.folders = folders;
        this.vault = vault;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepWhatIsOld() {
        try {
            int swept = sweep(clock.instant().minus(AGE));
            if (swept > 0) {
                LOG.infof("%d files that nothing keeps were swept from the storage", swept);
            }
        } catch (IOException nextTime) {
            LOG.warnf(nextTime, "the storage could not be swept");
        }
    }

    /**
     * Deletes what nobody keeps and was last written before this instant.
     *
     * @return how many files were deleted
     */
    int sweep(Instant before) throws IOException {
        int swept = 0;
        List<Digest> old = vault.olderThan(before);
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            List<Digest> some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
            List<Digest> orphans = QuarkusTransaction.requiringNew().call(() -> rows.notKept(some));
            if (!orphans.isEmpty()) {
                swept += QuarkusTransaction.requiringNew().call(() -> delete(orphans, before));
            }
        }
        for (Path folder : folders.passing()) {
            swept += clear(folder, before);
        }
        return swept;
    }

    private int delete(List<Digest> orphans, Instant before) throws IOException {
        if (!rows.holdOffWriting()) {
            return 0;
        }
        int deleted = 0;
        for (Digest orphan : rows.notKept(orphans)) {
            if (vault.isOlder(orphan, before)) {
                vault.delete(orphan);
                deleted++;
            }
        }
        return deleted;
    }

    private static int clear(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int cleared = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (FolderVault.isOlder(file, before) && Files.deleteIfExists(file)) {
                    cleared++;
                }
            }
        }
        return cleared;
    }
}
