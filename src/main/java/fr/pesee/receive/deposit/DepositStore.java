package fr.pesee.receive.deposit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.SealedPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of deposits and of the parts that they name. */
@ApplicationScoped
class DepositStore implements PanacheRepositoryBase<DepositEntity, UUID> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Organisations organisations;

    DepositStore(Organisations organisations) {
        this.organisations = organisations;
    }

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
    Map<UUID, Map<Integer, Long>> sizes(UUID organisation, @Nullable Integer copy, List<DepositDraft.Named> parts) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                    SELECT held.piece, held.number, held.size
                    FROM jsonb_to_recordset(CAST(:named AS jsonb))
                        AS named(envelope uuid, piece uuid, number integer, digest text)
                    JOIN receive.part held ON held.organisation = :organisation
                        AND held.envelope = named.envelope AND held.piece = named.piece
                        AND held.number = named.number AND held.digest = named.digest
                        AND COALESCE(held.copy, 0) = :copy\
                    """, Tuple.class)
                .setParameter("copy", copy == null ? 0 : copy)
                .setParameter("named", json(parts))
                .setParameter("organisation", organisation)
                .getResultList();
        Map<UUID, Map<Integer, Long>> sizes = new TreeMap<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            sizes.computeIfAbsent(row.get(0, UUID.class), first -> new TreeMap<>())
                    .put(row.get(1, Integer.class), row.get(2, Number.class).longValue());
        }
        return sizes;
    }

    void keep(DepositEntity deposit, List<UUID> envelopes, List<DepositDraft.Named> parts) {
        persist(deposit);
        flush();
        for (int place = 0; place < envelopes.size(); place++) {
            getEntityManager()
                    .createNativeQuery("""
                        INSERT INTO receive.deposit_envelope (deposit, place, envelope)
                        VALUES (:deposit, :place, :envelope)\
                        """)
                    .setParameter("deposit", deposit.id)
                    .setParameter("place", place)
                    .setParameter("envelope", envelopes.get(place))
                    .executeUpdate();
        }
        getEntityManager()
                .createNativeQuery("""
                    INSERT INTO receive.deposit_part
                        (deposit, place, organisation, envelope, piece, number, digest)
                    SELECT :deposit, place, :organisation, envelope, piece, number, digest
                    FROM jsonb_to_recordset(CAST(:named AS jsonb))
                        AS named(envelope uuid, place integer, piece uuid, number integer, digest text)\
                    """)
                .setParameter("deposit", deposit.id)
                .setParameter("organisation", deposit.organisation)
                .setParameter("named", json(parts))
                .executeUpdate();
    }

    /** What a deposit is sealed to, in its order. */
    List<UUID> envelopes(UUID deposit) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT envelope FROM receive.deposit_envelope WHERE deposit = :deposit ORDER BY place",
                        UUID.class)
                .setParameter("deposit", deposit)
                .getResultList();
    }

    /** The deposits in a lot of which any envelope is sealed to another key than these. */
    Set<UUID> sealedOtherwise(UUID tender, int lot, List<EnvelopeKey> inForce) {
        List<UUID> found = getEntityManager()
                .createNativeQuery("""
                    SELECT DISTINCT deposit.id FROM receive.deposit deposit
                    JOIN receive.deposit_envelope named ON named.deposit = deposit.id
                    WHERE deposit.tender = :tender AND deposit.lot = :lot
                        AND named.envelope NOT IN (:inForce)\
                    """, UUID.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("inForce", inForce.stream().map(EnvelopeKey::id).toList())
                .getResultList();
        return new HashSet<>(found);
    }

    /** What stands of each organisation in a lot: its last deposit in time, unless that was withdrawn. */
    List<DepositEntity> standing(UUID tender, int lot) {
        List<Withdrawal> withdrawals = withdrawals(tender, lot);
        Map<UUID, DepositEntity> last = new LinkedHashMap<>();
        list("tender = ?1 and lot = ?2 and onTime order by receivedAt, entry", tender, lot)
                .forEach(row -> last.put(row.organisation, row));
        return last.values().stream()
                .filter(row ->
                        withdrawals.stream().noneMatch(one -> one.isOf(row.organisation, row.receivedAt, row.entry)))
                .toList();
    }

    /** What an organisation deposited itself in a lot, the last one first. */
    List<DepositEntity> own(UUID tender, int lot, UUID organisation) {
        return list(
                "tender = ?1 and lot = ?2 and organisation = ?3 and copy is null order by receivedAt desc, entry desc",
                tender,
                lot,
                organisation);
    }

    /** What was entered of backup copies, the last of each by its number. */
    Map<Integer, Deposits.CopyEntry> contents(UUID tender, int lot) {
        Map<Integer, Deposits.CopyEntry> last = new TreeMap<>();
        list("tender = ?1 and lot = ?2 and copy is not null order by entry", tender, lot)
                .forEach(row -> last.put(row.copy, new Deposits.CopyEntry(row.id, row.receivedAt)));
        return last;
    }

    /** All deposits of a lot in the order of their entries, with their parts. */
    List<SealedDeposit> sealed(UUID tender, int lot) {
        Map<UUID, List<SealedDeposit.Envelope>> envelopes = envelopes(tender, lot);
        List<DepositEntity> rows = list("tender = ?1 and lot = ?2 order by entry", tender, lot);
        Depositors depositors = Depositors.of(rows, organisations);
        return rows.stream()
                .map(row -> sealed(row, depositors.of(row), envelopes.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** Under which name and identifier an organisation deposited last in a lot; as it is where it never did. */
    Organisation depositor(UUID tender, int lot, Organisation organisation) {
        return find(
                        "tender = ?1 and lot = ?2 and organisation = ?3 and receipt is not null order by entry desc",
                        tender,
                        lot,
                        organisation.id())
                .page(Page.ofSize(1))
                .firstResultOptional()
                .map(row -> Depositors.named(organisation, row))
                .orElse(organisation);
    }

    private static SealedDeposit sealed(
            DepositEntity row, Organisation bidder, List<SealedDeposit.Envelope> envelopes) {
        return new SealedDeposit(
                row.id,
                bidder,
                row.subject,
                row.receivedAt,
                row.onTime,
                row.bytes,
                envelopes,
                row.entry,
                !Boolean.FALSE.equals(row.proven),
                row.copy);
    }

    /** Of each deposit, its envelopes in their order: the parts by the place of their piece, in theirs. */
    private Map<UUID, List<SealedDeposit.Envelope>> envelopes(UUID tender, int lot) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                    SELECT named.deposit, named.envelope, named.place, named.piece, named.number, named.digest,
                        held.size
                    FROM receive.deposit deposit
                    JOIN receive.deposit_envelope envelope ON envelope.deposit = deposit.id
                    JOIN receive.deposit_part named ON named.deposit = deposit.id
                        AND named.envelope = envelope.envelope
                    JOIN receive.part held ON held.organisation = named.organisation
                        AND held.envelope = named.envelope AND held.piece = named.piece
                        AND held.number = named.number AND held.digest = named.digest
                    WHERE deposit.tender = :tender AND deposit.lot = :lot
                    ORDER BY named.deposit, envelope.place, named.place, named.number\
                    """, Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        Map<UUID, Map<UUID, Map<Integer, List<SealedPart>>>> parts = new LinkedHashMap<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            parts.computeIfAbsent(row.get(0, UUID.class), first -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get(1, UUID.class), first -> new TreeMap<>())
                    .computeIfAbsent(row.get(2, Integer.class), first -> new ArrayList<>())
                    .add(new SealedPart(
                            row.get(3, UUID.class),
                            row.get(4, Integer.class),
                            Digest.ofHex(row.get(5, String.class)),
                            row.get(6, Number.class).longValue()));
        }
        Map<UUID, List<SealedDeposit.Envelope>> envelopes = new LinkedHashMap<>();
        parts.forEach((deposit, own) -> {
            List<SealedDeposit.Envelope> all = new ArrayList<>();
            own.forEach((envelope, places) -> {
                List<List<SealedPart>> pieces = new ArrayList<>(places.values());
                all.add(new SealedDeposit.Envelope(envelope, pieces.get(0), pieces.subList(1, pieces.size())));
            });
            envelopes.put(deposit, all);
        });
        return envelopes;
    }

    Optional<Instant> firstPart(UUID deposit) {
        return Optional.ofNullable((Instant) getEntityManager()
                .createNativeQuery("""
                    SELECT min(held.received_at) FROM receive.deposit_part named
                    JOIN receive.part held ON held.organisation = named.organisation
                        AND held.envelope = named.envelope AND held.piece = named.piece
                        AND held.number = named.number AND held.digest = named.digest
                    WHERE named.deposit = :deposit\
                    """, Instant.class)
                .setParameter("deposit", deposit)
                .getSingleResult());
    }

    private static String json(List<DepositDraft.Named> parts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DepositDraft.Named part : parts) {
            rows.add(Map.of(
                    "envelope", part.envelope().toString(),
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
