package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * RULE-09: no criterion prefers tenderers for where they come from (CE 29 July 1994 n° 131562; CJEC C-158/03). Marks
 * the location of data, the law they are under and who controls them, never a nationality.
 */
final class NeutralWordingRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-09", "CE 131562; CJCE C-158/03");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            words(criterion, subject.sheet(criterion))
                    .map(subject.consultation().wording()::in)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(word -> findings.add(finding(subject, criterion.code(), word)));
        }
        return findings;
    }

    /** What tenderers read as the criterion; the link to the subject speaks of the contract. */
    private static Stream<String> words(Criterion criterion, CriterionSheet sheet) {
        return Stream.concat(Stream.of(criterion.name(), sheet.method()), sheet.elements().stream())
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text.fr(), text.en()));
    }

    private static Finding finding(Subject subject, String code, String word) {
        return subject.warn(
                BASIS,
                code,
                "",
                new Text(
                        code + " : « " + word + " » évoque une préférence nationale ou locale.",
                        code + ": \"" + word + "\" hints at a national or local preference."),
                new Text(
                        "Notez ce qui compte (lieu des données, droit applicable, maîtrise), ou donnez un motif.",
                        "Mark what matters (place of the data, applicable law, control), or record a motive."));
    }
}
