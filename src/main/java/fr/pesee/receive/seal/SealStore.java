package fr.pesee.receive.seal;

import fr.pesee.receive.seal.EnvelopeKeyEntity.Renewal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SealStore implements PanacheRepositoryBase<EnvelopeKeyEntity, UUID> {

    Optional<HolderKeyEntity> holder(UUID tender, String subject) {
        return Optional.ofNullable(
                getEntityManager().find(HolderKeyEntity.class, new HolderKeyEntity.Key(tender, subject)));
    }

    /** The keys of holders in these tenders, those among them who have left included. */
    List<HolderKeyEntity> holders(Collection<UUID> tenders) {
        return tenders.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from HolderKeyEntity where tender in ?1", HolderKeyEntity.class)
                        .setParameter(1, tenders)
                        .getResultList();
    }

    /** The keys of a tender in force, or those of a draft, by lot. */
    List<EnvelopeKey> keys(UUID tender) {
        return read(List.of(tender), SealStore::inForce);
    }

    /** The keys that take their place once a rectification is published, by lot; none where none were made anew. */
    List<EnvelopeKey> prepared(UUID tender) {
        return read(List.of(tender), SealStore::prepared);
    }

    /** What publishing would announce for a lot: keys made anew, or those in force. */
    List<EnvelopeKey> working(UUID tender, int lot) {
        List<EnvelopeKey> prepared = EnvelopeKey.of(prepared(tender), lot);
        return prepared.isEmpty() ? EnvelopeKey.of(keys(tender), lot) : prepared;
    }

    /** The keys that somebody may hold a share of: those in force, and those that are prepared. */
    List<EnvelopeKey> known(UUID tender) {
        return Stream.concat(keys(tender).stream(), prepared(tender).stream()).toList();
    }

    /** The keys of several tenders that their holders have to try before anything is published. */
    List<EnvelopeKey> working(Collection<UUID> tenders) {
        return read(tenders, rows -> {
            List<EnvelopeKeyEntity> prepared = prepared(rows);
            return prepared.isEmpty() ? inForce(rows) : prepared;
        });
    }

    private List<EnvelopeKey> read(Collection<UUID> tenders, UnaryOperator<List<EnvelopeKeyEntity>> those) {
        if (tenders.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<EnvelopeKeyEntity>> byTender = new LinkedHashMap<>();
        list("tender in ?1 order by tender, lot nulls first, kind, version", tenders)
                .forEach(row -> byTender.computeIfAbsent(row.tender, first -> new ArrayList<>())
                        .add(row));
        List<EnvelopeKeyEntity> counting = byTender.values().stream()
                .flatMap(rows -> those.apply(rows).stream())
                .toList();
        Map<UUID, List<EnvelopeShareEntity>> shares =
                shares(counting.stream().map(row -> row.id).toList());
        return counting.stream()
                .map(row -> row.key(shares.getOrDefault(row.id, List.of()).stream()
                        .map(EnvelopeShareEntity::share)
                        .toList()))
                .toList();
    }

    /** Of each lot the keys made last, which may be older than those of the others: it was cancelled by then. */
    private static List<EnvelopeKeyEntity> inForce(List<EnvelopeKeyEntity> rows) {
        List<EnvelopeKeyEntity> counting = madeLast(rows, null);
        rows.stream().filter(row -> row.renewal == Renewal.IN_FORCE).forEach(counting::add);
        Map<Integer, Long> last = counting.stream()
                .filter(row -> row.lot != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.lot), row -> row.entry, Math::max));
        return counting.stream()
                .filter(row ->
                        row.lot == null ? last.containsValue(row.entry) : Objects.equals(last.get(row.lot), row.entry))
                .toList();
    }

    private static List<EnvelopeKeyEntity> prepared(List<EnvelopeKeyEntity> rows) {
        return madeLast(rows, Renewal.PREPARED);
    }

    /** Keys are made all at once, in the place of those that were made for the same before. */
    private static List<EnvelopeKeyEntity> madeLast(List<EnvelopeKeyEntity> rows, @Nullable Renewal renewal) {
        long last = rows.stream()
                .filter(row -> row.renewal == renewal)
                .mapToLong(row -> row.entry)
                .max()
                .orElse(0);
        return rows.stream()
                .filter(row -> row.renewal == renewal && row.entry == last)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Puts what is prepared in force; false when nothing is. */
    boolean settle(UUID tender, Instant at) {
        List<EnvelopeKeyEntity> rows = list("tender", tender);
        List<EnvelopeKeyEntity> prepared = prepared(rows);
        rows.stream().filter(row -> row.renewal == Renewal.PREPARED).forEach(row -> {
            boolean counts = prepared.contains(row);
            row.renewal = counts ? Renewal.IN_FORCE : Renewal.GIVEN_UP;
            row.inForceSince = counts ? at : null;
        });
        flush();
        return !prepared.isEmpty();
    }

    /** What was prepared never counts. */
    void giveUp(UUID tender) {
        list("tender = ?1 and renewal = ?2", tender, Renewal.PREPARED).forEach(row -> row.renewal = Renewal.GIVEN_UP);
        flush();
    }

    /** When others took the place of a key that was in force, as the database has it this instant. */
    Optional<Instant> replacedAt(UUID tender, UUID envelope) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(later.inForceSince) from EnvelopeKeyEntity own, EnvelopeKeyEntity later "
                                + "where own.id = ?1 and own.tender = ?2 and later.tender = own.tender "
                                + "and later.entry > own.entry and later.renewal = ?3 "
                                + "and (own.renewal is null or own.renewal = ?3)",
                        Instant.class)
                .setParameter(1, envelope)
                .setParameter(2, tender)
                .setParameter(3, Renewal.IN_FORCE)
                .getSingleResult());
    }

    /** The last version of a key; 0 when none was ever made. */
    int lastVersion(UUID tender, int lot, EnvelopeKey.Kind kind) {
        Integer number = lot == EnvelopeKey.WHOLE_TENDER ? null : lot;
        return list("tender = ?1 and kind = ?2 order by version", tender, kind).stream()
                .filter(row -> Objects.equals(row.lot, number))
                .mapToInt(row -> row.version)
                .max()
                .orElse(0);
    }

    /** Whether a key has one of these identifiers or public halves already, in whatever tender. */
    boolean knows(List<UUID> ids, List<String> recipients) {
        return count("id in ?1 or recipient in ?2", ids, recipients) > 0;
    }

    /** Whether there are keys in force, or those of a draft. */
    boolean hasKeys(UUID tender) {
        return count("tender = ?1 and (renewal is null or renewal = ?2)", tender, Renewal.IN_FORCE) > 0;
    }

    Optional<EnvelopeShareEntity> share(UUID envelope, int number) {
        return Optional.ofNullable(
                getEntityManager().find(EnvelopeShareEntity.class, new EnvelopeShareEntity.Key(envelope, number)));
    }

    void keep(HolderKeyEntity row) {
        getEntityManager().persist(row);
    }

    void keep(EnvelopeShareEntity row) {
        getEntityManager().persist(row);
    }

    private Map<UUID, List<EnvelopeShareEntity>> shares(List<UUID> envelopes) {
        if (envelopes.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("from EnvelopeShareEntity where envelope in ?1 order by number", EnvelopeShareEntity.class)
                .setParameter(1, envelopes)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.envelope, Collectors.toCollection(ArrayList::new)));
    }
}
