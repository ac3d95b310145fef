package fr.pesee.prove.dossier;

import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prove.dossier.DossierEvent.FileFacts;
import fr.pesee.prove.register.DataFiles;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of all other files of an evidence; nothing in it is free, so that it can be written again and compared. */
final class Manifest {
    static final String PATH = "manifest.json";

    private Manifest() {}

    static String write(TenderFacts tender, Collection<FileFacts> files) {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", DataFiles.FORMAT);
        json.put("tender", tender.id().toString());
        if (!tender.nature().isReal()) {
            Text notice = tender.nature().notice();
            json.put("notice", Map.of("fr", notice.fr(), "en", notice.en()));
        }
        List<Map<String, Object>> lines = files.stream()
                .sorted(Comparator.comparing(FileFacts::path))
                .map(file -> Map.<String, Object>of("path", file.path(), "size", file.size(), "sha256", file.sha256()))
                .toList();
        json.put("files", lines);
        return CanonicalJson.write(json);
    }
}
