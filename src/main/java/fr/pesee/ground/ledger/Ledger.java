package fr.pesee.ground.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The door of the ledger: appends what happened in the very transaction in which it happens. */
@ApplicationScoped
public class Ledger {
    /** The log of everything that belongs to no tender. */
    public static final String PLATFORM = "platform";

    private static final ObjectMapper JSON = PayloadJson.mapper();

    private final EntryStore entries;
    private final PayloadStore payloads;
    private final SecureRandom random;

    Ledger(EntryStore entries, PayloadStore payloads, SecureRandom random) {
        this.entries = entries;
        this.payloads = payloads;
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
        Optional<LedgerEntry> head = entries.head(log).map(EntryEntity::entry);
        LedgerEntry entry = new LedgerEntry(
                log,
                head.map(LedgerEntry::seq).orElse(-1L) + 1,
                at,
                event.type(),
                who.digest(),
                what.digest(),
                head.map(LedgerEntry::leafHash).orElse(Digest.ZERO));
        entries.persist(EntryEntity.of(entry));
        payloads.persist(PayloadEntity.of(entry, who, what));
        return new EntryReference(log, entry.seq());
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
