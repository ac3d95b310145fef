package fr.pesee.prepare.grid;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import org.jspecify.annotations.Nullable;

/**
 * One criterion as the grid's page shows it.
 *
 * @param code such as {@code C2.1}
 * @param name in both languages
 * @param group whether it has sub-criteria
 * @param inner whether it is a sub-criterion
 * @param points what it is worth at most
 * @param share of the longest bar, in percent, 0 to 100
 * @param how it is marked, in words
 * @param threshold the announced minimum; null when there is none
 * @param range the limits announced for the weight before it was fixed (RULE-08); null for a weight announced as it is
 */
public record GridLine(
        String code,
        Text name,
        boolean group,
        boolean inner,
        Fraction points,
        String share,
        Text how,
        @Nullable Text threshold,
        @Nullable Text range) {}
