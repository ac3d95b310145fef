package fr.pesee.receive.upload;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many parts arrive at once, so that a deposit always finds a worker: parts can be sent again, the minute of
 * a deposit cannot. No organisation fills the server alone.
 */
@ApplicationScoped
class PartTraffic {
    private final Semaphore all;
    private final int each;
    private final ConcurrentMap<UUID, Integer> arriving = new ConcurrentHashMap<>();

    PartTraffic(
            @ConfigProperty(name = "pesee.parts-at-once") int all,
            @ConfigProperty(name = "pesee.parts-at-once-of-one") int each) {
        this.all = new Semaphore(all);
        this.each = each;
    }

    /**
     * Receives a part while there is room for it.
     *
     * @throws Refused at once, 429 when this organisation sends too many at once, 503 when all together do
     */
    <T> T within(UUID organisation, Supplier<T> receiving) {
        if (arriving.merge(organisation, 1, Integer::sum) > each) {
            leave(organisation);
            throw new Refused(Refusal.of(UploadProblem.PARTS_AT_ONCE, Integer.toString(each)));
        }
        try {
            if (!all.tryAcquire()) {
                throw new Refused(Refusal.of(UploadProblem.PARTS_BUSY));
            }
            try {
                return receiving.get();
            } finally {
                all.release();
            }
        } finally {
            leave(organisation);
        }
    }

    private void leave(UUID organisation) {
        arriving.computeIfPresent(organisation, (one, count) -> count == 1 ? null : count - 1);
    }
}
