package fr.pesee.receive.replacement;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.late.BackupCopy;
import fr.pesee.receive.late.CopyContents;
import fr.pesee.receive.late.CopyProposal;
import fr.pesee.receive.late.LateProblem;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.Parts;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of what opened backup copies hold: sealed and entered by the officer, opened by the key holders. */
@ApplicationScoped
public class Replacements {
    private final Tenders tenders;
    private final BackupCopies copies;
    private final BidderAccess access;
    private final Parts parts;
    private final Deposits deposits;

    Replacements(Tenders tenders, BackupCopies copies, BidderAccess access, Parts parts, Deposits deposits) {
        this.tenders = tenders;
        this.copies = copies;
        this.access = access;
        this.parts = parts;
        this.deposits = deposits;
    }

    /**
     * Lets the officer in to enter what a copy holds.
     *
     * @throws Refused 404 where no copy has this number, 409 unless two persons decided to open it in place of an
     *     organisation's bid, or once its contents were unsealed
     */
    public BidderWindow look(Actor officer, UUID tender, int lot, int copy) {
        return window(tenders.look(Operation.ENTER_BACKUP_COPY, officer, tender, lot), officer, copy, false);
    }

    /**
     * Receives one part of what a copy holds, sealed as a bidder's.
     *
     * @throws Refused as for a bidder, and where nothing can be entered
     */
    public Parts.Held receive(
            Actor officer,
            UUID tender,
            int lot,
            int copy,
            Parts.Place place,
            @Nullable String digest,
            InputStream body) {
        return parts.receive(look(officer, tender, lot, copy), place, digest, body);
    }

    /** What was received of a piece, by number, a page of it at a time. */
    public List<SealedPart> held(
            Actor officer, UUID tender, int lot, int copy, Parts.Place place, int after, int limit) {
        return parts.held(look(officer, tender, lot, copy), place.envelope(), place.piece(), after, limit);
    }

    /**
     * Enters what a copy holds; it takes the place of what was entered of it before. Shares given for the next sitting
     * are forgotten, because that opens something else now.
     *
     * @param id random, chosen by who enters it; the same request again gets the same answer again
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public Entered enter(Actor officer, UUID tender, int lot, int copy, UUID id, DepositDraft draft) {
        OpenLot open = tenders.enter(Operation.ENTER_BACKUP_COPY, officer, tender, lot);
        boolean known = deposits.contents(tender, lot).values().stream()
                .anyMatch(one -> one.deposit().equals(id));
        // Whoever lost the answer gets it again, also once what they entered is open.
        BidderWindow window = window(open, officer, copy, known);
        EntryReference sealed = deposits.enter(officer, window, id, draft);
        if (!known) {
            copies.enter(officer, open, window, id, sealed);
        }
        return new Entered(id, copy);
    }

    /**
     * That the contents of a copy were entered.
     *
     * @param id their identifier, as that of a deposit
     * @param copy the number of the copy
     */
    public record Entered(UUID id, int copy) {}

    private BidderWindow window(OpenLot open, Actor officer, int number, boolean known) {
        BackupCopy copy = copies.read(officer, open.tender().id(), open.lot().number(), number);
        CopyProposal decided = copy.decided();
        if (decided == null || copy.contents() == null) {
            throw new Refused(Refusal.of(LateProblem.COPY_NOT_OPENED));
        }
        if (copy.contents() == CopyContents.OPENED && !known) {
            throw new Refused(Refusal.of(LateProblem.COPY_CONTENTS_OPENED));
        }
        return access.entering(open, Objects.requireNonNull(decided.organisation()), number);
    }
}
