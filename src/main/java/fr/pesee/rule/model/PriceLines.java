package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the priced lines of one bid, and adds them up as their schedule says. */
final class PriceLines {
    private final Map<String, List<BidFile.ScheduleLine>> schedules;
    private final boolean complete;
    private @Nullable Fraction total;

    /**
     * Over the schedules of the file.
     *
     * @param complete whether every line must be priced, as it must be in a bid that is marked
     */
    PriceLines(Map<String, List<BidFile.ScheduleLine>> schedules, boolean complete) {
        this.schedules = schedules;
        this.complete = complete;
    }

    /** The total of the lines last read; null when it cannot be known. */
    @Nullable
    Fraction total() {
        return total;
    }

    /** The unit prices of one price criterion, by line. */
    Map<String, Fraction> read(Section given, String code) {
        total = null;
        Map<String, Fraction> prices = new TreeMap<>();
        Section section = given.optionalSection(code);
        List<BidFile.ScheduleLine> schedule = schedules.get(code);
        if (section == null || schedule == null) {
            given.problem(
                    code,
                    "no-schedule",
                    new Text("Ce prix n’a pas de lignes sous schedules.", "This price has no lines under schedules."));
            return prices;
        }
        boolean sound = true;
        List<String> missing = new ArrayList<>();
        List<Fraction> terms = new ArrayList<>();
        for (BidFile.ScheduleLine line : schedule) {
            if (!section.has(line.line())) {
                missing.add(line.line());
                continue;
            }
            Fraction price = Numbers.POSITIVE.readOrNull(section, line.line());
            if (price == null) {
                sound = false;
            } else {
                prices.put(line.line(), price);
                terms.add(line.quantity() == null ? price : price.multiply(line.quantity()));
            }
        }
        section.close();
        if (complete && !missing.isEmpty()) {
            String names =
                    String.join(", ", missing.stream().map(Problems::shown).toList());
            given.problem(
                    code,
                    "missing-line",
                    new Text(
                            "Lignes sans prix : " + names + ". Une ligne vide ne vaut pas 0 (RULE-49).",
                            "Lines without a price: " + names + ". A blank line is not 0 (RULE-49)."));
        }
        total = sound && missing.isEmpty() ? Fraction.sum(terms) : null;
        return prices;
    }
}
