package fr.pesee.run.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.award.ranking.DecidedLot;
import fr.pesee.award.ranking.Recommendation;
import fr.pesee.prove.dossier.EvidenceVerification;
import fr.pesee.prove.register.EvidenceFinding;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * What a verification says, for a person to read.
 *
 * @param outside how many checkpoints were brought from outside
 * @param language {@code fr} or {@code en}
 */
record VerificationReport(EvidenceVerification verification, int outside, String language) {
    private static final int MOST_FINDINGS = 100;
    private static final int DECIMALS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    void print(Path file, PrintWriter out) {
        line(out, "Dossier", "Evidence", file + ", " + verification.files() + say(" fichiers", " files"));
        verification.replay().facts().ifPresent(tender -> {
            line(out, "Consultation", "Tender", tender.reference() + ", " + tender.title());
            if (!tender.nature().isReal()) {
                line(out, "", "", tender.nature().notice().in(language));
            }
        });
        verification.exportedAt().ifPresent(at -> line(out, "Export", "Exported", at.toString()));
        key(out);
        ledger(out);
        verification.replay().lots().forEach(lot -> lot(out, lot));
        findings(out);
        out.println();
        out.println(say("Verdict : ", "Verdict: ") + verdict());
        out.flush();
    }

    private void key(PrintWriter out) {
        line(out, "Clé", "Key", verification.key().name());
        line(out, "", "", say("empreinte ", "fingerprint ") + verification.key().fingerprint());
        if (!verification.keyExpected()) {
            line(
                    out,
                    "",
                    "",
                    say(
                            "prise dans le dossier lui-même : comparez cette empreinte à celle reçue par une autre"
                                    + " voie",
                            "taken from the file itself: compare this fingerprint with one received by another way"));
        }
    }

    private void ledger(PrintWriter out) {
        long entries = verification.ledger().entries();
        line(out, "Registre", "Ledger", verification.ledger().log());
        line(
                out,
                "",
                "",
                entries
                        + say(" inscriptions, dont ", " entries, ")
                        + verification.ledger().protectedEntries()
                        + say(" protégées par un point de contrôle", " protected by a checkpoint"));
        if (outside == 0) {
            line(
                    out,
                    "",
                    "",
                    say(
                            "aucun point de contrôle de l’extérieur (--checkpoint) : seule la clé répond de l’ensemble",
                            "no checkpoint from outside (--checkpoint): the key alone answers for all of it"));
            return;
        }
        line(
                out,
                "",
                "",
                verification.coveredOutside()
                        + say(" inscriptions couvertes par ", " entries covered by ")
                        + outside
                        + say(" point(s) de contrôle de l’extérieur", " checkpoint(s) from outside"));
        if (verification.coveredOutside() < entries) {
            line(
                    out,
                    "",
                    "",
                    say("pas encore protégées par eux : ", "not yet protected by them: ")
                            + verification.coveredOutside() + "–" + (entries - 1));
        }
    }

    private void lot(PrintWriter out, DecidedLot lot) {
        Recommendation recommendation = lot.recommendation();
        String name = " " + lot.lot().number();
        if (recommendation == null) {
            line(out, "Lot" + name, "Lot" + name, say("aucun classement à rejouer", "no ranking to replay"));
            return;
        }
        line(
                out,
                "Lot" + name,
                "Lot" + name,
                say("rejoué à partir du registre : ", "replayed from the ledger: ")
                        + lot.bids().size()
                        + say(" offres, ", " bids, ")
                        + lot.marks().size()
                        + say(" notes", " marks"));
        for (JsonNode bid : summary(recommendation).path("bids")) {
            line(
                    out,
                    "",
                    "",
                    bid.path("rank").asText() + "  " + total(bid) + "  "
                            + bid.path("name").asText());
        }
    }

    /** To four decimals, whatever the grid shows: enough to compare with any other account of the ranking. */
    private static String total(JsonNode bid) {
        JsonNode exact = bid.path("exactTotal");
        return exact.isTextual()
                ? Fraction.parse(exact.asText()).toDecimal(DECIMALS).toPlainString()
                : "–";
    }

    private void findings(PrintWriter out) {
        List<EvidenceFinding> findings = verification.findings();
        if (findings.isEmpty()) {
            return;
        }
        out.println();
        out.println(say("Constats", "Findings"));
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(found -> out.println((found.breaks() ? "  ! " : "  - ")
                        + Language.oneLine(found.sentence().in(language))));
        if (findings.size() > MOST_FINDINGS) {
            out.println("  … " + (findings.size() - MOST_FINDINGS));
        }
    }

    private String verdict() {
        if (!verification.intact()) {
            return say("MODIFIÉ. Voyez les constats marqués « ! ».", "CHANGED. See the findings marked \"!\".");
        }
        return say("INTACT. Registre, fichiers et classement concordent.", "INTACT. Ledger, files and ranking agree.");
    }

    private static JsonNode summary(Recommendation recommendation) {
        try {
            return JSON.readTree(recommendation.summary());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the engine's own words", unreadable);
        }
    }

    private void line(PrintWriter out, String french, String english, String text) {
        out.println(String.format("%-13s %s", say(french, english), Language.oneLine(text)));
    }

    private String say(String french, String english) {
        return new Text(french, english).in(language);
    }
}
