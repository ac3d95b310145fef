package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Text;

/**
 * What the catalogue says of a method.
 *
 * @param number its number in the documentation, such as {@code F1}
 * @param id its stable id, such as {@code INVERSE}
 * @param expression the mark or index in symbols: P own price, Pm lowest, PM highest, M mean, N full mark
 * @param defects its known defects
 * @param status what the law says of it with ordinary parameters
 * @param law the case or article behind the status
 * @param source where the formula is used or described
 */
public record CatalogueEntry(
        String number, String id, String expression, Text defects, LegalStatus status, String law, String source) {
    /** How explanations name the formula: {@code F1 INVERSE}. */
    public String title() {
        return number + " " + id;
    }
}
