package fr.pesee.prove.dossier;

import fr.pesee.award.ranking.Replay;
import fr.pesee.award.ranking.SampleStory;
import fr.pesee.ground.ledger.WrittenLog;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prove.dossier.EvidenceVerification.Kept;
import fr.pesee.prove.register.Comparison;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.prove.register.EvidenceFinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evidence of the sample, made without a server, to verify and to tamper with. */
final class EvidenceFixture {
    static final ServerKey KEY = WrittenLog.key("sample.pesee.example");
    static final String LOG = "tender/" + SampleStory.ID;

    private EvidenceFixture() {}

    /** What a genuine export holds. */
    static Map<String, byte[]> genuine() {
        return of(new SampleStory().log(), KEY);
    }

    /** What an export would hold of this log, its data files as they follow from it. */
    static Map<String, byte[]> of(WrittenLog log, ServerKey key) {
        Replay replay = Replay.of(log.entries());
        TenderFacts facts = replay.facts().orElseThrow();
        SortedMap<String, String> data = Comparison.of(replay);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(EvidencePaths.README, bytes(EvidenceReadme.write(facts, key.verifierKey())));
        files.put(EvidencePaths.KEY, bytes(key.verifierKey().text() + "\n"));
        data.forEach((path, text) -> files.put(path, bytes(text)));
        List<DossierEvent.FileFacts> named = new ArrayList<>();
        present(files).values().forEach(named::add);
        log.append(new SampleStory().now(), new DossierEvent.Exported(DataFiles.FORMAT, "test", named));
        StringBuilder lines = new StringBuilder();
        log.entries().forEach(entry -> lines.append(EntryLine.write(entry)).append('\n'));
        files.put(EvidencePaths.ledger(LOG), bytes(lines.toString()));
        for (int size : List.of(3, 7, log.entries().size())) {
            files.put(EvidencePaths.checkpoint(LOG, size), bytes(log.checkpoint(key, size)));
        }
        files.put(Manifest.PATH, bytes(Manifest.write(facts, present(files).values())));
        return files;
    }

    /** The files with a manifest that describes them: what a forger would not forget. */
    static Map<String, byte[]> resealed(Map<String, byte[]> files) {
        Map<String, byte[]> resealed = new LinkedHashMap<>(files);
        resealed.put(
                Manifest.PATH,
                bytes(Manifest.write(new SampleStory().tender(), present(files).values())));
        return resealed;
    }

    static Map<String, byte[]> with(Map<String, byte[]> files, String path, String text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(path, bytes(text));
        return changed;
    }

    static Map<String, byte[]> without(Map<String, byte[]> files, String path) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove(path);
        return fewer;
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter zip = new EvidenceWriter(bytes)) {
            files.forEach((path, content) -> zip.put(path, output -> output.write(content)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static EvidenceVerification verify(Path folder, Map<String, byte[]> files, String... kept)
            throws UnreadableEvidence, IOException {
        return verify(folder, zip(files), ExpectedKey.parse(KEY.verifierKey().fingerprint()), kept);
    }

    static EvidenceVerification verify(Path folder, byte[] zip, ExpectedKey key, String... kept)
            throws UnreadableEvidence, IOException {
        Path file = Files.write(folder.resolve("evidence.zip"), zip);
        List<Kept> brought = new ArrayList<>();
        for (String note : kept) {
            brought.add(new Kept("kept", note));
        }
        return EvidenceVerification.of(EvidenceArchive.read(file), key, brought);
    }

    static List<String> codes(EvidenceVerification verification) {
        return verification.findings().stream()
                .map(EvidenceFinding::code)
                .distinct()
                .toList();
    }

    static SortedMap<String, DossierEvent.FileFacts> present(Map<String, byte[]> files) {
        SortedMap<String, DossierEvent.FileFacts> present = new TreeMap<>();
        files.forEach((path, content) -> present.put(path, ManifestCheck.facts(path, content)));
        present.remove(Manifest.PATH);
        return present;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
