package fr.pesee.prove.dossier;

import static fr.pesee.prove.dossier.EvidenceFixture.KEY;
import static fr.pesee.prove.dossier.EvidenceFixture.LOG;
import static fr.pesee.prove.dossier.EvidenceFixture.codes;
import static fr.pesee.prove.dossier.EvidenceFixture.resealed;
import static fr.pesee.prove.dossier.EvidenceFixture.text;
import static fr.pesee.prove.dossier.EvidenceFixture.with;
import static fr.pesee.prove.dossier.EvidenceFixture.without;
import static fr.pesee.prove.dossier.EvidenceFixture.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.award.ranking.SampleStory;
import fr.pesee.ground.ledger.WrittenLog;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.prove.register.EvidenceFinding;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files of an evidence is found, also when the forger mends what he can. */
class EvidenceVerificationTest {
    private static final String LEDGER = EvidencePaths.ledger(LOG);
    private static final Map<String, byte[]> GENUINE = EvidenceFixture.genuine();

    @TempDir
    Path folder;

    @Test
    void aGenuineEvidenceIsIntactAndNothingIsFound() throws Exception {
        EvidenceVerification verification =
                verify(GENUINE, new SampleStory().log().checkpoint(KEY, 5));
        assertEquals(List.of(), verification.findings());
        assertTrue(verification.intact());
        assertEquals(verification.ledger().entries(), verification.ledger().protectedEntries());
        assertEquals(5, verification.coveredOutside());
        assertEquals(GENUINE.size(), verification.files());
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        assertArrayEquals(zip(GENUINE), zip(GENUINE));
        assertArrayEquals(zip(EvidenceFixture.of(new SampleStory().log(), KEY)), zip(EvidenceFixture.genuine()));
    }

    @Test
    void nothingThatTheLedgerStatesOfATenderIsForgottenInItsFile() throws Exception {
        JsonNode tender = new ObjectMapper().readTree(text(GENUINE, DataFiles.TENDER));
        for (RecordComponent stated : TenderFacts.class.getRecordComponents()) {
            // That it is a test area is said of test areas alone.
            assertTrue(stated.getName().equals("trial") || tender.has(stated.getName()), stated.getName());
        }
    }

    @Test
    void everyChangedFileIsNamed() throws Exception {
        for (String path : GENUINE.keySet()) {
            if (path.equals(EvidencePaths.KEY)) {
                continue;
            }
            EvidenceVerification verification = verify(with(GENUINE, path, text(GENUINE, path) + " "));
            assertFalse(verification.intact(), path);
            assertTrue(
                    verification.findings().stream()
                            .anyMatch(found ->
                                    found.breaks() && found.sentence().en().contains(named(path))),
                    () -> path + ": " + verification.findings());
        }
    }

    @Test
    void everyChangedFileIsFoundAlsoWhenTheManifestIsMended() throws Exception {
        for (String path : GENUINE.keySet()) {
            if (path.equals(EvidencePaths.KEY) || path.equals(Manifest.PATH)) {
                continue;
            }
            EvidenceVerification verification = verify(resealed(with(GENUINE, path, text(GENUINE, path) + " ")));
            assertFalse(verification.intact(), path);
        }
    }

    @Test
    void everyMissingFileIsFoundAlsoWhenTheManifestIsMended() throws IOException {
        for (String path : GENUINE.keySet()) {
            boolean earlier = path.startsWith(EvidencePaths.CHECKPOINTS) && !path.equals(lastCheckpoint());
            assertFalse(isIntact(without(GENUINE, path)), path);
            assertEquals(earlier, isIntact(resealed(without(GENUINE, path))) && !path.equals(Manifest.PATH), path);
        }
    }

    @Test
    void anAddedFileIsFoundAlsoWhenTheManifestIsMended() throws Exception {
        Map<String, byte[]> more = with(GENUINE, "lots/1/annex.json", "{}");
        assertTrue(codes(verify(more)).contains("evidence-file-unlisted"));
        assertEquals(
                List.of("evidence-differs-from-export", "evidence-differs-from-ledger"), codes(verify(resealed(more))));
    }

    @Test
    void aChangedMarkIsNamedByItsPlace() throws Exception {
        String marks = text(GENUINE, "lots/1/marks.json");
        EvidenceVerification verification = verify(
                resealed(with(GENUINE, "lots/1/marks.json", marks.replaceFirst("\"mark\":\"4\"", "\"mark\":\"5\""))));
        assertTrue(
                verification.findings().stream()
                        .anyMatch(found -> found.equals(
                                new EvidenceFinding.DiffersFromLedger("lots/1/marks.json", "/marks/0/mark"))),
                () -> verification.findings().toString());
    }

    @Test
    void aRecusalOrFunctionChangedInItsFileIsNamedByItsPlace() throws Exception {
        String team = text(GENUINE, DataFiles.TEAM);
        for (List<String> change : List.of(
                List.of("A relative works", "Nobody works", "/recusals/0/reason"),
                List.of("\"CHAIR\"", "\"OBSERVER\"", "/functions/0/function"),
                List.of("\"until\":null", "\"until\":\"2020-01-01T00:00:00Z\"", "/functions/0/until"))) {
            EvidenceVerification verification =
                    verify(resealed(with(GENUINE, DataFiles.TEAM, team.replaceFirst(change.get(0), change.get(1)))));
            assertTrue(
                    verification
                            .findings()
                            .contains(new EvidenceFinding.DiffersFromLedger(DataFiles.TEAM, change.get(2))),
                    () -> verification.findings().toString());
        }
    }

    @Test
    void aLogInWhichLinesWereDeletedInsertedOrSwappedIsFound() throws Exception {
        List<String> lines = text(GENUINE, LEDGER).lines().toList();
        for (int place = 0; place < lines.size() - 1; place++) {
            List<String> deleted = new ArrayList<>(lines);
            deleted.remove(place);
            List<String> inserted = new ArrayList<>(lines);
            inserted.add(place, lines.get(place));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, place, place + 1);
            for (List<String> tampered : List.of(deleted, inserted, swapped)) {
                Map<String, byte[]> files = with(GENUINE, LEDGER, String.join("\n", tampered) + "\n");
                List<String> codes = codes(verify(resealed(files)));
                assertTrue(codes.contains("ledger-changed") || codes.contains("ledger-cut-tail"), codes::toString);
            }
        }
    }

    @Test
    void aLogCutBackToAGenuineCheckpointIsNoExport() throws Exception {
        WrittenLog log = new SampleStory().log();
        Map<String, byte[]> files = EvidenceFixture.of(log, KEY);
        int size = log.entries().size() - 1;
        StringBuilder lines = new StringBuilder();
        log.entries().subList(0, size).forEach(entry -> lines.append(EntryLine.write(entry))
                .append('\n'));
        Map<String, byte[]> cut = without(with(files, LEDGER, lines.toString()), lastCheckpoint());
        cut = with(cut, EvidencePaths.checkpoint(LOG, size), log.checkpoint(KEY, size));
        assertEquals(List.of("evidence-not-an-export"), codes(verify(resealed(cut))));
    }

    @Test
    void aLineThatIsNotWrittenAsEntriesAreIsNoEntry() throws Exception {
        String log = text(GENUINE, LEDGER);
        for (String changed : List.of(
                log.replaceFirst("\"leaf\":", "\"leaf\": "),
                log.replaceFirst("\"v\":1", "\"v\":2"),
                log.replaceFirst("\\{\"actor\"", "{\"more\":1,\"actor\""),
                log.substring(0, log.length() - 1),
                log + "\n",
                log + "{}\n")) {
            assertTrue(codes(verify(resealed(with(GENUINE, LEDGER, changed)))).contains("ledger-illegible-entry"));
        }
    }

    @Test
    void aWholeForgeryUnderAnotherKeyShowsOnlyAgainstKeyOrCheckpointFromElsewhere() throws Exception {
        WrittenLog genuine = new SampleStory().log();
        ServerKey forgers = WrittenLog.key("sample.pesee.example");
        WrittenLog rewritten = genuine.rewritten("clock-set/1", payload -> payload)
                .rewritten("tender-created/3", payload -> payload.replace("CERCLE3", "CERCLE4"));
        byte[] forged = zip(EvidenceFixture.of(rewritten, forgers));

        assertTrue(EvidenceFixture.verify(folder, forged, ExpectedKey.NONE).intact(), "nothing contradicts it");
        ExpectedKey known = ExpectedKey.parse(KEY.verifierKey().text());
        assertTrue(codes(EvidenceFixture.verify(folder, forged, known)).contains("evidence-key-unexpected"));
        String kept = genuine.checkpoint(KEY, genuine.entries().size());
        assertEquals(
                List.of("ledger-refused-checkpoint"),
                codes(EvidenceFixture.verify(folder, forged, ExpectedKey.NONE, kept)));
        byte[] signedAnew = zip(EvidenceFixture.of(rewritten, KEY));
        EvidenceVerification withCheckpoint = EvidenceFixture.verify(folder, signedAnew, known, kept);
        assertEquals(List.of("ledger-changed"), codes(withCheckpoint));
    }

    @Test
    void aCheckpointOfAnotherSizeOrLogFromOutsideIsWeighedToo() throws Exception {
        WrittenLog longer = new SampleStory().log();
        longer.append(longer.entries().get(0).legible().orElseThrow().entry().at(), "clock-set/1", "{}");
        longer.append(longer.entries().get(0).legible().orElseThrow().entry().at(), "clock-set/1", "{}");
        String beyond = longer.checkpoint(KEY, longer.entries().size());
        assertEquals(List.of("ledger-cut-tail"), codes(verify(GENUINE, beyond)));
        WrittenLog other = new WrittenLog("platform");
        other.append(new SampleStory().now(), "clock-set/1", "{}");
        assertEquals(List.of("ledger-refused-checkpoint"), codes(verify(GENUINE, other.checkpoint(KEY, 1))));
    }

    private EvidenceVerification verify(Map<String, byte[]> files, String... kept)
            throws UnreadableEvidence, IOException {
        return EvidenceFixture.verify(folder, files, kept);
    }

    private boolean isIntact(Map<String, byte[]> files) throws IOException {
        try {
            return verify(files).intact();
        } catch (UnreadableEvidence unreadable) {
            return false;
        }
    }

    private static String named(String path) {
        return path.equals(Manifest.PATH) ? "manifest" : path;
    }

    private static String lastCheckpoint() {
        return GENUINE.keySet().stream()
                .filter(path -> path.startsWith(EvidencePaths.CHECKPOINTS))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
