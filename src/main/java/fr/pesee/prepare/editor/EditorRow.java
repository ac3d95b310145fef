package fr.pesee.prepare.editor;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion in the editor's table.
 *
 * @param group whether it has sub-criteria
 * @param depth how deep it stands; 0 at the top
 * @param field the field of its weight; empty where that is the sum of those below
 * @param percent whether its weight is in percent of the criterion above
 * @param points what it is worth as typed, in its own unit; null where that cannot be read
 * @param below what its sub-criteria sum to in percent; null where they are in points
 * @param share of the longest bar, in percent, 0 to 100
 * @param how it is marked, in words
 * @param threshold the announced minimum; null when there is none
 * @param cure the page on which its way of marking is changed: {@code formula}, {@code scale}, or empty
 * @param findings what the linter says of it
 */
record EditorRow(
        String code,
        Text name,
        boolean group,
        int depth,
        String field,
        boolean percent,
        @Nullable Fraction points,
        @Nullable Fraction below,
        String share,
        Text how,
        @Nullable Text threshold,
        String cure,
        List<ShownFinding> findings) {
    EditorRow {
        findings = List.copyOf(findings);
    }
}
