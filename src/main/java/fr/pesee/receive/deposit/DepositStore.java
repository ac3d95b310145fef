package fr.pesee.receive.deposit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.upload.SealedPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of deposits and of the parts that they name. */
@ApplicationScoped
class DepositStore implements PanacheRepositoryBase<DepositEntity, UUID> {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lets one request at a time deposit under this identifier, until its transaction ends. */
    void enter(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:id, 1))) AS entered")
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /** Lets one request at a time act for this organisation in this lot; after {@link #enter(UUID)}. */
    void enter(UUID tender, int lot, UUID organisation) {
        enter(UUID.nameUUIDFromBytes((tender + " " + lot + " " + organisation).getBytes(StandardCharsets.US_ASCII)));
    }

    /** SHA-256 of the deposit secret of an organisation in a lot: the first that was set. */
    Optional<String> secret(UUID tender, int lot, UUID organisation) {
        return find(
                        "tender = ?1 and lot = ?2 and organisation = ?3 and secret is not null order by entry",
                        tender,
                        lot,
                        organisation)
                .page(Page.ofSize(1))
                .firstResultOptional()
                .map(row -> Objects.requireNonNull(row.secret));
    }

    /** All withdrawals in a lot, in the order of their entries. */
    List<Withdrawal> withdrawals(UUID tender, int lot) {
        return getEntityManager()
                .createQuery(
                        "from WithdrawalEntity where tender = :tender and lot = :lot order by entry",
                        WithdrawalEntity.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultStream()
                .map(WithdrawalEntity::withdrawal)
                .toList();
    }

    /** Those of these parts that are held, by piece and number: their sizes. */
    Map<UUID, Map<Integer, Long>> sizes(UUID organisation, UUID envelope, List<DepositDraft.Named> parts) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT held.piece, held.number, held.size
                        FROM jsonb_to_recordset(CAST(:named AS jsonb)) AS named(piece uuid, number integer, digest text)
                        JOIN receive.part held ON held.organisation = :organisation AND held.envelope = :envelope
                            AND held.piece = named.piece AND held.number = named.number
                            AND held.digest = named.digest""", Tuple.class)
                .setParameter("named", json(parts))
                .setParameter("organisation", organisation)
                .setParameter("envelope", envelope)
                .getResultList();
        Map<UUID, Map<Integer, Long>> sizes = new TreeMap<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            sizes.computeIfAbsent(row.get(0, UUID.class), first -> new TreeMap<>())
                    .put(row.get(1, Integer.class), row.get(2, Number.class).longValue());
        }
        return sizes;
    }

    void keep(DepositEntity deposit, List<DepositDraft.Named> parts) {
        persist(deposit);
        flush();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO receive.deposit_part
                            (deposit, place, organisation, envelope, piece, number, digest)
                        SELECT :deposit, place, :organisation, :envelope, piece, number, digest
                        FROM jsonb_to_recordset(CAST(:named AS jsonb))
                            AS named(place integer, piece uuid, number integer, digest text)""")
                .setParameter("deposit", deposit.id)
                .setParameter("organisation", deposit.organisation)
                .setParameter("envelope", deposit.envelope)
                .setParameter("named", json(parts))
                .executeUpdate();
    }

    /** An organisation's deposits in a lot, the last one first. */
    List<DepositEntity> own(UUID tender, int lot, UUID organisation) {
        return list(
                "tender = ?1 and lot = ?2 and organisation = ?3 order by receivedAt desc, entry desc",
                tender,
                lot,
                organisation);
    }

    /** All deposits of a lot in the order of their entries, with their parts. */
    List<SealedDeposit> sealed(UUID tender, int lot) {
        Map<UUID, Map<Integer, List<SealedPart>>> parts = parts(tender, lot);
        return list("tender = ?1 and lot = ?2 order by entry", tender, lot).stream()
                .map(row -> sealed(row, parts.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private static SealedDeposit sealed(DepositEntity row, Map<Integer, List<SealedPart>> places) {
        List<List<SealedPart>> pieces = new ArrayList<>(places.values());
        return new SealedDeposit(
                row.id,
                row.envelope,
                row.organisation,
                row.subject,
                row.receivedAt,
                row.onTime,
                row.bytes,
                pieces.get(0),
                pieces.subList(1, pieces.size()),
                row.entry,
                !Boolean.FALSE.equals(row.proven));
    }

    /** Of each deposit, the parts by the place of their piece, in their order. */
    private Map<UUID, Map<Integer, List<SealedPart>>> parts(UUID tender, int lot) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT named.deposit, named.place, named.piece, named.number, named.digest, held.size
                        FROM receive.deposit deposit
                        JOIN receive.deposit_part named ON named.deposit = deposit.id
                        JOIN receive.part held ON held.organisation = named.organisation
                            AND held.envelope = named.envelope AND held.piece = named.piece
                            AND held.number = named.number AND held.digest = named.digest
                        WHERE deposit.tender = :tender AND deposit.lot = :lot
                        ORDER BY named.deposit, named.place, named.number""", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        Map<UUID, Map<Integer, List<SealedPart>>> parts = new LinkedHashMap<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            parts.computeIfAbsent(row.get(0, UUID.class), first -> new TreeMap<>())
                    .computeIfAbsent(row.get(1, Integer.class), first -> new ArrayList<>())
                    .add(new SealedPart(
                            row.get(2, UUID.class),
                            row.get(3, Integer.class),
                            Digest.ofHex(row.get(4, String.class)),
                            row.get(5, Number.class).longValue()));
        }
        return parts;
    }

    Optional<Instant> firstPart(UUID deposit) {
        return Optional.ofNullable((Instant) getEntityManager()
                .createNativeQuery("""
                        SELECT min(held.received_at) FROM receive.deposit_part named
                        JOIN receive.part held ON held.organisation = named.organisation
                            AND held.envelope = named.envelope AND held.piece = named.piece
                            AND held.number = named.number AND held.digest = named.digest
                        WHERE named.deposit = :deposit""", Instant.class)
                .setParameter("deposit", deposit)
                .getSingleResult());
    }

    private static String json(List<DepositDraft.Named> parts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DepositDraft.Named part : parts) {
            rows.add(Map.of(
                    "place", part.place(),
                    "piece", part.piece().toString(),
                    "number", part.number(),
                    "digest", part.digest().hex()));
        }
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
