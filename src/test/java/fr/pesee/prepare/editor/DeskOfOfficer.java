package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A grid in preparation, and its officer at its pages. */
final class DeskOfOfficer {
    final TrialTender tender;
    final String grid;

    DeskOfOfficer(TrialTender tender) {
        this.tender = tender;
        this.grid = "/tenders/" + tender.id() + "/lots/1/grid";
    }

    Answer page(String path) {
        return Visitor.as(Cast.OFFICER).get(grid + path);
    }

    Answer send(String path, Map<String, String> fields) {
        return Visitor.as(Cast.OFFICER).post(grid + path, fields);
    }

    JsonNode stored() {
        return Api.as(Cast.OFFICER).get(tender.lot() + "/grid").expect(200).json();
    }

    String version() {
        return Api.as(Cast.OFFICER).get(tender.lot() + "/grid").header("ETag").replace("\"", "");
    }

    Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("version", version()));
        for (int index = 0; index < pairs.length; index += 2) {
            fields.put(pairs[index], pairs[index + 1]);
        }
        return fields;
    }

    void choose(String formula, String... parameters) {
        Map<String, String> fields = fields(parameters);
        fields.putAll(Map.of("code", "C1.1", "formula", formula, "act", "save"));
        send("/formula", fields).expect(303);
    }

    Map<String, String> criterion(String code) {
        GridDraft draft = GridDraft.of(stored().toString());
        Map<String, String> fields = new LinkedHashMap<>(
                CriterionForm.of(draft.criterion(code).orElseThrow().node(), "fr"));
        fields.values().removeIf(String::isEmpty);
        fields.put("version", version());
        return fields;
    }

    /** Sends a scoring model as a file. */
    Answer upload(String model) {
        Multipart form = new Multipart()
                .with("version", version())
                .with("file", "grille.yaml", "application/yaml", model.getBytes(StandardCharsets.UTF_8));
        return Visitor.as(Cast.OFFICER).post(grid + "/library/file", form);
    }

    /** Asks for publication, which the grid may stand against. */
    Answer publish() {
        return tender.sealable().publish();
    }

    JsonNode entry(String type) {
        JsonNode entries =
                Api.as(Cast.OFFICER).get(tender.path() + "/ledger").expect(200).json();
        JsonNode found = null;
        for (JsonNode entry : entries.path("items")) {
            found = entry.at("/type").asText().equals(type) ? entry : found;
        }
        if (found == null) {
            throw new AssertionError("no entry " + type + " in " + entries);
        }
        return found;
    }
}
