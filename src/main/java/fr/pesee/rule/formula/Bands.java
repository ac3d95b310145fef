package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * F10: steps. A price up to a limit times the lowest price, the limit included (rules §26), gets the share of that
 * band; a price above the last limit gets 0.
 *
 * @param bands with rising limits from 1 on and shares that never rise, each from 0 to 1
 */
record Bands(List<Band> bands) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F10",
            "BANDS",
            "N·s, s by steps of P/Pm",
            List.of(new CatalogueEntry.Parameter(
                    "bands",
                    new Text(
                            "« limite=part, … » : limites croissantes dès 1, parts de 1 à 0 qui ne remontent pas",
                            "\"limit=share, …\": rising limits from 1 on, shares from 1 to 0 that never rise"))),
            new Text(
                    "Ex æquo et effets de seuil : 1 € peut coûter une marche.",
                    "Ties and cliffs: 1 € can cost a step."),
            CatalogueEntry.Status.MOTIVATED,
            "RULE-24",
            "practice");

    private static final String NAME = "bands";

    Bands {
        bands = List.copyOf(bands);
    }

    /**
     * One step.
     *
     * @param limit in lowest prices, included
     * @param share of the full mark
     */
    record Band(Fraction limit, Fraction share) {
        @Override
        public String toString() {
            return limit + "=" + share;
        }
    }

    static Bands of(Parameters parameters) {
        String text = parameters.text(NAME);
        try {
            List<Band> bands = parse(text);
            if (isLawful(bands)) {
                return new Bands(bands);
            }
        } catch (NumberFormatException exception) {
            // Falls through to the one problem that covers both cases.
        }
        if (parameters.has(NAME)) {
            parameters.outOfRange(NAME);
        }
        return new Bands(List.of());
    }

    private static List<Band> parse(String text) {
        List<Band> bands = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new NumberFormatException("No share: " + part);
            }
            bands.add(new Band(
                    Fraction.parse(part.substring(0, equals).strip()),
                    Fraction.parse(part.substring(equals + 1).strip())));
        }
        return bands;
    }

    private static boolean isLawful(List<Band> bands) {
        Band before = null;
        for (Band band : bands) {
            boolean rises = before == null
                    ? !band.limit().isLessThan(Fraction.ONE) && !band.share().isGreaterThan(Fraction.ONE)
                    : band.limit().isGreaterThan(before.limit())
                            && !band.share().isGreaterThan(before.share());
            if (!rises || band.share().signum() < 0) {
                return false;
            }
            before = band;
        }
        return true;
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(NAME, bands.stream().map(Band::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public Map<String, Fraction> constants() {
        Map<String, Fraction> constants = new LinkedHashMap<>();
        for (Band band : bands) {
            int place = constants.size() / 2 + 1;
            constants.put(NAME + "/" + place + "/limit", band.limit());
            constants.put(NAME + "/" + place + "/share", band.share());
        }
        return constants;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price -> {
            Fraction ratio = price.divide(lowest);
            return Figure.exact(bands.stream()
                    .filter(band -> !ratio.isGreaterThan(band.limit()))
                    .map(Band::share)
                    .findFirst()
                    .orElse(Fraction.ZERO));
        };
    }
}
