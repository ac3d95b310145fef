package fr.pesee.receive.upload;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes parts that no deposit names, a month after they came and once their lot takes nothing any more: nobody can
 * open them. Their files go with the next sweep of the storage.
 */
@ApplicationScoped
class PartSweeper {
    private static final Logger LOG = Logger.getLogger(PartSweeper.class);

    /** So many in one transaction, so that nobody waits long for it. */
    private static final int AT_ONCE = 500;

    private final PartStore store;
    private final Tenders tenders;
    private final Ledger ledger;
    private final InstantSource clock;

    PartSweeper(PartStore store, Tenders tenders, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.tenders = tenders;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepWhatIsLeft() {
        for (UUID tender : QuarkusTransaction.requiringNew().call(store::leavers)) {
            try {
                sweep(tender);
            } catch (RuntimeException nextTime) {
                LOG.errorf(nextTime, "the parts that are left of the tender %s could not be swept", tender);
            }
        }
    }

    /** Deletes what is left of a tender, batch after batch. */
    void sweep(UUID tender) {
        List<Tender> found = QuarkusTransaction.requiringNew().call(() -> tenders.among(List.of(tender)));
        for (Tender one : found) {
            while (QuarkusTransaction.requiringNew().call(() -> sweepSome(one))) {
                LOG.debugf("more to sweep of the tender %s", tender);
            }
        }
    }

    private boolean sweepSome(Tender tender) {
        ledger.enter(tender.depositsLog());
        PartEvent.Swept swept = store.sweep(tender.id(), AT_ONCE);
        if (swept.parts() > 0) {
            ledger.append(tender.depositsLog(), Actor.system(), tender.clock().at(clock.instant()), swept);
        }
        return swept.parts() == AT_ONCE;
    }
}
