package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * PostgreSQL's own load generator, writing the rows that Pesée wrote: twelve marks, the ledger entry and its payload,
 * in one transaction, into the same tables, with the texts of a really stored entry.
 */
@NullMarked
final class Pgbench {
    private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final String TENDER = "lpad(:client_id::text, 32, '0')::uuid";
    private static final String LOG = "'tender/' || " + TENDER;
    private static final String HASH = "repeat('0f', 32)";

    private final BenchedPesee pesee;
    private final int clients;
    private final String payload;
    private int run;

    /** How the twelve marks are sent: one statement each, as a plain program would, or all in one. */
    enum Form {
        ONE_BY_ONE,
        TOGETHER
    }

    /**
     * @param clients connections at once, each with a tender and a log of its own
     * @param payload a stored payload of twelve marks
     */
    Pgbench(BenchedPesee pesee, int clients, String payload) {
        this.pesee = pesee;
        this.clients = clients;
        this.payload = payload;
    }

    /**
     * Transactions a second.
     *
     * @param room the lots reserved for this run; no two runs write to the same
     * @throws PlatformFailure when a transaction fails
     */
    double rate(Form form, int seconds, int room) {
        try {
            Path script = Files.writeString(Files.createTempFile("pesee-marks", ".sql"), script(form, room * run++));
            ProcessBuilder builder = new ProcessBuilder(
                            PROGRAM.toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=2",
                            "--time=" + seconds,
                            "--define=n=-1",
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + pesee.postgresPort(),
                            "--username=" + EmbeddedPostgres.APPLICATION,
                            EmbeddedPostgres.DATABASE)
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", SampleSecrets.DATABASE_APPLICATION_PASSWORD);
            Process process = builder.start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            Files.delete(script);
            return rate(told, code);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        }
    }

    private static double rate(String told, int code) {
        Matcher rate = RATE.matcher(told);
        Matcher failed = FAILED.matcher(told);
        boolean allWell = code == 0 && failed.find() && failed.group(1).equals("0");
        if (!allWell || !rate.find()) {
            throw new PlatformFailure("pgbench ended with " + code + ":\n" + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String script(Form form, int firstLot) throws IOException {
        List<String> marks = new ArrayList<>();
        for (JsonNode mark : new ObjectMapper().readTree(payload).path("marks")) {
            marks.add(String.format(
                    Locale.ROOT,
                    "(%s, :lot, :bid, %s, %s, %s, now(), '%s', :n)",
                    TENDER,
                    quoted(mark.path("criterion").asText()),
                    mark.path("mark").asText(),
                    quoted(mark.path("reason").asText()),
                    "5a3e0000-0000-4000-8000-000000000003"));
        }
        String insert = "INSERT INTO judge.agreed_mark (tender, lot, bid, criterion, mark, reason, agreed_at,"
                + " agreed_by, entry) VALUES ";
        String written = form == Form.TOGETHER
                ? insert + String.join(", ", marks) + ";\n"
                : marks.stream().map(mark -> insert + mark + ";\n").collect(Collectors.joining());
        return """
            \\set n :n + 1
            \\set lot %d + :n / %d
            \\set bid 1 + mod(:n, %d)
            BEGIN;
            """.formatted(firstLot + 1, MarksStage.BIDS, MarksStage.BIDS)
                + "INSERT INTO ground.ledger_entry (log, seq, v, at, type, actor_digest, payload_digest, prev,"
                + " leaf_hash)"
                + " VALUES"
                + " (" + LOG + ", " + (long) firstLot * MarksStage.BIDS + " + :n, 1, now(), 'marks-agreed/1', "
                + String.join(", ", HASH, HASH, HASH, HASH) + ");\n"
                + "INSERT INTO ground.ledger_payload (log, seq, payload, salt, actor, actor_salt) VALUES (" + LOG + ", "
                + (long) firstLot * MarksStage.BIDS + " + :n, " + quoted(payload) + ", " + HASH
                + ", '{\"name\":\"Hélène Lambert\",\"subject\":\"5a3e0000-0000-4000-8000-000000000003\","
                + "\"username\":\"helene.lambert\"}', " + HASH + ");\n"
                + written
                + "COMMIT;\n";
    }

    // pgbench reads a colon before a letter as a variable; JSON has none there, and one in a text would be refused.
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
