package fr.pesee.prepare.publication;

import fr.pesee.ground.access.Operation;
import fr.pesee.prepare.publication.PublicationPages.Act;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a reader may do to what is announced, from the permission table. */
final class Acts {
    private static final Text POSTPONE = new Text("Reporter la date limite", "Postpone the deadline");

    private Acts() {}

    static List<Act> of(OpenTender open, Instant deadline) {
        Tender tender = open.tender();
        List<Act> acts = new ArrayList<>();
        step(open, Operation.PUBLISH_TENDER, Step.PUBLISH, acts);
        step(open, Operation.RECTIFY_TENDER, Step.RECTIFY, acts);
        step(open, Operation.ABANDON_RECTIFICATION, Step.ABANDON, acts);
        step(open, Operation.REOPEN_TENDER, Step.REOPEN, acts);
        if (may(open, Operation.POSTPONE_DEADLINE) && open.now().isBefore(deadline)) {
            acts.add(new Act(POSTPONE, "/confirm" + tender.head().address() + "/postponement", false));
        }
        tender.lots().stream()
                .filter(lot -> open.standing().may(Operation.CANCEL_LOT, lot.phase()))
                .map(lot -> new Act(cancel(tender, lot), Step.CANCEL.address(tender.id(), lot.number()), true))
                .forEach(acts::add);
        return acts;
    }

    private static void step(OpenTender open, Operation operation, Step step, List<Act> acts) {
        if (may(open, operation)) {
            acts.add(new Act(step.words(), step.address(open.tender().id(), 0), step == Step.ABANDON));
        }
    }

    private static Text cancel(Tender tender, Lot lot) {
        return tender.lots().size() == 1
                ? new Text("Déclarer la consultation sans suite", "Cancel the tender")
                : new Text("Déclarer le lot " + lot.number() + " sans suite", "Cancel lot " + lot.number());
    }

    private static boolean may(OpenTender open, Operation operation) {
        return open.standing().may(operation, open.tender().phase());
    }
}
