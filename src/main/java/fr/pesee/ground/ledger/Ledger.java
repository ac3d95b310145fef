package fr.pesee.ground.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The door of the ledger: appends what happened in the very transaction in which it happens. */
@ApplicationScoped
public class Ledger {
    /** The log of everything that belongs to no tender. */
    public static final String PLATFORM = "platform";

    private static final ObjectMapper JSON = PayloadJson.mapper();

    private final EntryStore entries;
    private final PayloadStore payloads;
    private final Checkpoints checkpoints;
    private final CheckpointStore checkpointStore;
    private final ServerKey key;
    private final SecureRandom random;

    Ledger(
            EntryStore entries,
            PayloadStore payloads,
            Checkpoints checkpoints,
            CheckpointStore checkpointStore,
            ServerKey key,
            SecureRandom random) {
        this.entries = entries;
        this.payloads = payloads;
        this.checkpoints = checkpoints;
        this.checkpointStore = checkpointStore;
        this.key = key;
        this.random = random;
    }

    /**
     * Appends one entry. Other writers of the same log wait until the caller's transaction has ended.
     *
     * @param log the tender's log, or {@link #PLATFORM}
     * @param actor who acted
     * @param at when, by the tender's clock; real time in the platform log
     * @param event what happened
     * @return where the entry stands
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public EntryReference append(String log, Actor actor, Instant at, LedgerEvent event) {
        Disclosure who = disclose(reference(actor));
        Disclosure what = disclose(event);
        entries.enter(log);
        Optional<EntryEntity> head = entries.head(log);
        LedgerEntry entry = new LedgerEntry(
                log,
                head.map(last -> last.seq).orElse(-1L) + 1,
                at,
                event.type(),
                who.digest(),
                what.digest(),
                head.map(last -> Digest.ofHex(last.leafHash)).orElse(Digest.ZERO));
        entries.persist(EntryEntity.of(entry));
        payloads.persist(PayloadEntity.of(entry, who, what));
        return new EntryReference(log, entry.seq());
    }

    /** Lets one writer at a time into a log, until the caller's transaction has ended; {@link #append} does it, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(String log) {
        entries.enter(log);
    }

    /** The leaf hash of an entry: it names the entry, and tells nothing of it. */
    public Digest leaf(EntryReference entry) {
        return entries.findByIdOptional(new EntryEntity.Key(entry.log(), entry.seq()))
                .map(row -> Digest.ofHex(row.leafHash))
                .orElseThrow(() -> new IllegalArgumentException("no entry " + entry));
    }

    /** The root (RFC 9162) of the first entries of a log. */
    public Digest root(String log, long size) {
        return MerkleTree.of(entries.leaves(log, size)).root();
    }

    /**
     * Seals a log up to here with a signed checkpoint: called at each change of phase, in the act's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void checkpoint(String log) {
        checkpoints.cover(log);
    }

    /**
     * Entries of a log as stored, with what they disclose.
     *
     * @param from the first place wanted
     * @param limit how many at most
     */
    public List<RecordedEntry> entries(String log, long from, int limit) {
        List<EntryEntity> rows = entries.from(log, from, limit);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, PayloadEntity> disclosed = payloads.between(log, rows.get(0).seq, rows.get(rows.size() - 1).seq);
        return rows.stream()
                .map(row -> RecordedEntry.read(() -> row.recorded(disclosed.get(row.seq))))
                .toList();
    }

    /** Everything stored of a log, in its order. */
    public List<RecordedEntry> entries(String log) {
        return entries(log, 0, Integer.MAX_VALUE);
    }

    /** How many places of a log have been written to. */
    public long size(String log) {
        return entries.head(log).map(last -> last.seq + 1).orElse(0L);
    }

    /**
     * Proof that an entry is covered by a checkpoint of a log; empty where the log has lost an entry before it, so that
     * nothing can be proved.
     *
     * @param seq its place, below {@code size}
     * @param size how many entries the checkpoint covers
     */
    public Optional<InclusionProof> inclusion(String log, long seq, long size) {
        List<Digest> leaves = entries.leaves(log, size);
        return leaves.size() == size
                ? Optional.of(MerkleTree.of(leaves).inclusion(Math.toIntExact(seq), Math.toIntExact(size)))
                : Optional.empty();
    }

    /** Those of these logs that hold an entry of this type. */
    public Set<String> holding(Collection<String> logs, String type) {
        return logs.isEmpty() ? Set.of() : entries.holding(logs, type);
    }

    /** The checkpoints made of a log, oldest first, as they leave the house. */
    public List<MadeCheckpoint> checkpoints(String log) {
        return checkpointStore.of(log).stream()
                .map(row -> new MadeCheckpoint(row.log, row.size, row.madeAt, row.note))
                .toList();
    }

    /** Verifies a log against the checkpoints kept in the database, and those that somebody brings from outside. */
    public LedgerVerification verify(String log, List<KeptCheckpoint> brought) {
        List<KeptCheckpoint> all = new ArrayList<>(brought);
        for (CheckpointEntity row : checkpointStore.of(log)) {
            all.add(new KeptCheckpoint(Long.toString(row.size), row.note, key.verifierKey()));
        }
        return LedgerVerification.of(log, entries(log), all);
    }

    /** The key that verifiers are to expect; learn its fingerprint by another way than from this server. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    private static Map<String, String> reference(Actor actor) {
        return new TreeMap<>(Map.of("subject", actor.subject(), "username", actor.username(), "name", actor.name()));
    }

    private Disclosure disclose(Object value) {
        byte[] salt = new byte[Disclosure.SALT_LENGTH];
        random.nextBytes(salt);
        try {
            return Disclosure.of(salt, JSON.writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a payload: " + value.getClass(), unwritable);
        }
    }
}
