package fr.pesee.prepare.variant;

import fr.pesee.ground.ledger.Disclosure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VariantStore implements PanacheRepositoryBase<SealedVariantEntity, SealedVariantEntity.Key> {
    private final SecureRandom random;

    VariantStore(SecureRandom random) {
        this.random = random;
    }

    /** The variants of a draft, in order. */
    List<Variant.Sealed> of(UUID tender, int lot) {
        List<String> commitments = commitments(tender, lot);
        if (commitments.isEmpty()) {
            return List.of();
        }
        Map<String, Variant.Sealed> sealed =
                list("tender = ?1 and lot = ?2 and commitment in ?3", tender, lot, commitments).stream()
                        .map(SealedVariantEntity::sealed)
                        .collect(Collectors.toMap(Variant.Sealed::commitment, Function.identity()));
        return commitments.stream()
                .map(commitment -> Objects.requireNonNull(sealed.get(commitment)))
                .toList();
    }

    /** The version of a list; 0 before its first edit. */
    long version(UUID tender, int lot) {
        VariantListEntity row = row(tender, lot);
        return row == null ? 0 : row.version;
    }

    List<String> commitments(UUID tender, int lot) {
        VariantListEntity row = row(tender, lot);
        return row == null ? List.of() : row.commitments();
    }

    /** Seals a variant: what was sealed in this lot before, word for word, is the same again. */
    String seal(UUID tender, int lot, Variant variant) {
        String content = variant.content(tender, lot);
        return find("tender = ?1 and lot = ?2 and content = ?3", tender, lot, content)
                .firstResultOptional()
                .map(row -> row.commitment)
                .orElseGet(() -> fresh(tender, lot, content));
    }

    /** Makes these the variants of the draft, and no others. */
    void keep(UUID tender, int lot, List<String> commitments) {
        VariantListEntity row = row(tender, lot);
        VariantListEntity counted = row == null ? VariantListEntity.of(tender, lot) : row;
        counted.version++;
        counted.commitments = String.join(" ", commitments);
        getEntityManager().persist(counted);
    }

    Optional<DrawnVariant> drawn(UUID tender, int lot) {
        return getEntityManager()
                .createQuery("""
                        SELECT drawn, sealed FROM DrawnVariantEntity drawn
                        JOIN SealedVariantEntity sealed ON sealed.tender = drawn.tender AND sealed.lot = drawn.lot
                            AND sealed.commitment = drawn.commitment
                        WHERE drawn.tender = :tender AND drawn.lot = :lot""", Object[].class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultStream()
                .map(found -> ((DrawnVariantEntity) found[0]).drawn(((SealedVariantEntity) found[1]).sealed()))
                .findFirst();
    }

    void apply(UUID tender, int lot, DrawnVariant drawn) {
        DrawnVariantEntity row = new DrawnVariantEntity();
        row.tender = tender;
        row.lot = lot;
        row.commitment = drawn.sealed().commitment();
        row.deposits = drawn.seed().deposits();
        row.numbers = String.join(" ", drawn.seed().numbers());
        row.drawnAt = drawn.at();
        row.entry = drawn.entry();
        getEntityManager().persist(row);
    }

    private String fresh(UUID tender, int lot, String content) {
        byte[] salt = new byte[Disclosure.SALT_LENGTH];
        random.nextBytes(salt);
        SealedVariantEntity row =
                SealedVariantEntity.of(tender, lot, HexFormat.of().formatHex(salt), content);
        persist(row);
        return row.commitment;
    }

    private @Nullable VariantListEntity row(UUID tender, int lot) {
        return getEntityManager().find(VariantListEntity.class, new VariantListEntity.Key(tender, lot));
    }
}
