package fr.pesee.receive.trial;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** The door of test areas: erases what bidders left in them. Their files go with the next sweep of the storage. */
@ApplicationScoped
public class Trials {
    private static final Logger LOG = Logger.getLogger(Trials.class);

    /** So many rows of a kind in one transaction, so that nobody waits long for it. */
    private static final int AT_ONCE = 500;

    private final TrialStore store;
    private final Tenders tenders;
    private final Ledger ledger;
    private final InstantSource clock;

    Trials(TrialStore store, Tenders tenders, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.tenders = tenders;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepWhatIsOld() {
        for (Tender area : areas()) {
            try {
                sweep(area);
            } catch (RuntimeException nextTime) {
                LOG.errorf(nextTime, "the test area %s could not be swept", area.id());
            }
        }
    }

    private List<Tender> areas() {
        return QuarkusTransaction.requiringNew().call(() -> tenders.among(tenders.trials()));
    }

    /** Erases what has been in a test area for a day, batch after batch; nothing of any other tender. */
    void sweep(Tender area) {
        while (QuarkusTransaction.requiringNew().call(() -> sweepSome(area))) {
            LOG.debugf("more to sweep in the test area %s", area.id());
        }
    }

    private boolean sweepSome(Tender area) {
        // Whoever deposits there appends to this log, too: one after the other.
        ledger.enter(area.depositsLog());
        TrialEvent.Swept swept = store.sweep(area.id(), AT_ONCE);
        long confirmed = store.sweepConfirmations(area.id(), AT_ONCE);
        boolean some = swept.deposits() + swept.withdrawals() + swept.parts() + swept.attempts() > 0;
        if (some) {
            ledger.append(area.depositsLog(), Actor.system(), clock.instant(), swept);
        }
        return some || confirmed > 0;
    }
}
