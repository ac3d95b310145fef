package fr.pesee.prove.dossier;

import fr.pesee.ground.ledger.KeptCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Illegible;
import fr.pesee.ground.signature.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of an evidence as it stands in its file.
 *
 * @param path the file
 * @param log the name that the path gives it
 * @param entries one for each line
 */
record LogFile(String path, String log, List<RecordedEntry> entries) {
    private static final int MOST_LINES = 1_000_000;

    LogFile {
        entries = List.copyOf(entries);
    }

    static LogFile of(EvidenceArchive archive) throws UnreadableEvidence {
        List<String> paths = archive.files().keySet().stream()
                .filter(path -> path.startsWith(EvidencePaths.LEDGER) && path.endsWith(EvidencePaths.LINES))
                .toList();
        if (paths.size() != 1) {
            throw new UnreadableEvidence(
                    "il contient " + paths.size() + " registres au lieu d’un",
                    "it holds " + paths.size() + " ledgers instead of one");
        }
        String path = paths.get(0);
        String log = path.substring(
                EvidencePaths.LEDGER.length(), path.length() - EvidencePaths.LINES.length());
        return new LogFile(path, log, entries(archive.files().getOrDefault(path, new byte[0])));
    }

    /** The checkpoints that the evidence encloses, each as signed by this key or to be refused. */
    static List<KeptCheckpoint> checkpoints(EvidenceArchive archive, VerifierKey key) {
        List<KeptCheckpoint> kept = new ArrayList<>();
        archive.files().forEach((path, content) -> {
            if (path.startsWith(EvidencePaths.CHECKPOINTS)) {
                kept.add(new KeptCheckpoint(path, new String(content, StandardCharsets.UTF_8), key));
            }
        });
        return kept;
    }

    private static List<RecordedEntry> entries(byte[] lines) throws UnreadableEvidence {
        List<RecordedEntry> entries = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                entries.add(entry(ByteBuffer.wrap(lines, start, at - start)));
                start = at + 1;
            }
            if (entries.size() > MOST_LINES) {
                throw new UnreadableEvidence("son registre est démesuré", "its ledger is beyond measure");
            }
        }
        if (start < lines.length) {
            entries.add(new Illegible("the line does not end"));
        }
        return entries;
    }

    private static RecordedEntry entry(ByteBuffer line) {
        try {
            return EntryLine.read(
                    StandardCharsets.UTF_8.newDecoder().decode(line).toString());
        } catch (CharacterCodingException notText) {
            return new Illegible("the line is not UTF-8");
        }
    }
}
