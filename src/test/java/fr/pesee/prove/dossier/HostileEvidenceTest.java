package fr.pesee.prove.dossier;

import static fr.pesee.prove.dossier.EvidenceFixture.LOG;
import static fr.pesee.prove.dossier.EvidenceFixture.resealed;
import static fr.pesee.prove.dossier.EvidenceFixture.with;
import static fr.pesee.prove.dossier.EvidenceFixture.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.award.ranking.SampleStory;
import fr.pesee.ground.ledger.WrittenLog;
import fr.pesee.run.cli.CommandLineRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file made to hurt its verifier gets a sentence and an exit code, never a stack trace. */
class HostileEvidenceTest {
    private static final Map<String, byte[]> GENUINE = EvidenceFixture.genuine();
    private static final String LEDGER = EvidencePaths.ledger(LOG);

    @TempDir
    Path folder;

    @Test
    void whatIsNoZipIsUnreadable() throws IOException {
        for (String text : List.of("", "x", "PK", "{\"format\":\"pesee-evidence/1\"}")) {
            assertUnreadable(text.getBytes(StandardCharsets.UTF_8), "ZIP");
        }
        assertEquals(2, CommandLineRun.of("verify-ledger", "no-such-file.zip").exitCode());
        assertEquals(2, CommandLineRun.of("verify-ledger", folder.toString()).exitCode());
        assertEquals(2, CommandLineRun.of("verify-ledger").exitCode());
    }

    @Test
    void aZipOfSomethingElseIsUnreadable() throws IOException {
        assertUnreadable(zip(Map.of("photo.jpg", new byte[10])), "it has no manifest.json");
        assertUnreadable(
                zip(Map.of("manifest.json", "{\"format\":\"other/1\"}".getBytes(StandardCharsets.UTF_8))),
                "its format is not pesee-evidence/1");
        assertUnreadable(zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))), "");
        assertUnreadable(zip(EvidenceFixture.without(GENUINE, LEDGER)), "it holds 0 ledgers instead of one");
        assertUnreadable(zip(with(GENUINE, "ledger/platform.jsonl", "")), "it holds 2 ledgers instead of one");
        assertUnreadable(zip(with(GENUINE, EvidencePaths.KEY, "nonsense")), "is no verifier key");
    }

    @Test
    void aFileThatIsNoCheckpointIsAnArgumentOfNoUseAndNothingAgainstTheEvidence() throws IOException {
        Path zip = Files.write(folder.resolve("genuine.zip"), zip(GENUINE));
        String genuine = new SampleStory().log().checkpoint(EvidenceFixture.KEY, 5);
        for (String junk : List.of("", "junk", "{\"status\":404}\n", genuine.strip(), genuine + "x")) {
            Path file = Files.writeString(folder.resolve("kept.txt"), junk);
            CommandLineRun run = withCheckpoint(zip, file, "en");
            assertEquals(2, run.exitCode(), run::everything);
            assertEquals("", run.out());
            assertEquals(
                    file + " is no checkpoint: it is not a signed note. Nothing was verified.",
                    run.errors().strip());
            assertTrue(withCheckpoint(zip, file, "fr").errors().contains(file + " n’est pas un point de contrôle"));
        }
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, 0, 1});
        assertEquals(2, withCheckpoint(zip, binary, "en").exitCode());
    }

    @Test
    void aReadableCheckpointThatDoesNotFitStaysAFinding() throws IOException {
        Path zip = Files.write(folder.resolve("genuine.zip"), zip(GENUINE));
        String genuine = new SampleStory().log().checkpoint(EvidenceFixture.KEY, 5);
        String foreign = new SampleStory().log().checkpoint(WrittenLog.key("other.pesee.example"), 5);
        for (String note : List.of(genuine.replace("\n5\n", "\n6\n"), foreign)) {
            Path file = Files.writeString(folder.resolve("kept.txt"), note);
            CommandLineRun run = withCheckpoint(zip, file, "en");
            assertEquals(1, run.exitCode(), run::everything);
            assertTrue(run.out().contains("Verdict: CHANGED"), run::everything);
        }
        Path file = Files.writeString(folder.resolve("kept.txt"), genuine);
        assertEquals(0, withCheckpoint(zip, file, "en").exitCode());
    }

    private static CommandLineRun withCheckpoint(Path zip, Path checkpoint, String language) {
        return CommandLineRun.of(
                "verify-ledger", zip.toString(), "--checkpoint", checkpoint.toString(), "--lang", language);
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        for (String name :
                List.of("../evil", "/etc/passwd", "a//b", "a/../b", ".hidden", "C:\\x", "lots/", "a\u0000b", "é")) {
            assertUnreadable(zip(with(GENUINE, name, "x")), "a file name that is not allowed");
        }
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        byte[] twice = zip(with(with(GENUINE, "lots/1/xx.json", "1"), "lots/1/xy.json", "2"));
        assertUnreadable(replaced(twice, "lots/1/xy.json", "lots/1/xx.json"), "stands in it twice");
    }

    @Test
    void aDirectoryThatIsNotThatOfTheFilesIsRefused() throws IOException {
        byte[] genuine = zip(GENUINE);
        byte[] name = "README.txt".getBytes(StandardCharsets.UTF_8);
        int inDirectory = lastIndexOf(genuine, name);
        byte[] renamed = genuine.clone();
        renamed[inDirectory] = 'X';
        assertUnreadable(renamed, "its directory is not that of its files");
        byte[] prefixed = new byte[genuine.length + 4];
        System.arraycopy(genuine, 0, prefixed, 4, genuine.length);
        assertUnreadable(prefixed, "ZIP");
    }

    @Test
    void aBombIsReadOnlyAsFarAsItMayGo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(bomb.size() < 1_000_000);
        assertUnreadable(bomb.toByteArray(), "it holds more than can be read here");
    }

    @Test
    void aTruncatedFileIsUnreadableWhereverItEnds() throws IOException {
        byte[] genuine = zip(GENUINE);
        for (int length = 0; length < genuine.length; length += 1 + genuine.length / 100) {
            assertUnreadable(Arrays.copyOf(genuine, length), "");
        }
    }

    @Test
    void malformedJsonAnywhereIsAFindingAndNoCrash() throws IOException {
        List<String> malformed = List.of(
                "",
                "{",
                "null",
                "[1,2",
                "{\"a\":1,\"a\":2}",
                "[".repeat(100_000),
                "{\"a\":".repeat(5000),
                "\"" + "\\n".repeat(200_000) + "\"",
                "1e999999999",
                "{\"files\":[null,3,{\"path\":[]}]}",
                "\u0000\u001b[31m");
        for (String path : GENUINE.keySet()) {
            boolean isJson = path.endsWith(".json") || path.endsWith(".jsonl");
            for (String text : isJson ? malformed : List.of("", "\u0000", "x".repeat(100_000))) {
                assertNoticed(
                        zip(with(GENUINE, path, text)), path + ": " + text.substring(0, Math.min(20, text.length())));
            }
        }
        for (String text : malformed) {
            assertNoticed(
                    zip(resealed(with(GENUINE, LEDGER, text + "\n"))), text.substring(0, Math.min(20, text.length())));
        }
    }

    @Test
    void anEntryOfAnySizeAndDepthIsAFindingAndNoCrash() throws IOException {
        String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        String deeper = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        String log = new String(GENUINE.get(LEDGER), StandardCharsets.UTF_8);
        for (String line : List.of(
                "{\"leaf\":" + deep + "}",
                "{\"payload\":{\"salt\":\"" + "00".repeat(32) + "\",\"value\":" + deeper + "}}",
                "{\"leaf\":{\"seq\":" + "9".repeat(5000) + "}}",
                "{\"leaf\":{\"at\":\"+999999999-12-31T23:59:59Z\"}}",
                "x".repeat(30_000_000))) {
            assertNoticed(zip(resealed(with(GENUINE, LEDGER, log + line + "\n"))), line.substring(0, 30));
        }
        assertNoticed(zip(resealed(with(GENUINE, LEDGER, "\n".repeat(200_000)))), "many empty lines");
        assertUnreadable(zip(with(GENUINE, LEDGER, "\n".repeat(1_100_000))), "its ledger is beyond measure");
    }

    @Test
    void aForgedLogMaySayAnythingAndTheReportStaysPlain() throws IOException {
        for (String type : List.of(
                "tender-created/3",
                "tender-published/3",
                "bid-registered/1",
                "marks-agreed/1",
                "evidence-exported/1")) {
            for (String payload :
                    List.of("{}", "[]", "{\"lot\":-1}", "{\"tender\":{\"id\":null}}", "{\"files\":[{}]}")) {
                WrittenLog log = new SampleStory().log();
                EvidenceFixture.of(log, EvidenceFixture.KEY);
                WrittenLog forged = log.rewritten(type, old -> payload);
                StringBuilder lines = new StringBuilder();
                forged.entries()
                        .forEach(entry -> lines.append(EntryLine.write(entry)).append('\n'));
                assertNoticed(zip(resealed(with(GENUINE, LEDGER, lines.toString()))), type + " " + payload);
            }
        }
        WrittenLog steering = new SampleStory()
                .log()
                .rewritten("tender-created/3", old -> old.replace("CERCLE3", "\\u001b[2J\\u202eCERCLE3"))
                .rewritten("tender-published/3", old -> old.replace("CERCLE3", "\\u001b[2J\\u202eCERCLE3"));
        CommandLineRun run = run(zip(EvidenceFixture.of(steering, EvidenceFixture.KEY)));
        assertEquals(0, run.exitCode(), run::everything);
        assertFalse(run.out().contains("\u001b") || run.out().contains("\u202e"), run::everything);
    }

    private void assertUnreadable(byte[] zip, String because) throws IOException {
        CommandLineRun run = run(zip);
        assertEquals(2, run.exitCode(), run::everything);
        assertTrue(run.errors().contains(because), run::everything);
        assertPlain(run);
    }

    private void assertNoticed(byte[] zip, String what) throws IOException {
        CommandLineRun run = run(zip);
        assertTrue(run.exitCode() == 1 || run.exitCode() == 2, () -> what + "\n" + run.everything());
        assertPlain(run);
    }

    private static void assertPlain(CommandLineRun run) {
        assertFalse(run.everything().contains("\tat "), run::everything);
        assertFalse(run.everything().contains("is beyond what can be read"), run::everything);
    }

    private CommandLineRun run(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("evidence.zip"), zip);
        return CommandLineRun.of("verify-ledger", file.toString(), "--lang", "en");
    }

    private static byte[] replaced(byte[] bytes, String old, String fresh) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(old, fresh);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lastIndexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
