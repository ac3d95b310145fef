package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Has keys made for all lots at once, and writes them down. Whether they may be made, others have checked. */
@ApplicationScoped
class KeyMaking {
    /** Made by a child process of this server, which had to be trusted for that instant. */
    private static final String BY_SERVER = "server";

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
        List<Wanted> wanted = wanted(open.tender());
        KeyMaker.Order order = new KeyMaker.Order(
                k,
                wanted.stream()
                        .map(one -> new KeyMaker.Order.One(open.tender().id(), one.lot(), UUID.randomUUID()))
                        .toList(),
                board.holders().stream()
                        .map(one ->
                                Objects.requireNonNull(one.key()).recipient().text())
                        .toList());
        KeyMaker.Made made = maker.make(order);
        List<SealEvent.Made.Envelope> envelopes = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            envelopes.add(
                    envelope(open, board, wanted.get(place), made.envelopes().get(place)));
        }
        keep(officer, open, order, made, envelopes);
    }

    /** A key to be made. */
    private record Wanted(int lot, EnvelopeKey.Kind kind) {}

    private static List<Wanted> wanted(Tender tender) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(EnvelopeKey.WHOLE_TENDER, EnvelopeKey.Kind.CANDIDACY));
        for (Lot lot : tender.lotsBefore(Step.PUBLISH)) {
            EnvelopeKey.kinds(tender).stream()
                    .filter(kind -> kind != EnvelopeKey.Kind.CANDIDACY)
                    .forEach(kind -> wanted.add(new Wanted(lot.number(), kind)));
        }
        return wanted;
    }

    private void keep(
            Actor officer,
            OpenTender open,
            KeyMaker.Order order,
            KeyMaker.Made made,
            List<SealEvent.Made.Envelope> envelopes) {
        EntryReference entry = ledger.append(
                open.tender().log(),
                officer,
                open.now(),
                new SealEvent.Made(order.k(), order.holders().size(), BY_SERVER, envelopes));
        for (int place = 0; place < envelopes.size(); place++) {
            store.persist(row(open, order, envelopes.get(place), entry));
            rows(envelopes.get(place), made.envelopes().get(place)).forEach(store::keep);
        }
        store.flush();
    }

    private SealEvent.Made.Envelope envelope(OpenTender open, KeyBoard board, Wanted wanted, KeyMaker.Made.One made) {
        int version = store.lastVersion(open.tender().id(), wanted.lot(), wanted.kind()) + 1;
        List<SealEvent.Made.Share> shares = new ArrayList<>();
        for (KeyMaker.Made.Share share : made.shares()) {
            KeyBoard.Holder holder = board.holders().get(share.index() - 1);
            shares.add(new SealEvent.Made.Share(
                    share.index(),
                    new SealEvent.Person(holder.subject(), holder.username(), holder.name()),
                    Objects.requireNonNull(holder.key()).recipient().text(),
                    share.commitment(),
                    share.digest()));
        }
        return new SealEvent.Made.Envelope(
                wanted.lot(), wanted.kind(), version, made.envelope(), made.recipient(), shares);
    }

    private static EnvelopeKeyEntity row(
            OpenTender open, KeyMaker.Order order, SealEvent.Made.Envelope envelope, EntryReference entry) {
        EnvelopeKeyEntity row = new EnvelopeKeyEntity();
        row.id = envelope.envelope();
        row.tender = open.tender().id();
        row.lot = envelope.lot() == EnvelopeKey.WHOLE_TENDER ? null : envelope.lot();
        row.kind = envelope.kind();
        row.version = envelope.version();
        row.recipient = envelope.recipient();
        row.k = order.k();
        row.n = order.holders().size();
        row.madeAt = open.now();
        row.entry = entry.seq();
        return row;
    }

    private static List<EnvelopeShareEntity> rows(SealEvent.Made.Envelope envelope, KeyMaker.Made.One made) {
        List<EnvelopeShareEntity> rows = new ArrayList<>();
        for (SealEvent.Made.Share share : envelope.shares()) {
            KeyMaker.Made.Share sealed = made.shares().get(share.index() - 1);
            EnvelopeShareEntity row = new EnvelopeShareEntity();
            row.envelope = envelope.envelope();
            row.number = share.index();
            row.subject = share.holder().subject();
            row.recipient = share.recipient();
            row.commitment = share.commitment();
            row.sealed = sealed.sealed();
            row.digest = share.digest();
            row.trial = sealed.trial();
            rows.add(row);
        }
        return rows;
    }
}
