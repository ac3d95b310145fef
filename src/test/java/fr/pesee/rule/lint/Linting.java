package fr.pesee.rule.lint;

import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import java.util.List;
import java.util.function.UnaryOperator;

/** A model that the law has nothing to say of, and changes to it. */
final class Linting {
    static final String CLEAN = """
            format: pesee-scoring-model/1
            id: clean
            version: 1
            title: { fr: "Propre", en: "Clean" }
            legalProfile: "2019"
            priceBasis: { currency: EUR, taxes: excluded, months: 12 }
            rounding: none
            displayDecimals: 2
            belowThreshold: leaves-references
            tieChain: [Q, P]
            abnormallyLow:
              - { id: D1, price: P, dropAbove: 1.2, suspectUpTo: 0.9 }
            gates:
              - code: G1
                requirement: { fr: "Sécurité", en: "Security" }
                evidence: { fr: "Certificat", en: "Certificate" }
                orEquivalent: true
                label: { scheme: SecNumCloud, characteristics: [{ fr: "Cloisonnement", en: "Partitioning" }] }
            criteria:
              - code: P
                name: { fr: "Prix", en: "Price" }
                points: 60
                type: price
                linkToSubject: { fr: "Coût", en: "Cost" }
                method: { fr: "Ratio", en: "Ratio" }
                page: "p. 1"
                price: { formula: INVERSE }
              - code: Q
                name: { fr: "Qualité", en: "Quality" }
                points: 40
                type: quality
                linkToSubject: { fr: "Service", en: "Service" }
                method: { fr: "Somme", en: "Sum" }
                page: "p. 2"
                environmental: true
                threshold: { minimum: 10, outOf: 20 }
                criteria:
                  - code: Q.1
                    name: { fr: "Méthode", en: "Method" }
                    points: 30
                    type: quality
                    linkToSubject: { fr: "Service", en: "Service" }
                    method: { fr: "Note", en: "Mark" }
                    page: "p. 2"
                    quality: {}
                  - code: Q.2
                    name: { fr: "Équipe", en: "Team" }
                    points: 10
                    type: quality
                    linkToSubject: { fr: "Service", en: "Service" }
                    method: { fr: "Note", en: "Mark" }
                    page: "p. 2"
                    quality: {}
            """;

    private Linting() {}

    static String changed(String part, String replacement) {
        if (!CLEAN.contains(part)) {
            throw new AssertionError("Not in the text: " + part);
        }
        return CLEAN.replace(part, replacement);
    }

    /** {@code RULE-05 BLOCK Q/criteria} for each finding. */
    static List<String> lint(String text, UnaryOperator<Consultation> known) {
        return findings(text, known).stream()
                .map(finding -> (finding.rule() + " " + finding.severity() + " " + finding.path()).strip())
                .toList();
    }

    static List<String> lint(String text) {
        return lint(text, UnaryOperator.identity());
    }

    static List<String> under(LegalProfile profile, String text) {
        return lint(text, consultation -> consultation.under(profile));
    }

    static List<Finding> findings(String text, UnaryOperator<Consultation> known) {
        ModelReading reading = ScoringModels.read(text);
        ScoringModel model = reading.orThrow();
        Lines lines = ((ModelReading.Read) reading).lines();
        return Linter.lint(model, lines, known.apply(Consultation.of(model)));
    }
}
