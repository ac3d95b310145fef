package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.Detector;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-51: detectors of abnormally low bids (L2152-6). None excludes anybody, so an odd parameter is never irregular by
 * itself: it is only said to be odd.
 */
final class LowBidDetectorRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-51", "L2152-5, L2152-6");
    private static final Fraction USUAL_DROP = Fraction.of(6, 5);
    private static final Fraction USUAL_SUSPECT = Fraction.of(9, 10);
    private static final Fraction USUAL_GAP_FROM = Fraction.of(1, 5);
    private static final Fraction USUAL_GAP_TO = Fraction.of(3, 10);
    private static final Text NONE_MEND =
            new Text("Ajoutez un détecteur, par exemple D1.", "Add a detector, such as D1.");
    private static final Text USUAL_MEND = new Text(
            "Gardez les valeurs d’usage, ou sachez les défendre.",
            "Keep the usual values, or be ready to defend them.");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        List<Detector> detectors = subject.model().detectors();
        if (detectors.isEmpty()) {
            findings.add(subject.info(
                    BASIS,
                    "",
                    "abnormallyLow",
                    new Text(
                            "Aucun détecteur d’offres anormalement basses n’est prévu.",
                            "No detector of abnormally low bids is planned."),
                    NONE_MEND));
        }
        for (Detector detector : detectors) {
            judge(subject, detector, findings);
        }
        return findings;
    }

    private static void judge(Subject subject, Detector detector, List<Finding> findings) {
        String key = "abnormallyLow/" + detector.id() + "/" + detector.price();
        if (detector instanceof Detector.DoubleMean mean
                && !(mean.dropAbove().equals(USUAL_DROP) && mean.suspectUpTo().equals(USUAL_SUSPECT))) {
            Text sentence = new Text(
                    "D1 s’écarte des valeurs d’usage, 1,20 et 0,90.",
                    "D1 departs from the usual values, 1.20 and 0.90.");
            findings.add(subject.info(BASIS, "", key, sentence, USUAL_MEND));
        }
        if (detector instanceof Detector.UnionProposal) {
            Text sentence = new Text(
                    "D3 vient d’une proposition de directive de 2011 qui n’a pas été adoptée.",
                    "D3 comes from a proposal for a directive of 2011 that was not adopted.");
            Text mend = new Text("Ajoutez un détecteur d’usage, comme D1.", "Add a usual detector, such as D1.");
            findings.add(subject.info(BASIS, "", key, sentence, mend));
        }
        if (detector instanceof Detector.BelowEstimate estimate && !isUsual(estimate.below())) {
            Text sentence = new Text(
                    "D4 s’écarte de l’usage : de 20 à 30 % sous l’estimation.",
                    "D4 departs from usage: 20 to 30 % below the estimate.");
            findings.add(subject.info(BASIS, "", key, sentence, USUAL_MEND));
        }
    }

    private static boolean isUsual(Fraction gap) {
        return !gap.isLessThan(USUAL_GAP_FROM) && !gap.isGreaterThan(USUAL_GAP_TO);
    }
}
