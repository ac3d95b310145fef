package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;

/**
 * What a bid was given on one leaf: its price total, its measured value or its agreed mark.
 *
 * @param source opaque reference to where it was recorded, carried into the explanation
 */
public record GivenValue(Fraction value, String source) {}
