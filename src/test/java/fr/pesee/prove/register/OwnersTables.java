package fr.pesee.prove.register;

import fr.pesee.run.platform.EmbeddedPostgres;
import fr.pesee.run.platform.SampleSecrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tables as their owner reaches them: past the application, without any of its rules. */
final class OwnersTables implements AutoCloseable {
    private static final String ENTRY = "log, seq, v, at, type, actor_digest, payload_digest, prev, leaf_hash";
    private static final String PAYLOAD = "log, seq, payload, salt, actor, actor_salt";

    private final Connection connection;
    private final String log;
    private final List<Object[]> entries;
    private final List<Object[]> payloads;
    private final List<Object[]> checkpoints;

    /** Signs in as the owner and remembers everything of a log, to put it back at the end. */
    OwnersTables(String log) throws SQLException {
        this.log = log;
        this.connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                EmbeddedPostgres.OWNER,
                SampleSecrets.DATABASE_OWNER_PASSWORD);
        this.entries = rows("SELECT " + ENTRY + " FROM ground.ledger_entry WHERE log = ? ORDER BY seq");
        this.payloads = rows("SELECT " + PAYLOAD + " FROM ground.ledger_payload WHERE log = ? ORDER BY seq");
        this.checkpoints = rows("SELECT log, size, made_at, peaks, note FROM ground.checkpoint WHERE log = ?");
    }

    /** Rows of the leaves, as columns in the order of the table. */
    List<Object[]> entries() {
        return copy(entries);
    }

    /** Rows of what the leaves disclose. */
    List<Object[]> payloads() {
        return copy(payloads);
    }

    /** Runs any statement; {@code ?} stands for the log. */
    void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Puts other rows in the place of the log's. */
    void write(List<Object[]> leaves, List<Object[]> disclosed) throws SQLException {
        connection.setAutoCommit(false);
        execute("DELETE FROM ground.ledger_payload WHERE log = ?", log);
        execute("DELETE FROM ground.ledger_entry WHERE log = ?", log);
        insert("ground.ledger_entry", ENTRY, leaves);
        insert("ground.ledger_payload", PAYLOAD, disclosed);
        connection.commit();
        connection.setAutoCommit(true);
    }

    void deleteCheckpoints() throws SQLException {
        execute("DELETE FROM ground.checkpoint WHERE log = ?", log);
    }

    void restore() throws SQLException {
        write(entries, payloads);
        deleteCheckpoints();
        insert("ground.checkpoint", "log, size, made_at, peaks, note", checkpoints);
    }

    @Override
    public void close() throws SQLException {
        restore();
        connection.close();
    }

    private void insert(String table, String columns, List<Object[]> rows) throws SQLException {
        String places = columns.replaceAll("[a-z_]+", "?");
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<Object[]> rows(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, log);
            ResultSet result = statement.executeQuery();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<Object[]> copy(List<Object[]> rows) {
        return new ArrayList<>(rows.stream().map(Object[]::clone).toList());
    }
}
