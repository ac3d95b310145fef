package fr.pesee.receive.group;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of groups: their members confirm what their lead has put together, and the opening says who did. */
@ApplicationScoped
public class Confirmations {
    /** A lead changes its mind now and then; nobody fills the log with made-up digests. */
    static final int MOST = 100;

    private final ConfirmationStore store;
    private final BidderAccess access;
    private final GroupLetters letters;
    private final Ledger ledger;

    Confirmations(ConfirmationStore store, BidderAccess access, GroupLetters letters, Ledger ledger) {
        this.store = store;
        this.access = access;
        this.letters = letters;
        this.ledger = ledger;
    }

    /**
     * What came of a confirmation.
     *
     * @param isNew false where the organisation had confirmed the same before
     */
    public record Outcome(Confirmation confirmation, boolean isNew) {}

    /**
     * A member confirms the composition of a group by its digest; the same again is no second confirmation.
     *
     * @throws Refused for whoever is no bidder, with anything but a digest, or when the lot takes nothing any more
     */
    @Transactional
    public Outcome confirm(Actor member, UUID tender, int lot, String digest) {
        BidderWindow window = access.look(Operation.CONFIRM_GROUP, member, tender, lot);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new Refused(Refusal.at("/digest", GroupProblem.GROUP_DIGEST));
        }
        UUID organisation = window.organisation().id();
        store.enter(tender, lot, organisation);
        Optional<ConfirmationEntity> earlier =
                store.findByIdOptional(new ConfirmationKey(tender, lot, organisation, digest));
        if (earlier.isPresent()) {
            return new Outcome(earlier.get().confirmation(), false);
        }
        window.requireOpen();
        if (store.of(tender, lot, organisation).size() >= MOST) {
            throw new Refused(Refusal.of(GroupProblem.GROUP_TOO_MANY, Integer.toString(MOST)));
        }
        ConfirmationEntity row = new ConfirmationEntity();
        row.tender = tender;
        row.lot = lot;
        row.organisation = organisation;
        row.digest = digest;
        row.subject = member.subject();
        row.member = window.organisation().name();
        row.identifier = window.organisation().identifier().shown();
        row.confirmedAt = window.now().truncatedTo(ChronoUnit.MICROS);
        row.entry = ledger.append(window.tender().depositsLog(), member, row.confirmedAt, event(row, window))
                .seq();
        store.persist(row);
        letters.tell(window, row);
        return new Outcome(row.confirmation(), true);
    }

    private static GroupEvent event(ConfirmationEntity row, BidderWindow window) {
        return new GroupEvent.Confirmed(
                row.lot,
                row.organisation,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.digest,
                row.confirmedAt);
    }

    /**
     * What the member's own organisation has confirmed in a lot.
     *
     * @throws Refused for whoever is no bidder
     */
    List<Confirmation> own(Actor member, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.CONFIRM_GROUP, member, tender, lot);
        return store.of(tender, lot, window.organisation().id()).stream()
                .map(ConfirmationEntity::confirmation)
                .toList();
    }

    /** All of a lot in their order, for its opening. */
    public List<Confirmation> of(UUID tender, int lot) {
        return store.of(tender, lot).stream()
                .map(ConfirmationEntity::confirmation)
                .toList();
    }
}
