package fr.pesee.prepare.piece;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The door of the required pieces. */
@ApplicationScoped
public class Pieces {
    /** The name under which publication freezes the pieces of a lot that has any. */
    public static final String PART = "pieces";

    private final PieceStore store;
    private final Tenders tenders;
    private final Ledger ledger;

    Pieces(PieceStore store, Tenders tenders, Ledger ledger) {
        this.store = store;
        this.tenders = tenders;
        this.ledger = ledger;
    }

    /**
     * The pieces of a lot, as an actor may read them.
     *
     * @throws Refused when they may not
     */
    public PieceList read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.READ_PIECES, actor, tender, lot);
        return find(tender, lot);
    }

    /** The pieces of a lot, for rooms below. Nothing changes them after publication. */
    public PieceList find(UUID tender, int lot) {
        return store.of(tender, lot);
    }

    /** How often the pieces of a lot have been changed. Whoever reads both asks for this first. */
    public long version(UUID tender, int lot) {
        return store.version(tender, lot);
    }

    /**
     * Replaces the pieces of a draft's lot.
     *
     * @param seen the version that the actor has read; none replaces whatever stands there
     * @throws Refused with everything wrong with them
     */
    @Transactional
    public PieceList replace(Actor actor, UUID tender, int lot, SeenVersion seen, PiecesDraft draft) {
        OpenLot open = enter(actor, tender, lot, seen);
        PieceList list = draft.list(new Findings());
        requireEnvelopes(open, list);
        return store(actor, open, list);
    }

    /**
     * Adds a piece, or puts one in the place of another.
     *
     * @param was the code of the piece it replaces; empty to add one at the end
     * @throws Refused with everything wrong with it, by fields of {@code /pieces/0}; or when the list has changed since
     */
    @Transactional
    public void put(Actor actor, UUID tender, int lot, SeenVersion seen, String was, PiecesDraft.Line asked) {
        OpenLot open = enter(actor, tender, lot, seen);
        PieceList before = find(tender, lot);
        Findings findings = new Findings();
        String code = asked.code();
        boolean taken = code != null && !code.equals(was) && before.piece(code).isPresent();
        findings.require(!taken, "/pieces/0/code", PieceProblem.PIECE_CODE_TWICE, String.valueOf(code))
                .require(!was.isEmpty() || before.pieces().size() < PiecesDraft.MOST, "", PieceProblem.PIECES_COUNT);
        Piece piece = new PiecesDraft(List.of(asked)).list(findings).pieces().get(0);
        requireEnvelopes(open, new PieceList(List.of(piece)));
        List<Piece> after = new ArrayList<>(before.pieces());
        if (was.isEmpty()) {
            after.add(piece);
        } else {
            after.set(place(before, was), piece);
        }
        store(actor, open, new PieceList(after));
    }

    /**
     * Removes a piece.
     *
     * @throws Refused when the list has changed since, or has no such piece
     */
    @Transactional
    public void remove(Actor actor, UUID tender, int lot, SeenVersion seen, String code) {
        OpenLot open = enter(actor, tender, lot, seen);
        PieceList before = find(tender, lot);
        List<Piece> after = new ArrayList<>(before.pieces());
        after.remove(place(before, code));
        store(actor, open, new PieceList(after));
    }

    private OpenLot enter(Actor actor, UUID tender, int lot, SeenVersion seen) {
        OpenLot open = tenders.enter(Operation.EDIT_PIECES, actor, tender, lot);
        seen.requireCurrent(version(tender, lot));
        return open;
    }

    /** No piece stands in an envelope that bids do not have. */
    private static void requireEnvelopes(OpenLot open, PieceList list) {
        List<Envelope> there = Envelope.of(open.tender());
        Findings findings = new Findings();
        for (int place = 0; place < list.pieces().size(); place++) {
            findings.require(
                    there.contains(list.pieces().get(place).envelope()),
                    "/pieces/" + place + "/envelope",
                    PieceProblem.PIECE_PRICE_APART);
        }
        findings.throwIfAny();
    }

    private PieceList store(Actor actor, OpenLot open, PieceList list) {
        int lot = open.lot().number();
        store.replace(open.tender().id(), lot, list);
        ledger.append(open.tender().log(), actor, open.now(), new PieceEvent.Edited(lot, list.pieces()));
        return list;
    }

    private static int place(PieceList list, String code) {
        Piece there = list.piece(code).orElseThrow(() -> new Refused(Refusal.of(PieceProblem.PIECE_GONE, code)));
        return list.pieces().indexOf(there);
    }
}
