package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Has keys made for all lots at once, or takes those made elsewhere. Whether they may be, others have checked. */
@ApplicationScoped
class KeyMaking {
    private final SealStore store;
    private final MakerProcess maker;
    private final Ledger ledger;

    KeyMaking(SealStore store, MakerProcess maker, Ledger ledger) {
        this.store = store;
        this.maker = maker;
        this.ledger = ledger;
    }

    /** Makes a key of each envelope of each lot that is not cancelled, of which k of these holders suffice. */
    void make(Actor officer, OpenTender open, KeyBoard board, int k) {
        KeyOrder order = KeyOrder.of(open.tender(), board);
        MadeKeys made = maker.make(order, k);
        Findings findings = new Findings();
        List<KeyIntake.Key> keys = KeyIntake.check(made, order, findings)
                .orElseThrow(() -> new IllegalStateException("the maker of keys made something else"));
        keep(officer, open, board, k, EnvelopeKey.Origin.SERVER, keys);
    }

    /**
     * Takes keys that were made on another computer. The same ones again change nothing.
     *
     * @throws Refused with everything wrong with them
     */
    void take(Actor officer, OpenTender open, KeyBoard board, MadeKeys made) {
        Findings findings = new Findings();
        KeyIntake.check(made, KeyOrder.of(open.tender(), board), findings).ifPresent(keys -> {
            List<UUID> ids = keys.stream().map(KeyIntake.Key::id).toList();
            if (areKept(keys, store.keys(open.tender().id()))) {
                return;
            }
            if (store.knows(
                    ids, keys.stream().map(key -> key.recipient().text()).toList())) {
                throw new Refused(Refusal.of(SealProblem.KEYS_FILE_KNOWN));
            }
            keep(officer, open, board, Objects.requireNonNull(made.k()), EnvelopeKey.Origin.OFFLINE, keys);
        });
        findings.throwIfAny();
    }

    /** Whether just these are kept already, to the last share. */
    private static boolean areKept(List<KeyIntake.Key> keys, List<EnvelopeKey> kept) {
        return keys.size() == kept.size()
                && keys.stream().allMatch(key -> kept.stream().anyMatch(one -> isKept(key, one)));
    }

    private static boolean isKept(KeyIntake.Key key, EnvelopeKey kept) {
        return key.id().equals(kept.id())
                && key.recipient().equals(kept.recipient())
                && key.shares().stream().allMatch(share -> kept.share(share.index())
                        .filter(own -> own.commitment().equals(share.commitment())
                                && own.digest().equals(share.digest())
                                && own.recipient().text().equals(share.holder()))
                        .isPresent());
    }

    private void keep(
            Actor officer,
            OpenTender open,
            KeyBoard board,
            int k,
            EnvelopeKey.Origin origin,
            List<KeyIntake.Key> keys) {
        List<SealEvent.Made.Envelope> envelopes =
                keys.stream().map(key -> envelope(open, board, key)).toList();
        int n = board.holders().size();
        String how = origin.name().toLowerCase(Locale.ROOT);
        EntryReference entry =
                ledger.append(open.tender().log(), officer, open.now(), new SealEvent.Made(k, n, how, envelopes));
        for (int place = 0; place < keys.size(); place++) {
            EnvelopeKeyEntity row = row(open, envelopes.get(place), entry);
            row.k = k;
            row.n = n;
            row.origin = origin;
            store.persist(row);
            rows(envelopes.get(place), keys.get(place)).forEach(store::keep);
        }
        store.flush();
    }

    private SealEvent.Made.Envelope envelope(OpenTender open, KeyBoard board, KeyIntake.Key key) {
        KeyOrder.Wanted wanted = key.wanted();
        int version = store.lastVersion(open.tender().id(), wanted.lot(), wanted.kind()) + 1;
        List<SealEvent.Made.Share> shares = new ArrayList<>();
        for (KeyIntake.Share share : key.shares()) {
            KeyBoard.Holder holder = board.holderOf(share.holder());
            shares.add(new SealEvent.Made.Share(
                    share.index(),
                    new SealEvent.Person(holder.subject(), holder.username(), holder.name()),
                    share.holder(),
                    share.commitment(),
                    share.digest()));
        }
        return new SealEvent.Made.Envelope(
                wanted.lot(), wanted.kind(), version, key.id(), key.recipient().text(), shares);
    }

    private static EnvelopeKeyEntity row(OpenTender open, SealEvent.Made.Envelope envelope, EntryReference entry) {
        EnvelopeKeyEntity row = new EnvelopeKeyEntity();
        row.id = envelope.envelope();
        row.tender = open.tender().id();
        row.lot = envelope.lot() == EnvelopeKey.WHOLE_TENDER ? null : envelope.lot();
        row.kind = envelope.kind();
        row.version = envelope.version();
        row.recipient = envelope.recipient();
        row.madeAt = open.now();
        row.entry = entry.seq();
        row.renewal = open.tender().lotsBefore(Step.RECTIFY).isEmpty() ? null : EnvelopeKeyEntity.Renewal.PREPARED;
        return row;
    }

    private static List<EnvelopeShareEntity> rows(SealEvent.Made.Envelope envelope, KeyIntake.Key key) {
        List<EnvelopeShareEntity> rows = new ArrayList<>();
        for (int place = 0; place < envelope.shares().size(); place++) {
            SealEvent.Made.Share share = envelope.shares().get(place);
            EnvelopeShareEntity row = new EnvelopeShareEntity();
            row.envelope = envelope.envelope();
            row.number = share.index();
            row.subject = share.holder().subject();
            row.recipient = share.recipient();
            row.commitment = share.commitment();
            row.sealed = key.shares().get(place).sealed();
            row.digest = share.digest();
            row.trial = key.shares().get(place).trial();
            rows.add(row);
        }
        return rows;
    }
}
