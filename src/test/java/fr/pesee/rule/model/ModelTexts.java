package fr.pesee.rule.model;

import java.util.List;

/** Texts of models for tests. */
final class ModelTexts {
    private ModelTexts() {}

    /** Every key of the format, at least once. */
    static final String WHOLE = """
            format: pesee-scoring-model/1
            id: whole
            version: 7
            title: { fr: "Tout le format", en: "The whole format" }
            notice: { fr: "Fictif.", en: "Fictional." }
            legalProfile: "2022"
            procedure: adapted
            objectiveReasonForRanking: { fr: "Sans objet.", en: "None." }
            priceBasis: { currency: EUR, taxes: included, months: 24 }
            overall: { method: WEIGHTED_SUM, parameters: {} }
            rounding: { marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }
            displayDecimals: 3
            tieChain: [Q, P.1, P.3]
            belowThreshold: stays-in-references
            motives:
              RULE-24: { fr: "Motif.", en: "Motive." }
            scales:
              twenty:
                minimum: 0
                maximum: 20
                step: 0.25
                levels:
                  - { mark: 10, label: { fr: "moyen", en: "average" } }
                  - { mark: 20, label: { fr: "excellent", en: "excellent" } }
            abnormallyLow:
              - { id: D1, price: P.1, dropAbove: 1.20, suspectUpTo: 0.90 }
              - { id: D2, price: P.1, deviation: sample }
              - { id: D3, price: P.1 }
              - { id: D4, price: P.2, below: 0.25 }
              - { id: D5, price: P.2, below: 1/5 }
              - { id: D6, price: P.1, maximumDiscount: 0.6, costFloors: { L01: 3.10, L02: 4 } }
            gates:
              - code: G1
                requirement: { fr: "Sécurité attestée", en: "Attested security" }
                evidence: { fr: "Certificat", en: "Certificate" }
                orEquivalent: true
                label:
                  scheme: SecNumCloud
                  version: "3.2"
                  characteristics:
                    - { fr: "Cloisonnement", en: "Partitioning" }
            criteria:
              - code: P
                name: { fr: "Prix", en: "Price" }
                points: 40
                weightRange: { minimum: 35, maximum: 45 }
                type: price
                criteria:
                  - code: P.1
                    name: { fr: "Lot A", en: "Lot A" }
                    percent: 90
                    price: { formula: INVERSE, parameters: {}, basis: estimated-quantities, floor: zero }
                  - code: P.2
                    name: { fr: "Lot B", en: "Lot B" }
                    percent: 10
                    type: cost
                    price: { formula: INVERSE, basis: unit-price-sum, floor: none }
                  - code: P.3
                    name: { fr: "Lots techniques", en: "Technical lots" }
                    percent: 0
                    positions:
                      formula: LINEAR_N
                      parameters: { n: 3 }
                      basis: total
                      floor: zero
                      items:
                        - { code: L1, name: { fr: "Lot 1", en: "Lot 1" }, estimatedValue: 900, coefficient: 0.5 }
                        - { code: L2, name: { fr: "Lot 2", en: "Lot 2" }, estimatedValue: 100, coefficient: 1/2 }
              - code: Q
                name: { fr: "Valeur technique", en: "Technical value" }
                points: 60
                type: quality
                linkToSubject: { fr: "lien", en: "link" }
                method: { fr: "méthode", en: "method" }
                page: "RC p. 3"
                environmental: true
                published: true
                markSource: evaluator
                threshold: { minimum: 10, outOf: 20, published: true }
                elements:
                  - { fr: "moyens humains", en: "people" }
                motives:
                  RULE-09: { fr: "Motif.", en: "Motive." }
                criteria:
                  - code: Q.1
                    name: { fr: "Mémoire", en: "Memoir" }
                    points: 50
                    quality: { scale: twenty, rescaleBest: true }
                  - code: Q.2
                    name: { fr: "Délai", en: "Time" }
                    points: 10
                    markSource: verified-value
                    quality: { scale: { minimum: 0, maximum: 5, step: 1 } }
              - code: M
                name: { fr: "Bruit", en: "Noise" }
                measured: { direction: lower-is-better, unit: dB }
            """;

    static List<String> problems(String text) {
        return ScoringModels.read(text).problems().stream()
                .map(problem -> problem.line() + " " + problem.key() + " " + problem.path())
                .toList();
    }

    /** The kinds of problems of the text with one part replaced, which must be there. */
    static List<String> kinds(String part, String replacement) {
        if (!WHOLE.contains(part)) {
            throw new AssertionError("Not in the text: " + part);
        }
        return ScoringModels.read(WHOLE.replace(part, replacement)).problems().stream()
                .map(ModelProblem::key)
                .toList();
    }
}
