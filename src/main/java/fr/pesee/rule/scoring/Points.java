package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Figure;

/**
 * What a bid earned on a criterion.
 *
 * @param value after the published rounding of marks (RULE-38); the same as unrounded when there is none
 * @param unrounded before it
 */
public record Points(Figure value, Figure unrounded) {
    static Points unroundedOnly(Figure value) {
        return new Points(value, value);
    }
}
