package fr.pesee.prepare.tender;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class TenderStore implements PanacheRepositoryBase<TenderEntity, UUID> {
    private final LotStore lots;

    TenderStore(LotStore lots) {
        this.lots = lots;
    }

    Optional<Tender> tender(UUID id) {
        return findByIdOptional(id).map(row -> row.tender(lots.of(id)));
    }

    /** The row, held against every other change until the transaction ends. */
    Optional<TenderEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Stores the row at once: what another request made of the same reference at the same moment shows here.
     *
     * @throws Refused when the reference is taken
     */
    void keep(TenderEntity row) {
        try {
            persistAndFlush(row);
        } catch (ConstraintViolationException broken) {
            if (!"tender_reference_key".equals(broken.getConstraintName())) {
                throw broken;
            }
            throw new Refused(Refusal.at("/reference", TenderProblem.TENDER_REFERENCE_TAKEN, row.reference));
        }
    }

    /** Adds that another tender has this reference, or one that nobody could tell from it. */
    void requireFreeReference(TenderDraft draft, UUID id, Findings findings) {
        String reference = draft.reference();
        if (reference != null && findings.isEmpty("/reference")) {
            findings.require(!isTaken(reference, id), "/reference", TenderProblem.TENDER_REFERENCE_TAKEN, reference);
        }
    }

    private boolean isTaken(String reference, UUID butFor) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM prepare.tender WHERE id <> :id AND "
                        + "lower(btrim(normalize(reference, NFKC))) = lower(btrim(normalize(:reference, NFKC)))")
                .setParameter("id", butFor)
                .setParameter("reference", reference.strip())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The test areas. */
    Set<UUID> trials() {
        return list("trial").stream().map(row -> row.id).collect(Collectors.toSet());
    }

    List<Tender> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LotEntity>> lotsOf = lots.of(ids).stream().collect(Collectors.groupingBy(lot -> lot.tender));
        return list("id in ?1 order by createdAt, id", ids).stream()
                .map(row -> row.tender(lotsOf.getOrDefault(row.id, List.of())))
                .toList();
    }
}
