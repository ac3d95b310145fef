package fr.pesee.prove.dossier;

import fr.pesee.award.ranking.Replay;
import fr.pesee.ground.ledger.KeptCheckpoint;
import fr.pesee.ground.ledger.LedgerVerification;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prove.dossier.DossierEvent.Exported;
import fr.pesee.prove.dossier.DossierEvent.FileFacts;
import fr.pesee.prove.register.Comparison;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.prove.register.EvidenceFinding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an evidence proves, together with what a verifier has kept outside of it. Pure: no server, no database, no
 * network, no clock.
 *
 * @param files how many files it has
 * @param key the key against which signatures were checked
 * @param keyExpected whether the verifier knew that key, or its fingerprint, by another way
 * @param exportedAt when it was exported, by the clock of the tender; empty when no entry says so
 * @param ledger what entries and all checkpoints prove together
 * @param coveredOutside how many entries, from the first on, checkpoints brought from outside show unchanged
 * @param replay marks and ranking computed again from the ledger alone
 * @param findings everything found, whether it shows a change or not
 */
public record EvidenceVerification(
        int files,
        VerifierKey key,
        boolean keyExpected,
        Optional<Instant> exportedAt,
        LedgerVerification ledger,
        long coveredOutside,
        Replay replay,
        List<EvidenceFinding> findings) {
    public EvidenceVerification {
        findings = List.copyOf(findings);
    }

    /**
     * A checkpoint that the verifier kept.
     *
     * @param name how they know it, such as its file
     * @param note the signed note
     */
    public record Kept(String name, String note) {}

    /**
     * Verifies an evidence.
     *
     * @param brought checkpoints kept outside the evidence
     * @throws UnreadableEvidence when it lacks what makes it an evidence, so that nothing can be said
     */
    public static EvidenceVerification of(EvidenceArchive archive, ExpectedKey expected, List<Kept> brought)
            throws UnreadableEvidence {
        String manifest = ManifestCheck.text(archive);
        LogFile log = LogFile.of(archive);
        VerifierKey enclosed = enclosedKey(archive);
        VerifierKey key = Objects.requireNonNullElse(expected.key(), enclosed);
        List<KeptCheckpoint> own = LogFile.checkpoints(archive, key);
        List<KeptCheckpoint> outside = brought.stream()
                .map(kept -> new KeptCheckpoint(kept.name(), kept.note(), key))
                .toList();
        List<KeptCheckpoint> all = new ArrayList<>(own);
        all.addAll(outside);
        SortedMap<String, FileFacts> present = ManifestCheck.present(archive);
        LedgerVerification ledger = LedgerVerification.of(log.log(), log.entries(), all);
        Replay replay = Replay.of(log.entries());

        List<EvidenceFinding> findings = new ArrayList<>(ManifestCheck.findings(manifest, present, replay.facts()));
        if (expected.fingerprint() != null && !expected.fingerprint().equals(enclosed.fingerprint())) {
            findings.add(new EvidenceFinding.KeyUnexpected(expected.fingerprint(), enclosed.fingerprint()));
        }
        requireLogOfTender(log, replay, findings);
        ledger.findings().forEach(found -> findings.add(new EvidenceFinding.OfLedger(found)));
        requireCovered(log, own, findings);
        requireExport(log, present, findings);
        replay.findings().forEach(found -> findings.add(new EvidenceFinding.OfReplay(found)));
        findings.addAll(dataDifferences(archive, replay));
        return new EvidenceVerification(
                archive.files().size(),
                key,
                expected.fingerprint() != null,
                last(log).map(entry -> entry.entry().at()),
                ledger,
                LedgerVerification.of(log.log(), log.entries(), outside).protectedEntries(),
                replay,
                findings);
    }

    /** Whether nothing found shows a change. What it rests on is for key and checkpoints from outside to say. */
    public boolean intact() {
        return findings.stream().noneMatch(EvidenceFinding::breaks);
    }

    private static VerifierKey enclosedKey(EvidenceArchive archive) throws UnreadableEvidence {
        byte[] text = Objects.requireNonNullElse(archive.file(EvidencePaths.KEY), new byte[0]);
        try {
            return VerifierKey.parse(new String(text, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException noKey) {
            throw new UnreadableEvidence(
                    EvidencePaths.KEY + " n’est pas une clé de vérification",
                    EvidencePaths.KEY + " is no verifier key");
        }
    }

    private static void requireLogOfTender(LogFile log, Replay replay, List<EvidenceFinding> findings) {
        boolean own = replay.facts()
                .filter(facts -> Tender.log(facts.id()).equals(log.log()))
                .isPresent();
        if (!own) {
            findings.add(new EvidenceFinding.LedgerUnexpected(log.path()));
        }
    }

    /** An export is always covered by the checkpoint made with it: without one, all of it could be anyone's. */
    private static void requireCovered(LogFile log, List<KeptCheckpoint> own, List<EvidenceFinding> findings) {
        LedgerVerification alone = LedgerVerification.of(log.log(), log.entries(), own);
        if (log.entries().isEmpty() || alone.protectedEntries() < log.entries().size()) {
            findings.add(new EvidenceFinding.CheckpointMissing());
        }
    }

    private static void requireExport(
            LogFile log, SortedMap<String, FileFacts> present, List<EvidenceFinding> findings) {
        Optional<Exported> export = last(log).flatMap(EvidenceVerification::export);
        if (export.isEmpty() || !export.get().format().equals(DataFiles.FORMAT)) {
            findings.add(new EvidenceFinding.NotAnExport());
            return;
        }
        SortedMap<String, FileFacts> named = new TreeMap<>();
        export.get().files().forEach(file -> named.put(file.path(), file));
        Set<String> paths = new TreeSet<>(named.keySet());
        paths.addAll(present.keySet());
        paths.stream()
                .filter(path -> !path.equals(log.path()) && !path.startsWith(EvidencePaths.CHECKPOINTS))
                .filter(path -> !Objects.equals(named.get(path), present.get(path)))
                .forEach(path -> findings.add(new EvidenceFinding.DiffersFromExport(path)));
    }

    private static Optional<RecordedEntry.Legible> last(LogFile log) {
        return log.entries().isEmpty()
                ? Optional.empty()
                : log.entries().get(log.entries().size() - 1).legible();
    }

    private static Optional<Exported> export(RecordedEntry.Legible entry) {
        if (!entry.entry().type().equals(Exported.TYPE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry.event(Exported.class));
        } catch (IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    private static List<EvidenceFinding> dataDifferences(EvidenceArchive archive, Replay replay) {
        SortedMap<String, String> beside = new TreeMap<>();
        archive.files().forEach((path, content) -> {
            if (path.equals(DataFiles.TENDER) || path.equals(DataFiles.TEAM) || path.startsWith(DataFiles.LOTS)) {
                beside.put(path, new String(content, StandardCharsets.UTF_8));
            }
        });
        return Comparison.differences(beside, Comparison.of(replay));
    }
}
