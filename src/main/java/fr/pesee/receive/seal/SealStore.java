package fr.pesee.receive.seal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The keys of a tender that count, by lot. */
    List<EnvelopeKey> keys(UUID tender) {
        return keys(List.of(tender));
    }

    /** The same of several tenders. */
    List<EnvelopeKey> keys(Collection<UUID> tenders) {
        if (tenders.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<EnvelopeKeyEntity>> latest = new LinkedHashMap<>();
        list("tender in ?1 order by tender, lot nulls first, kind, version", tenders)
                .forEach(row -> latest.computeIfAbsent(row.tender, first -> new ArrayList<>())
                        .add(row));
        List<EnvelopeKeyEntity> counting =
                latest.values().stream().flatMap(SealStore::madeLast).toList();
        Map<UUID, List<EnvelopeShareEntity>> shares =
                shares(counting.stream().map(row -> row.id).toList());
        return counting.stream()
                .map(row -> row.key(shares.getOrDefault(row.id, List.of()).stream()
                        .map(EnvelopeShareEntity::share)
                        .toList()))
                .toList();
    }

    /** Keys are made all at once, in the place of all those before. */
    private static Stream<EnvelopeKeyEntity> madeLast(List<EnvelopeKeyEntity> rows) {
        long last = rows.stream().mapToLong(row -> row.entry).max().orElse(0);
        return rows.stream().filter(row -> row.entry == last);
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

    boolean hasKeys(UUID tender) {
        return count("tender", tender) > 0;
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
