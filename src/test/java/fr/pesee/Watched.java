package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** What the database holds, for tests that say that a request changed nothing. */
@ApplicationScoped
public class Watched {
    private static final String TABLES = """
            SELECT table_schema || '.' || table_name FROM information_schema.columns
            WHERE column_name = 'tender' AND table_schema IN ('prepare', 'receive', 'judge', 'award', 'prove')
            ORDER BY 1""";

    private final EntityManager database;

    Watched(EntityManager database) {
        this.database = database;
    }

    /** A digest of every row of every table that belongs to this tender, its ledger included. */
    public Map<String, String> stateOf(String tender) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> state = new LinkedHashMap<>();
            state.put("prepare.tender", digest("prepare.tender", "id = CAST(:key AS uuid)", tender));
            for (Object table : database.createNativeQuery(TABLES).getResultList()) {
                state.put(table.toString(), digest(table.toString(), "tender = CAST(:key AS uuid)", tender));
            }
            state.put("ledger", digest("ground.ledger_entry", "log = :key", "tender/" + tender));
            return state;
        });
    }

    /** Sends a request that must leave nothing of this tender changed. */
    public Answer unchanged(String tender, Supplier<Answer> request) {
        Map<String, String> before = stateOf(tender);
        Answer answer = request.get();
        assertEquals(before, stateOf(tender), answer::toString);
        return answer;
    }

    /** How many rows there are of what any request could leave behind. */
    public Map<String, Long> rows() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : List.of("prepare.tender", "ground.ledger_entry", "ground.idempotency_key")) {
                rows.put(table, count("SELECT count(*) FROM " + table));
            }
            return rows;
        });
    }

    /** How often this person was denied what in this tender, by operation. */
    public Map<String, Long> denials(String person, String tender) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grouped(database.createNativeQuery("""
                                SELECT operation, count(*) FROM ground.access_denial
                                WHERE username = :person AND tender = :tender GROUP BY operation""")
                        .setParameter("person", person)
                        .setParameter("tender", UUID.fromString(tender))
                        .getResultList()));
    }

    /** How often this person was denied what belongs to no tender, by operation. */
    public Map<String, Long> denials(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grouped(database.createNativeQuery("""
                                SELECT operation, count(*) FROM ground.access_denial
                                WHERE username = :person AND tender IS NULL GROUP BY operation""")
                        .setParameter("person", person)
                        .getResultList()));
    }

    private String digest(String table, String which, String key) {
        return (String)
                database.createNativeQuery("SELECT md5(coalesce(string_agg(kept::text, E'\\n' ORDER BY kept::text),"
                                + " '')) FROM " + table + " kept WHERE " + which)
                        .setParameter("key", key)
                        .getSingleResult();
    }

    private long count(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static Map<String, Long> grouped(List<?> rows) {
        Map<String, Long> grouped = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            grouped.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return grouped;
    }
}
