package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tree of criteria, with the sheet and the lines of each. */
final class CriterionReader {
    private static final int MAX_CRITERIA = 500;
    /** Few enough that a model with all its scales written out is no deeper than a file may be. */
    private static final int MAX_LEVELS = 50;

    private static final Fraction WHOLE = Fraction.of(100);
    private static final List<String> KINDS = List.of("criteria", "price", "positions", "measured", "quality");

    private final LeafReader leaves;
    private final Map<String, Integer> lines;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, CriterionSheet> sheets = new HashMap<>();
    private int count;
    private int level;
    private boolean anyThreshold;

    CriterionReader(Map<String, Scale> scales, Map<String, Integer> lines) {
        this.leaves = new LeafReader(scales);
        this.lines = lines;
    }

    List<Criterion> criteria(List<Section> sections) {
        return criteria(sections, WHOLE);
    }

    Map<String, CriterionSheet> sheets() {
        return sheets;
    }

    /** Where the criterion with this code stands; the whole file when there is none. */
    Place place(String code) {
        return places.getOrDefault(code, Place.WHOLE);
    }

    boolean hasThreshold() {
        return anyThreshold;
    }

    private List<Criterion> criteria(List<Section> sections, Fraction parentPoints) {
        List<Criterion> criteria = new ArrayList<>();
        level++;
        for (Section section : sections) {
            if (level > MAX_LEVELS) {
                section.problem(
                        "code",
                        "too-deep",
                        new Text(
                                "Plus de " + MAX_LEVELS + " niveaux de critères.",
                                "More than " + MAX_LEVELS + " levels of criteria."));
                break;
            }
            count++;
            if (count <= MAX_CRITERIA) {
                criteria.add(criterion(section, parentPoints));
            } else if (count == MAX_CRITERIA + 1) {
                section.problem(
                        "code",
                        "too-many-criteria",
                        new Text("Plus de " + MAX_CRITERIA + " critères.", "More than " + MAX_CRITERIA + " criteria."));
            }
        }
        level--;
        return criteria;
    }

    private Criterion criterion(Section section, Fraction parentPoints) {
        String code = section.text("code");
        remember(code, section);
        Text name = section.bilingual("name");
        Weight weight = SheetReader.weight(section);
        Fraction points = weight.points(parentPoints);
        Section thresholdSection = section.optionalSection("threshold");
        boolean thresholdPublished = true;
        Threshold threshold = null;
        if (thresholdSection != null) {
            anyThreshold = true;
            thresholdPublished = thresholdSection.flag("published", true);
            threshold = LeafReader.threshold(thresholdSection);
        }
        Section price = section.optionalSection("price");
        Section positions = section.optionalSection("positions");
        Section measured = section.optionalSection("measured");
        Pricing pricing = SheetReader.pricing(price == null ? positions : price);
        String unit = measured == null ? null : measured.optionalText("unit");
        sheets.put(code, SheetReader.sheet(section, weight, thresholdPublished, pricing, unit));
        Criterion criterion =
                body(section, new Head(code, name, points, threshold), new Ways(price, positions, measured));
        if (threshold != null && criterion.threshold() == null) {
            section.problem("threshold", "circular-threshold", LeafReader.QUALITY_ONLY);
        }
        section.close();
        return criterion;
    }

    /** What every criterion has. */
    record Head(
            String code,
            Text name,
            Fraction points,
            @Nullable Threshold threshold) {}

    /** How it is marked, as far as its sheet had to look into it. */
    private record Ways(
            @Nullable Section price,
            @Nullable Section positions,
            @Nullable Section measured) {}

    /** A criterion has sub-criteria, or is marked in exactly one way. */
    private Criterion body(Section section, Head head, Ways ways) {
        Section quality = section.optionalSection("quality");
        List<Section> children = section.sections("criteria");
        if (KINDS.stream().filter(section::has).count() != 1) {
            String choices = String.join(", ", KINDS);
            section.problem(
                    "code",
                    "one-kind",
                    new Text(
                            "Exactement une clé parmi " + choices + " est attendue.",
                            "Exactly one key of " + choices + " is expected."));
        }
        List<Criterion> read = criteria(children, head.points());
        Criterion leaf = null;
        if (ways.price() != null) {
            leaf = leaves.price(ways.price(), head);
        }
        if (ways.positions() != null) {
            leaf = leaves.positions(ways.positions(), head, this::remember);
        }
        if (ways.measured() != null) {
            leaf = leaves.measured(ways.measured(), head);
        }
        if (quality != null) {
            leaf = leaves.quality(quality, head);
        }
        return leaf == null
                ? new Criterion.Branch(head.code(), head.name(), head.points(), head.threshold(), read)
                : leaf;
    }

    private void remember(String code, Section section) {
        lines.put(Lines.place(code, ""), section.line());
        places.put(code, section.place());
        section.forEachLine((key, line) -> lines.put(Lines.place(code, key), line));
    }
}
