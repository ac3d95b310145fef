package fr.pesee.receive.binding;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.receipt.Timestamps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Binds the log of a tender's deposits once its deadline has passed and what began before it has ended: from then on
 * nobody can slip a back-dated bid in, and what the opening tells proves it.
 */
@ApplicationScoped
public class Binding implements PanacheRepositoryBase<CommitmentEntity, UUID> {
    private static final Logger LOG = Logger.getLogger(Binding.class);
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private final RequestHead heads;
    private final Publications publications;
    private final BindingLetters letters;
    private final Timestamps timestamps;
    private final Ledger ledger;
    private final SecureRandom random;
    private final InstantSource clock;

    Binding(
            RequestHead heads,
            Publications publications,
            BindingLetters letters,
            Timestamps timestamps,
            Ledger ledger,
            SecureRandom random,
            InstantSource clock) {
        this.heads = heads;
        this.publications = publications;
        this.letters = letters;
        this.timestamps = timestamps;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** What binds a tender's deposits; empty before that. */
    public Optional<DepositsCommitment> of(UUID tender) {
        return findByIdOptional(tender).map(CommitmentEntity::commitment);
    }

    /**
     * Binds the deposits of a tender whose deadline has passed, unless they are bound already.
     *
     * @throws Refused while deposits that began before the deadline are still arriving
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DepositsCommitment bind(Actor actor, Tender announced) {
        Optional<DepositsCommitment> before = of(announced.id());
        if (before.isPresent()) {
            return before.get();
        }
        // Whoever deposits appends to this log, too: one after the other.
        ledger.enter(announced.depositsLog());
        Optional<DepositsCommitment> bound = of(announced.id());
        if (bound.isPresent()) {
            return bound.get();
        }
        Instant real = clock.instant();
        Instant deadline = announced.deadline().minus(announced.clock().offset());
        if (real.isBefore(deadline.plus(AT_MOST)) && heads.isUnderWay(announced.id(), deadline)) {
            throw new Refused(Refusal.of(BindingProblem.DEPOSITS_UNDER_WAY));
        }
        CommitmentEntity row = new CommitmentEntity();
        byte[] nonce = new byte[Digest.LENGTH];
        random.nextBytes(nonce);
        row.tender = announced.id();
        row.size = ledger.size(announced.depositsLog());
        Digest root = ledger.root(announced.depositsLog(), row.size);
        row.root = root.hex();
        row.nonce = HexFormat.of().formatHex(nonce);
        row.commitment = DepositsCommitment.of(root, row.size, nonce).hex();
        row.madeAt = announced.clock().at(real);
        row.entry = ledger.append(
                        announced.log(), actor, row.madeAt, new DepositsBound(row.commitment, announced.deadline()))
                .seq();
        persist(row);
        timestamps.ask(Digest.ofHex(row.commitment));
        letters.tell(announced, row);
        return row.commitment();
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void bindWhatIsDue() {
        for (UUID tender : unbound()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> bindIfDue(tender));
            } catch (Refused stillArriving) {
                LOG.debugf("deposits of %s are still arriving", tender);
            }
        }
    }

    private void bindIfDue(UUID tender) {
        Tender announced = publications.announced(tender).tender();
        if (announced.clock().at(clock.instant()).isAfter(announced.deadline())) {
            bind(Actor.system(), announced);
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> unbound() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        getEntityManager().createNativeQuery("""
                        SELECT DISTINCT deposit.tender FROM receive.deposit deposit
                        WHERE NOT EXISTS (
                            SELECT 1 FROM receive.deposits_commitment bound
                            WHERE bound.tender = deposit.tender)""", UUID.class).getResultList());
    }
}
