package fr.pesee.prove.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.award.ranking.SampleStory;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prove.dossier.DossierEvent.FileFacts;
import fr.pesee.prove.register.EvidenceFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of an evidence can be another one without being noticed. */
class ByteFlipTest {
    private static final Map<String, byte[]> GENUINE = EvidenceFixture.genuine();
    private static final ExpectedKey KEY =
            ExpectedKey.parse(EvidenceFixture.KEY.verifierKey().fingerprint());

    @TempDir
    Path folder;

    @Test
    void aFlippedByteOfTheZipIsNoticedAtEveryPlaceOfASample() throws IOException {
        flipZip(211);
    }

    @Test
    void aFlippedByteOfAFileIsNoticedAtEveryPlaceOfASampleAlsoUnderAMendedManifest() throws IOException {
        flipFiles(1999);
    }

    @Test
    @Tag("long")
    void aFlippedByteOfTheZipIsNoticedAtEveryPlace() throws IOException {
        flipZip(1);
    }

    @Test
    @Tag("long")
    void aFlippedByteOfAFileIsNoticedAtManyPlacesAlsoUnderAMendedManifest() throws IOException {
        flipFiles(97);
    }

    @Test
    @Tag("long")
    void theManifestNamesTheFileWhicheverOfItsBytesIsFlipped() {
        String manifest = EvidenceFixture.text(GENUINE, Manifest.PATH);
        Optional<TenderFacts> tender = Optional.of(new SampleStory().tender());
        SortedMap<String, FileFacts> present = EvidenceFixture.present(GENUINE);
        assertEquals(List.of(), ManifestCheck.findings(manifest, present, tender));
        present.forEach((path, genuine) -> {
            byte[] content = GENUINE.getOrDefault(path, new byte[0]);
            SortedMap<String, FileFacts> changed = new TreeMap<>(present);
            for (int at = 0; at < content.length; at++) {
                changed.put(path, ManifestCheck.facts(path, flip(content, at)));
                assertEquals(
                        List.of(new EvidenceFinding.FileChanged(path)),
                        ManifestCheck.findings(manifest, changed, tender));
            }
        });
    }

    @Test
    @Tag("long")
    void anEntryIsNotTheRecordedOneWhicheverOfItsBytesIsFlipped() {
        EvidenceFixture.text(GENUINE, EvidencePaths.ledger(EvidenceFixture.LOG))
                .lines()
                .forEach(line -> {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    Legible genuine = EntryLine.read(line).legible().orElseThrow();
                    for (int at = 0; at < bytes.length; at++) {
                        String flipped = new String(flip(bytes, at), StandardCharsets.UTF_8);
                        boolean same = EntryLine.read(flipped)
                                .legible()
                                .filter(read -> read.entry().equals(genuine.entry()) && discloses(read))
                                .isPresent();
                        assertTrue(!same, flipped);
                    }
                });
    }

    private static boolean discloses(Legible entry) {
        Disclosure actor = Objects.requireNonNull(entry.actor());
        Disclosure payload = Objects.requireNonNull(entry.payload());
        return actor.digest().equals(entry.entry().actor())
                && payload.digest().equals(entry.entry().payload());
    }

    private void flipZip(int step) throws IOException {
        byte[] zip = EvidenceFixture.zip(GENUINE);
        int noticed = 0;
        for (int at = 0; at < zip.length; at += step) {
            byte[] flipped = flip(zip, at);
            boolean missed = isIntact(flipped) && !hasGenuineContent(flipped);
            assertTrue(!missed, "byte " + at + " of the ZIP");
            noticed++;
        }
        assertEquals((zip.length + step - 1) / step, noticed);
    }

    private void flipFiles(int step) throws IOException {
        for (Map.Entry<String, byte[]> file : GENUINE.entrySet()) {
            for (int at = 0; at < file.getValue().length; at += step) {
                Map<String, byte[]> flipped = new LinkedHashMap<>(GENUINE);
                flipped.put(file.getKey(), flip(file.getValue(), at));
                boolean manifest = file.getKey().equals(Manifest.PATH);
                byte[] zip = EvidenceFixture.zip(manifest ? flipped : EvidenceFixture.resealed(flipped));
                assertTrue(!isIntact(zip), "byte " + at + " of " + file.getKey());
            }
        }
    }

    private boolean isIntact(byte[] zip) throws IOException {
        try {
            return EvidenceFixture.verify(folder, zip, KEY).intact();
        } catch (UnreadableEvidence unreadable) {
            return false;
        }
    }

    /** Some bytes of a ZIP say nothing: who made it on which system, for example. */
    private boolean hasGenuineContent(byte[] zip) throws IOException {
        try {
            SortedMap<String, byte[]> files = EvidenceArchive.read(Files.write(folder.resolve("flipped.zip"), zip))
                    .files();
            return files.keySet().equals(GENUINE.keySet())
                    && files.entrySet().stream()
                            .allMatch(file -> Arrays.equals(file.getValue(), GENUINE.get(file.getKey())));
        } catch (UnreadableEvidence unreadable) {
            return false;
        }
    }

    private static byte[] flip(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << (at % 8));
        return flipped;
    }
}
