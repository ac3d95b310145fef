package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of keys: who holds them, how they are made and tried, and which one the bids of a lot are sealed to. */
@ApplicationScoped
public class EnvelopeKeys {
    private final SealStore store;
    private final KeyMaking making;
    private final Tenders tenders;
    private final KeyBoards boards;
    private final Ledger ledger;
    private final SecureRandom random;

    EnvelopeKeys(
            SealStore store, KeyMaking making, Tenders tenders, KeyBoards boards, Ledger ledger, SecureRandom random) {
        this.store = store;
        this.making = making;
        this.tenders = tenders;
        this.boards = boards;
        this.ledger = ledger;
        this.random = random;
    }

    /**
     * Who holds keys, how far each has got, and the keys that were made.
     *
     * @throws Refused when the actor holds no function in the tender
     */
    public KeyBoard read(Actor actor, UUID id) {
        tenders.look(Operation.READ_KEYS, actor, id);
        return board(id);
    }

    /** The key that offers for this lot are sealed to; empty when none was made. For rooms below. */
    public Optional<EnvelopeKey> find(UUID tender, int lot) {
        return of(tender, lot).stream()
                .filter(key -> key.kind() == EnvelopeKey.Kind.OFFER)
                .findFirst();
    }

    /**
     * The keys in force that the envelopes of a bid for this lot are sealed to, in the order in which they are opened;
     * empty when none were made. For rooms below.
     */
    public List<EnvelopeKey> of(UUID tender, int lot) {
        return EnvelopeKey.of(store.keys(tender), lot);
    }

    /** The keys in force, by lot; empty when none were made. For rooms below. */
    public List<EnvelopeKey> all(UUID tender) {
        return store.keys(tender);
    }

    /**
     * When others took the place of a key that bids could be sealed to; empty for one in force, and for whatever is no
     * key of this tender. It is asked of the database each time, so that it holds after a lock was waited for.
     */
    public Optional<Instant> replacedAt(UUID tender, UUID envelope) {
        return store.replacedAt(tender, envelope);
    }

    /**
     * A holder says to which key their shares shall be sealed; it takes the place of their earlier one.
     *
     * @param recipient {@code age1…}, as pasted or as their browser made it
     * @return the key with its challenge
     * @throws Refused when it is no such key, another's, or a share already hangs on the earlier one
     */
    @Transactional
    public HolderKey register(Actor holder, UUID id, @Nullable String recipient) {
        OpenTender open = tenders.enter(Operation.HOLD_KEY, holder, id);
        AgeRecipient given = recipient(recipient);
        for (HolderKeyEntity other : store.holders(List.of(id))) {
            if (other.recipient.equals(given.text()) && !other.subject.equals(holder.subject())) {
                throw new Refused(Refusal.at("/recipient", SealProblem.HOLDER_KEY_TAKEN));
            }
        }
        boolean bound = store.keys(id).stream()
                .anyMatch(key -> key.shareOf(holder.subject()).isPresent());
        if (bound && !KeyBoard.isPrepared(open.tender())) {
            throw new Refused(Refusal.of(SealProblem.HOLDER_KEY_BOUND));
        }
        Optional<HolderKeyEntity> before = store.holder(id, holder.subject());
        HolderKeyEntity row = before.orElseGet(HolderKeyEntity::new);
        row.tender = id;
        row.subject = holder.subject();
        row.recipient = given.text();
        TypedCode answer = TypedCode.drawn(random);
        row.challenge = AgeFiles.sealAsText((answer.text() + "\n").getBytes(StandardCharsets.US_ASCII), given);
        row.answer = answer.digest();
        row.registeredAt = open.now();
        row.provedAt = null;
        row.entry = ledger.append(
                        open.tender().log(),
                        holder,
                        open.now(),
                        new SealEvent.Registered(SealEvent.Person.of(holder), given.text()))
                .seq();
        if (before.isEmpty()) {
            store.keep(row);
        }
        return row.key();
    }

    /**
     * A holder sends back the code that was sealed to their key. Doing so again changes nothing.
     *
     * @throws Refused when they have no key, or it is another code
     */
    @Transactional
    public HolderKey prove(Actor holder, UUID id, @Nullable String answer) {
        OpenTender open = tenders.enter(Operation.HOLD_KEY, holder, id);
        HolderKeyEntity row = store.holder(id, holder.subject())
                .orElseThrow(() -> new Refused(Refusal.of(SealProblem.HOLDER_KEY_NONE)));
        if (!TypedCode.isOf(answer, row.answer)) {
            throw new Refused(Refusal.at("/answer", SealProblem.HOLDER_ANSWER_WRONG));
        }
        if (row.provedAt == null) {
            row.provedAt = open.now();
            ledger.append(
                    open.tender().log(),
                    holder,
                    open.now(),
                    new SealEvent.Proved(SealEvent.Person.of(holder), row.recipient));
        }
        return row.key();
    }

    /**
     * Makes a key for the candidacies and for each envelope of each lot, in the place of those before, and a share of
     * each for every holder. While a rectification is prepared, those before stay in force until it is published.
     *
     * @param k how many holders shall suffice for the opening
     * @return the keys, by lot
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public List<EnvelopeKey> make(Actor officer, UUID id, @Nullable Integer k) {
        OpenTender open = tenders.enter(Operation.MAKE_KEYS, officer, id);
        KeyBoard board = board(id);
        int n = board.holders().size();
        Findings findings = new Findings().addAll(board.againstMaking()).present("/k", k);
        if (k != null && findings.isEmpty()) {
            findings.require(2 <= k && k < n, "/k", SealProblem.KEYS_THRESHOLD, Integer.toString(n - 1));
        }
        findings.throwIfAny();
        making.make(officer, open, board, Objects.requireNonNull(k));
        return store.working(List.of(id));
    }

    /**
     * What keys are to be made of, for whoever makes them on a computer without a network.
     *
     * @throws Refused with everything that stands against making keys
     */
    public KeyOrder order(Actor officer, UUID id) {
        OpenTender open = tenders.look(Operation.MAKE_KEYS, officer, id);
        KeyBoard board = board(id);
        Refused.ifAny(board.againstMaking());
        return KeyOrder.of(open.tender(), board);
    }

    /**
     * Takes keys that were made elsewhere, in the place of those before; the same ones again change nothing.
     *
     * @return the keys, by lot
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public List<EnvelopeKey> take(Actor officer, UUID id, MadeKeys made) {
        OpenTender open = tenders.enter(Operation.MAKE_KEYS, officer, id);
        KeyBoard board = board(id);
        Refused.ifAny(board.againstMaking());
        making.take(officer, open, board, made);
        return store.working(List.of(id));
    }

    /**
     * A holder sends the trial codes out of their shares: so they have opened them. Doing so again changes nothing.
     *
     * @param trials the code of each share, by the envelope that it is of
     * @throws Refused when they have no share of one of these, or it is another code; nothing is kept then
     */
    @Transactional
    public List<EnvelopeShare> tryShares(Actor holder, UUID id, @Nullable Map<UUID, @Nullable String> trials) {
        OpenTender open = tenders.enter(Operation.HOLD_KEY, holder, id);
        Findings findings = new Findings().present("/trials", trials);
        List<EnvelopeShare> tried = new ArrayList<>();
        Objects.requireNonNullElse(trials, Map.<UUID, @Nullable String>of()).forEach((envelope, trial) -> {
            EnvelopeKey key = key(id, envelope);
            EnvelopeShare share = key.shareOf(holder.subject()).orElseThrow(EnvelopeKeys::without);
            EnvelopeShareEntity row = store.share(key.id(), share.index()).orElseThrow();
            if (TypedCode.isOf(trial, row.trial)) {
                tried.add(tried(open, holder, key, row));
            } else {
                findings.at("/trials/" + envelope, SealProblem.TRIAL_WRONG);
            }
        });
        findings.throwIfAny();
        return tried;
    }

    private EnvelopeShare tried(OpenTender open, Actor holder, EnvelopeKey key, EnvelopeShareEntity row) {
        if (row.triedAt == null) {
            row.triedAt = open.now();
            ledger.append(
                    open.tender().log(),
                    holder,
                    open.now(),
                    new SealEvent.Tried(key.lot(), key.id(), row.number, SealEvent.Person.of(holder)));
        }
        return row.share();
    }

    /**
     * The sealed shares of whoever asks, in one file; nobody else opens them.
     *
     * @throws Refused when they do not hold keys in the tender
     */
    public SharesFile ownShares(Actor holder, UUID id) {
        Tender tender = tenders.look(Operation.HOLD_KEY, holder, id).tender();
        return SharesFile.of(tender, OwnShares.of(store.working(List.of(id)), holder.subject()));
    }

    /**
     * The sealed share of whoever asks, which opens for them alone.
     *
     * @throws Refused when they hold none of this envelope
     */
    public EnvelopeShare ownShare(Actor holder, UUID id, UUID envelope) {
        tenders.look(Operation.HOLD_KEY, holder, id);
        return key(id, envelope).shareOf(holder.subject()).orElseThrow(EnvelopeKeys::without);
    }

    private EnvelopeKey key(UUID id, UUID envelope) {
        return store.known(id).stream()
                .filter(key -> key.id().equals(envelope))
                .findFirst()
                .orElseThrow(EnvelopeKeys::without);
    }

    /** How far the keys of a tender have got, for whoever has been let in to it. */
    KeyBoard board(UUID id) {
        return boards.of(id);
    }

    private static AgeRecipient recipient(@Nullable String given) {
        new Findings().present("/recipient", given).throwIfAny();
        boolean secret = Objects.requireNonNull(given).toUpperCase(Locale.ROOT).contains("AGE-SECRET-KEY-");
        return AgeRecipient.read(given)
                .orElseThrow(() -> new Refused(Refusal.at(
                        "/recipient", secret ? SealProblem.HOLDER_KEY_SECRET : SealProblem.HOLDER_KEY_UNREADABLE)));
    }

    private static Refused without() {
        return new Refused(Refusal.of(SealProblem.SHARE_NONE));
    }
}
