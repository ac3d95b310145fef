package fr.pesee.prove.opendata;

import fr.pesee.prove.opendata.ReadNotice.Nature;
import fr.pesee.prove.opendata.ReadNotice.ReadCriterion;
import fr.pesee.prove.opendata.ReadNotice.ReadLot;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one lot of a notice. */
final class LotReader {
    private static final String PROJECT = "cac:ProcurementProject/";
    private static final String CRITERION =
            "cac:TenderingTerms/cac:AwardingTerms/cac:AwardingCriterion/cac:SubordinateAwardingCriterion";
    private static final String PARAMETER = "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/"
            + "efext:EformsExtension/efac:AwardCriterionParameter";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final NoticeElement lot;
    private final int number;
    private final Reading reading;

    LotReader(NoticeElement lot, int number, Reading reading) {
        this.lot = lot;
        this.number = number;
        this.reading = reading;
    }

    ReadLot read() {
        String id = Objects.requireNonNullElse(reading.text(lot.all("cbc:ID"), number, 64), "LOT-" + number);
        String title = reading.text(lot.all(PROJECT + "cbc:Name"), number, LONGEST_TITLE);
        if (title == null) {
            reading.missing(Gap.LOT_TITLE, number, id);
        }
        reading.found(Term.LOT, number, title == null ? id : id + ", " + title);
        Integer months = months();
        List<ReadCriterion> criteria = new ArrayList<>();
        lot.all(CRITERION).forEach(one -> criteria.add(criterion(one, criteria.size() + 1)));
        return new ReadLot(id, Objects.requireNonNullElse(title, id), months, criteria);
    }

    private @Nullable Integer months() {
        NoticeElement measure =
                lot.first(PROJECT + "cac:PlannedPeriod/cbc:DurationMeasure").orElse(null);
        if (measure == null || !measure.text().matches("[1-9]\\d{0,2}")) {
            return null;
        }
        int count = Integer.parseInt(measure.text());
        Integer months =
                switch (measure.attribute("unitCode")) {
                    case "MONTH" -> count;
                    case "YEAR" -> 12 * count;
                    default -> null;
                };
        if (months == null || months > 1_200) {
            return null;
        }
        measure.use();
        reading.found(Term.DURATION, number, months.toString());
        return months;
    }

    private ReadCriterion criterion(NoticeElement element, int place) {
        Nature nature = element.first("cbc:AwardingCriterionTypeCode")
                .map(LotReader::nature)
                .orElse(null);
        Text description = reading.words(element.all("cbc:Description"), number, LONGEST_DESCRIPTION);
        Text name = reading.words(element.all("cbc:Name"), number, LONGEST_NAME);
        if (name == null) {
            name = description == null ? new Text("Critère " + place, "Criterion " + place) : shortened(description);
        }
        NoticeElement weight = element.all(PARAMETER).stream()
                .filter(one -> one.first("efbc:ParameterCode")
                        .filter(code -> code.attribute("listName").equals("number-weight"))
                        .isPresent())
                .findFirst()
                .orElse(null);
        String unit = used(weight, "efbc:ParameterCode");
        String count = used(weight, "efbc:ParameterNumeric");
        String kind = nature == null ? "?" : nature.name();
        reading.found(
                Term.CRITERION,
                number,
                "C" + place + " " + kind + ", " + name.fr() + ", " + count + " " + unit,
                shown(place, nature, name, count + written(unit)));
        return new ReadCriterion(nature, name, description, unit, count);
    }

    private static Text shown(int place, @Nullable Nature nature, Text name, String weight) {
        Text kind = nature == null ? new Text("nature non dite", "nature not said") : nature.words();
        return new Text(
                "C" + place + ", " + kind.fr() + ", " + name.fr() + ", " + weight,
                "C" + place + ", " + kind.en() + ", " + name.en() + ", " + weight);
    }

    private static String written(String unit) {
        return switch (unit) {
            case "per-exa" -> "\u202F%";
            case "poi-exa" -> " points";
            default -> " " + unit;
        };
    }

    private static @Nullable Nature nature(NoticeElement code) {
        Nature nature =
                switch (code.text()) {
                    case "price" -> Nature.PRICE;
                    case "cost" -> Nature.COST;
                    case "quality" -> Nature.QUALITY;
                    default -> null;
                };
        if (nature != null) {
            code.use();
        }
        return nature;
    }

    private static String used(@Nullable NoticeElement within, String name) {
        String text =
                within == null ? "" : within.first(name).map(NoticeElement::use).orElse("");
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private static Text shortened(Text text) {
        return new Text(shortened(text.fr()), shortened(text.en()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_NAME
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)).strip()
                : text;
    }
}
