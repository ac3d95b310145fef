package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.UnweightedUnitPrices;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.ScoringModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the consultation that a model is to be published in. Immutable; each method gives a changed copy.
 *
 * @param profile the law that governs it, by its launch date
 * @param framework whether it is a framework agreement
 * @param maximum the most that can be ordered, without VAT; null when none is stated
 * @param estimate the estimated price of the whole; null when unknown
 * @param schedules what is known of priced schedules, by price criterion: one list of lines for each bid or estimate
 * @param wording words that hint at a national preference
 */
public record Consultation(
        LegalProfile profile,
        boolean framework,
        @Nullable Fraction maximum,
        @Nullable Fraction estimate,
        Map<String, List<List<UnweightedUnitPrices.Line>>> schedules,
        Wording wording) {
    public Consultation {
        schedules = Map.copyOf(schedules);
    }

    /** Nothing but the model itself: the law is the one it was written for. */
    public static Consultation of(ScoringModel model) {
        return new Consultation(model.legalProfile(), false, null, null, Map.of(), Wording.DEFAULT);
    }

    public Consultation under(LegalProfile other) {
        return new Consultation(other, framework, maximum, estimate, schedules, wording);
    }

    /** A framework agreement with that maximum; null when it states none. */
    public Consultation asFramework(@Nullable Fraction most) {
        return new Consultation(profile, true, most, estimate, schedules, wording);
    }

    public Consultation estimatedAt(@Nullable Fraction price) {
        return new Consultation(profile, framework, maximum, price, schedules, wording);
    }

    public Consultation withSchedules(Map<String, List<List<UnweightedUnitPrices.Line>>> known) {
        return new Consultation(profile, framework, maximum, estimate, known, wording);
    }

    public Consultation withWording(Wording words) {
        return new Consultation(profile, framework, maximum, estimate, schedules, words);
    }
}
