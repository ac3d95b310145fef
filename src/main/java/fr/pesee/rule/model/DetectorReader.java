package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the detectors of abnormally low bids, D1 to D6. */
final class DetectorReader {
    private static final String CHOICES = "D1, D2, D3, D4, D5, D6";

    private DetectorReader() {}

    /**
     * The detectors of a file.
     *
     * @param grid where the prices that they watch stand; null when it could not be made
     * @param lines where the line of each is remembered
     */
    static List<Detector> detectors(List<Section> sections, @Nullable Grid grid, Map<String, Integer> lines) {
        List<Detector> detectors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section section : sections) {
            String price = section.text("price");
            Detector detector = detector(section, section.word("id"), price);
            section.close();
            if (grid != null && !price.isEmpty() && !isPrice(grid, price)) {
                section.problem(
                        "price",
                        "unknown-price",
                        new Text("Ce code n’est pas un critère de prix.", "This code is no price criterion."));
            }
            if (detector != null && !seen.add(detector.id() + "/" + price)) {
                section.problem(
                        "id",
                        "duplicate-detector",
                        new Text("Détecteur en double sur le même prix.", "Detector repeated on the same price."));
            }
            if (detector != null) {
                lines.put(Lines.place("", key(detector)), section.line());
                detectors.add(detector);
            }
        }
        return detectors;
    }

    private static boolean isPrice(Grid grid, String code) {
        Criterion found = grid.find(code).orElse(null);
        return found instanceof Criterion.Price || found instanceof Criterion.Positions;
    }

    private static @Nullable Detector detector(Section section, String id, String price) {
        return switch (id) {
            case "D1" -> doubleMean(section, price);
            case "D2" -> new Detector.BelowDeviation(price, deviation(section));
            case "D3" -> new Detector.UnionProposal(price);
            case "D4" -> new Detector.BelowEstimate(price, section.number("below", Numbers.SHARE));
            case "D5" -> new Detector.BelowSecond(price, section.number("below", Numbers.SHARE));
            case "D6" -> lowLines(section, price);
            default -> {
                if (!id.isEmpty()) {
                    section.notAChoice("id", CHOICES);
                }
                yield null;
            }
        };
    }

    private static Detector doubleMean(Section section, String price) {
        Fraction dropAbove = section.number("dropAbove", Numbers.ABOVE_ONE);
        return new Detector.DoubleMean(price, dropAbove, section.number("suspectUpTo", Numbers.SHARE));
    }

    private static Detector.BelowDeviation.Deviation deviation(Section section) {
        Detector.BelowDeviation.Deviation found =
                section.optionalChoice("deviation", Detector.BelowDeviation.Deviation.class);
        if (!section.has("deviation")) {
            section.missing("deviation");
        }
        return found == null ? Detector.BelowDeviation.Deviation.POPULATION : found;
    }

    private static Detector lowLines(Section section, String price) {
        SortedMap<String, Fraction> floors = new TreeMap<>();
        Section given = section.optionalSection("costFloors");
        if (given != null) {
            given.keys().forEach(line -> floors.put(line, given.number(line, Numbers.POSITIVE)));
        }
        Fraction discount = section.optionalNumber("maximumDiscount", Numbers.SHARE);
        if (floors.isEmpty() && discount == null) {
            section.problem(
                    "id",
                    "empty-detector",
                    new Text(
                            "D6 veut des planchers (costFloors) ou une remise maximale (maximumDiscount).",
                            "D6 wants costFloors or a maximumDiscount."));
        }
        return new Detector.LowLines(price, floors, discount);
    }

    /** Under which the line of a detector is remembered. */
    private static String key(Detector detector) {
        return "abnormallyLow/" + detector.id() + "/" + detector.price();
    }

    static Map<String, Object> tree(Detector detector) {
        Map<String, Object> tree = new TreeMap<>(detector.parameters());
        tree.put("id", detector.id());
        tree.put("price", detector.price());
        return tree;
    }
}
