package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bidder is told of a sheet that cannot be read. */
class BidSheetTest {
    /** Whatever a terminal obeys, and whatever turns the direction of writing around. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\n\\r]]");

    private static final Pattern PARSER =
            Pattern.compile("fr\\.pesee|[Cc]annot|deserialize|`|FAIL_ON|[Tt]oken|No content|ignorable|java|Duplicate");

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() throws IOException {
        ObjectNode plan = new ObjectMapper()
                .createObjectNode()
                .put("tender", UUID.randomUUID().toString())
                .put("reference", "ESSAI\u001b]0;pwned\u0007\u202e1")
                .put("lot", 1)
                .put("title", "Lot")
                .put("deadline", "2030-01-01T00:00:00Z")
                .put("now", "2029-01-01T00:00:00Z")
                .put("partSize", 100_000);
        plan.putArray("envelopes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("kind", "OFFER")
                .put("recipient", AgeIdentity.made().recipient().text());
        List.of("fileTypes", "pieces", "lines", "measures").forEach(plan::putArray);
        Files.writeString(folder.resolve("plan.json"), plan.toString());
        Files.writeString(folder.resolve("a.pdf"), "A");
    }

    @Test
    void noSheetAndNoPlanSteersTheTerminal() throws IOException {
        for (String files : List.of(
                "{path: a.pdf, envelope: \"\\e]0;pwned\\a\\e[2J\"}",
                "{path: a.pdf, \"\\e[2J\\u202e\\u2066\\u200f\\x9b2J\": x}",
                "{path: a.pdf, secret: \"\\e[2J\\u202e\"}",
                "{path: \"\\e[2J\\u202efdp.exe\\L\\P\"}",
                "{path: a.pdf, piece: \"\\e[2J\\x9b2J\\u200e\"}")) {
            Run run = sealed("format: pesee/bid/1\nfiles:\n  - " + files + "\n", "en");
            assertTrue(run.code() == 1 || run.code() == 2, files);
            assertFalse(STEERING.matcher(run.out() + run.errors()).find(), run.errors());
        }
        Run run = sealed("format: pesee/bid/1\nfiles: [{path: a.pdf}]\n", "en");
        assertEquals(0, run.code(), run.errors());
        assertFalse(STEERING.matcher(run.out()).find(), run.out());
    }

    @Test
    void everyErrorOfASheetIsToldInTheChosenLanguageAndInNoWordsOfAParser() throws IOException {
        String head = "format: pesee/bid/1\n";
        told(
                head + "fils: []\n",
                "ligne 2, fils : champ inconnu. Champs connus : format, files, ",
                "unknown field. Kn");
        told(
                head + "files:\n  - pice: MT\n    path: a.pdf\n",
                "ligne 3, files › [0] › pice : champ",
                "line 3, files › [0] ›");
        told(head + "files: [{path: a.pdf, secret: oui}]\n", "[0] › secret : il faut ici true ou false", "true or f");
        told(
                head + "files: [{path: a.pdf, envelope: LETTER}]\n",
                "envelope : il faut ici une valeur parmi CANDIDACY, ",
                "envelope: this has to be one of CANDIDACY, ");
        told(head + "files: [{path: [a]}]\n", "path : il faut ici un texte.", "this has to be a text.");
        told(head + "files: a.pdf\n", "files : il faut ici une liste.", "this has to be a list.");
        told(head + "prices: 12\n", "prices : il faut ici des codes, chacun avec un nombre", "codes, each with a n");
        told(head + "group: Alpha\n", "un groupe de champs : form, lead, members.", "fields: form, lead, members.");
        told("- a\n", "ligne 1 : il faut ici un groupe de champs : format, ", "a group of fields: format, ");
        told("", "la feuille est vide.", "the sheet is empty.");
        told("# rien\n", "la feuille est vide.", "the sheet is empty.");
        told(head + "---\n" + head, "quelque chose suit la fin de la feuille.", "line 3: something follows the end");
        told("{\"format\": \"pesee/bid/1\"} x", "ligne 1 : ", "line 1: ");
        told(head + "files: [\n", "ni YAML ni JSON ne se lit ainsi.", "neither as YAML nor as JSON.");
        told(head + "files: [{path: \"a\u0001\"}]\n", "ni YAML ni JSON ne se lit ainsi.", "neither as YAML nor as");
        told(
                head + "files: []\nfiles: []\n",
                "ligne 3 : le champ « files » est donné deux",
                "\"files\" is given twice");
        told(head + "files: [{path: a, path: b}]\n", "le champ « path » est donné deux fois", "\"path\" is given tw");
    }

    private void told(String sheet, String french, String english) throws IOException {
        for (String language : List.of("fr", "en")) {
            Run run = sealed(sheet, language);
            assertEquals(2, run.code(), sheet);
            assertTrue(run.errors().contains(language.equals("fr") ? french : english), run.errors());
            assertFalse(PARSER.matcher(run.errors()).find(), run.errors());
        }
    }

    private Run sealed(String sheet, String language) throws IOException {
        Path file = folder.resolve("bid.yaml");
        Files.writeString(file, sheet);
        return Run.of(
                "seal",
                folder.resolve("plan.json").toString(),
                file.toString(),
                "--out",
                folder.resolve("sealed").toString(),
                "--lang",
                language);
    }
}
