package fr.pesee.receive.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.consortium.Tenderer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bids with their prices and measures: two statements, however many bids. */
@ApplicationScoped
class BidStore implements PanacheRepositoryBase<BidEntity, BidKey> {
    private final BidPriceStore prices;
    private final BidMeasureStore measures;
    private final ObjectMapper json;

    BidStore(BidPriceStore prices, BidMeasureStore measures, ObjectMapper json) {
        this.prices = prices;
        this.measures = measures;
        this.json = json;
    }

    /** How many were registered, those set aside included: no number is given twice. */
    int count(UUID tender, int lot) {
        return Math.toIntExact(count("tender = ?1 and lot = ?2", tender, lot));
    }

    boolean isEmpty(UUID tender, int lot) {
        return count("tender = ?1 and lot = ?2 and setAsideFor is null", tender, lot) == 0;
    }

    /** Whether there is no bid whose prices can be used. */
    boolean isNoneRanked(UUID tender, int lot) {
        return count("tender = ?1 and lot = ?2 and setAsideFor is null and unpriced = false", tender, lot) == 0;
    }

    /** The bids whose prices cannot be used. */
    List<BidName> unranked(UUID tender, int lot) {
        return find("tender = ?1 and lot = ?2 and setAsideFor is null and unpriced order by number", tender, lot)
                .stream()
                .map(row -> new BidName(row.number, row.name))
                .toList();
    }

    /** The deposits of those. */
    Set<UUID> leftUnpriced(UUID tender, int lot) {
        return find("tender = ?1 and lot = ?2 and unpriced", tender, lot).stream()
                .map(row -> Objects.requireNonNull(row.deposit))
                .collect(Collectors.toSet());
    }

    boolean isTaken(UUID tender, int lot, String name) {
        return count("tender = ?1 and lot = ?2 and setAsideFor is null and lower(name) = lower(?3)", tender, lot, name)
                > 0;
    }

    void add(UUID tender, int lot, OpenedBid bid, UUID deposit, BidDeclaration declaration) {
        BidEntity row = new BidEntity();
        row.tender = tender;
        row.lot = lot;
        row.number = bid.number();
        row.name = bid.name();
        row.tenderer = write(bid.tenderer());
        row.receivedAt = bid.receivedAt();
        row.entry = bid.entry().seq();
        row.deposit = deposit;
        row.declaration = declaration.equals(BidDeclaration.NONE) ? null : write(declaration);
        persist(row);
        keep(tender, lot, bid.number(), bid.prices());
        measure(tender, lot, bid.number(), bid.measures());
    }

    private void measure(UUID tender, int lot, int number, Map<String, BigDecimal> found) {
        found.forEach((criterion, value) -> {
            BidMeasureEntity stored = new BidMeasureEntity();
            stored.tender = tender;
            stored.lot = lot;
            stored.bid = number;
            stored.criterion = criterion;
            stored.value = value;
            measures.persist(stored);
        });
    }

    private void keep(UUID tender, int lot, int number, Map<String, BigDecimal> found) {
        found.forEach((line, price) -> {
            BidPriceEntity stored = new BidPriceEntity();
            stored.tender = tender;
            stored.lot = lot;
            stored.bid = number;
            stored.line = line;
            stored.unitPrice = price;
            prices.persist(stored);
        });
    }

    /** The deposits of bids whose prices are still sealed apart. */
    Set<UUID> unpriced(UUID tender, int lot) {
        return find("tender = ?1 and lot = ?2 and setAsideFor is null and deposit is not null", tender, lot).stream()
                .map(row -> Objects.requireNonNull(row.deposit))
                .collect(Collectors.toSet());
    }

    /** Keeps the prices and measured values of a bid that was stored without them. */
    void price(
            UUID tender,
            int lot,
            int number,
            Map<String, BigDecimal> found,
            Map<String, BigDecimal> measured,
            EntryReference entry) {
        keep(tender, lot, number, found);
        measure(tender, lot, number, measured);
        getEntityManager()
                .createNativeQuery("""
                        UPDATE receive.bid SET prices_entry = :entry
                        WHERE tender = :tender AND lot = :lot AND number = :number""")
                .setParameter("entry", entry.seq())
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** The deposits that a bid was made of, and whether it is evaluated still. */
    Map<UUID, Boolean> made(UUID tender, int lot) {
        // Columns and not rows: a row that was read before it was set aside says that it was not.
        return getEntityManager()
                .createQuery("""
                        select deposit, setAsideFor is null from BidEntity
                        where tender = :tender and lot = :lot and deposit is not null""", Object[].class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1]));
    }

    void leaveUnpriced(UUID deposit) {
        getEntityManager()
                .createNativeQuery("UPDATE receive.bid SET unpriced = true WHERE deposit = :deposit")
                .setParameter("deposit", deposit)
                .executeUpdate();
    }

    /** The bid that was opened from a deposit; empty where it could not be registered, or is set aside. */
    Optional<BidName> of(UUID deposit) {
        return find("deposit = ?1 and setAsideFor is null", deposit)
                .firstResultOptional()
                .map(row -> new BidName(row.number, row.name));
    }

    void setAside(UUID deposit, UUID successor) {
        getEntityManager()
                .createNativeQuery("UPDATE receive.bid SET set_aside_for = :successor WHERE deposit = :deposit")
                .setParameter("successor", successor)
                .setParameter("deposit", deposit)
                .executeUpdate();
    }

    List<BidName> names(UUID tender, int lot, int after, int limit) {
        return rows(tender, lot, after, limit).stream()
                .map(row -> new BidName(row.number, row.name))
                .toList();
    }

    private List<BidEntity> rows(UUID tender, int lot, int after, int limit) {
        return find(
                        "tender = ?1 and lot = ?2 and number > ?3 and setAsideFor is null order by number",
                        tender,
                        lot,
                        after)
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * A bid as it is stored.
     *
     * @param ranked whether it is: not, where its prices cannot be used
     */
    record Stored(OpenedBid bid, boolean ranked) {
        /** Whether no entry after that of the bid has told its prices, or that they cannot be used. */
        boolean awaitsPrices() {
            return ranked && bid.prices().isEmpty() && bid.entry().equals(bid.pricesEntry());
        }
    }

    List<Stored> after(UUID tender, int lot, int number, int limit, Schedule schedule) {
        List<BidEntity> rows = rows(tender, lot, number, limit);
        if (rows.isEmpty()) {
            return List.of();
        }
        int first = rows.get(0).number;
        int last = rows.get(rows.size() - 1).number;
        Map<Integer, Map<String, BigDecimal>> priced = new HashMap<>();
        Map<Integer, Map<String, BigDecimal>> measured = new HashMap<>();
        numbers(tender, lot, first, last)
                .forEach(row -> of(row.price ? priced : measured, row.bid).put(row.code, row.value));
        return rows.stream()
                .map(row ->
                        new Stored(bid(row, of(priced, row.number), of(measured, row.number), schedule), !row.unpriced))
                .toList();
    }

    /** A price of a line, or a measured value of a criterion. */
    record Number(int bid, String code, BigDecimal value, boolean price) {}

    private List<Number> numbers(UUID tender, int lot, int first, int last) {
        return getEntityManager()
                .createQuery("""
                        SELECT p.bid, p.line, p.unitPrice, true FROM BidPriceEntity p
                        WHERE p.tender = :tender AND p.lot = :lot AND p.bid BETWEEN :first AND :last
                        UNION ALL
                        SELECT m.bid, m.criterion, m.value, false FROM BidMeasureEntity m
                        WHERE m.tender = :tender AND m.lot = :lot AND m.bid BETWEEN :first AND :last""", Object[].class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(row -> new Number((int) row[0], (String) row[1], (BigDecimal) row[2], (boolean) row[3]))
                .toList();
    }

    private OpenedBid bid(
            BidEntity row, Map<String, BigDecimal> priced, Map<String, BigDecimal> measured, Schedule schedule) {
        return new OpenedBid(
                row.number,
                row.name,
                read(row.tenderer),
                row.receivedAt,
                priced,
                measured,
                OpenedBid.totals(schedule, priced),
                new EntryReference(Tender.log(row.tender), row.entry),
                new EntryReference(Tender.log(row.tender), Objects.requireNonNullElse(row.pricesEntry, row.entry)));
    }

    private static Map<String, BigDecimal> of(Map<Integer, Map<String, BigDecimal>> byBid, int bid) {
        return byBid.computeIfAbsent(bid, number -> new TreeMap<>());
    }

    private String write(Object tenderer) {
        try {
            return json.writeValueAsString(tenderer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a bid declares beside who makes it. */
    BidDeclaration declaration(UUID tender, int lot, int number) {
        BidEntity row = findById(new BidKey(tender, lot, number));
        try {
            return row == null || row.declaration == null
                    ? BidDeclaration.NONE
                    : json.readValue(row.declaration, BidDeclaration.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored declaration that is none", unreadable);
        }
    }

    private Tenderer read(String tenderer) {
        try {
            return json.readValue(tenderer, Tenderer.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored tenderer that is none", unreadable);
        }
    }
}
