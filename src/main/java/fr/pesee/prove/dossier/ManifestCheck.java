package fr.pesee.prove.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prove.dossier.DossierEvent.FileFacts;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.prove.register.EvidenceFinding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the manifest with the files that are there: it must be, to the letter, what would be written of them. */
final class ManifestCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestCheck() {}

    /** The files as they are, by path, but the manifest itself. */
    static SortedMap<String, FileFacts> present(EvidenceArchive archive) {
        SortedMap<String, FileFacts> present = new TreeMap<>();
        archive.files().forEach((path, content) -> present.put(path, facts(path, content)));
        present.remove(Manifest.PATH);
        return present;
    }

    static FileFacts facts(String path, byte[] content) {
        return new FileFacts(path, content.length, Digest.sha256(content).hex());
    }

    /**
     * The text of the manifest.
     *
     * @throws UnreadableEvidence when there is none, or it is of a form that this version does not know
     */
    static String text(EvidenceArchive archive) throws UnreadableEvidence {
        byte[] manifest = archive.file(Manifest.PATH);
        if (manifest == null) {
            throw new UnreadableEvidence(
                    "ce n’est pas un dossier de preuve : il n’a pas de " + Manifest.PATH,
                    "it is no evidence: it has no " + Manifest.PATH);
        }
        String text = new String(manifest, StandardCharsets.UTF_8);
        Optional<String> format = parse(text).map(json -> json.path("format").asText());
        if (format.isPresent() && !format.get().equals(DataFiles.FORMAT)) {
            throw new UnreadableEvidence(
                    "son format n’est pas " + DataFiles.FORMAT, "its format is not " + DataFiles.FORMAT);
        }
        return text;
    }

    static List<EvidenceFinding> findings(
            String manifest, SortedMap<String, FileFacts> present, Optional<TenderFacts> facts) {
        boolean verbatim = facts.isPresent()
                && Manifest.write(facts.get(), present.values()).equals(manifest);
        if (verbatim) {
            return List.of();
        }
        List<EvidenceFinding> findings = new ArrayList<>();
        parse(manifest).ifPresent(json -> compare(listed(json), present, findings));
        return findings.isEmpty() ? List.of(new EvidenceFinding.ManifestChanged()) : findings;
    }

    private static void compare(
            Map<String, String> listed, SortedMap<String, FileFacts> present, List<EvidenceFinding> findings) {
        TreeSet<String> paths = new TreeSet<>(listed.keySet());
        paths.addAll(present.keySet());
        for (String path : paths) {
            FileFacts file = present.get(path);
            if (file == null) {
                findings.add(new EvidenceFinding.FileMissing(path));
                continue;
            }
            String line = listed.get(path);
            if (line == null) {
                findings.add(new EvidenceFinding.FileUnlisted(path));
                continue;
            }
            if (!line.equals(file.size() + " " + file.sha256())) {
                findings.add(new EvidenceFinding.FileChanged(path));
            }
        }
    }

    private static Map<String, String> listed(JsonNode json) {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode line : json.path("files")) {
            listed.put(
                    line.path("path").asText(),
                    line.path("size").asText() + " " + line.path("sha256").asText());
        }
        return listed;
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
