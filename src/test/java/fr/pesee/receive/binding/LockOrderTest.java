package fr.pesee.receive.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Binding at the deadline and opening right after it, at the same moment. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LockOrderTest {
    private static final long LONG_ENOUGH_TO_WAIT = 1_500;

    @Inject
    Ledger ledger;

    @Inject
    Tenders tenders;

    @Test
    void anOpeningAndABindingAtTheSameMomentWaitForOneAnotherAndBothSucceed() throws Exception {
        SealedLot lot = SealedLot.published();
        lot.tender().passDeadline();
        var tender = tenders.among(List.of(UUID.fromString(lot.tender().id()))).get(0);
        CompletableFuture<Integer> opening = QuarkusTransaction.requiringNew().call(() -> {
            ledger.enter(tender.depositsLog());
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() ->
                    Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").status());
            Thread.sleep(LONG_ENOUGH_TO_WAIT);
            ledger.enter(tender.log());
            return asked;
        });
        assertEquals(200, opening.get(30, TimeUnit.SECONDS));
    }
}
