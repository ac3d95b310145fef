package fr.pesee.prove.opendata;

import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a notice says lot by lot, and a tender has once: taken where all lots that say it agree. */
final class AcrossLots {
    private static final String PROCESS = "cac:TenderingProcess/";
    private static final String TOTAL = "cac:ProcurementProject/cac:RequestedTenderTotal/";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2}0{0,10})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final int MOST_DAYS = 1_095;

    private final NoticeElement root;
    private final List<NoticeElement> lots;
    private final Reading reading;

    AcrossLots(NoticeElement root, List<NoticeElement> lots, Reading reading) {
        this.root = root;
        this.lots = lots;
        this.reading = reading;
    }

    /** Whether the tender is a framework agreement: as soon as one lot is. */
    boolean framework() {
        List<NoticeElement> codes = lots.stream()
                .flatMap(lot -> lot.all(PROCESS + "cac:ContractingSystem/cbc:ContractingSystemTypeCode").stream())
                .filter(code -> code.attribute("listName").equals("framework-agreement"))
                .toList();
        Set<String> values = codes.stream().map(NoticeElement::use).collect(Collectors.toCollection(TreeSet::new));
        boolean framework = values.stream().anyMatch(value -> value.startsWith("fa-"));
        if (!values.isEmpty()) {
            String said = brief(String.join(", ", values));
            reading.found(
                    Term.FRAMEWORK,
                    0,
                    said,
                    framework ? new Text("oui (" + said + ")", "yes (" + said + ")") : new Text("non", "no"));
        }
        if (framework && values.contains("none")) {
            reading.missing(Gap.FRAMEWORKS_DIFFER, 0, "");
        }
        return framework;
    }

    /**
     * An instant; null when no lot says it, or not all the same, or without an offset.
     *
     * @param within the element that holds day and hour
     * @param prefix of their names
     */
    @Nullable
    Instant instant(Term term, String within, String prefix) {
        Map<Instant, List<NoticeElement>> stated = new LinkedHashMap<>();
        String unreadable = "";
        for (NoticeElement lot : lots) {
            NoticeElement holder = lot.first(PROCESS + within).orElse(null);
            NoticeElement day = holder == null
                    ? null
                    : holder.first("cbc:" + prefix + "Date").orElse(null);
            if (holder == null || day == null) {
                continue;
            }
            NoticeElement hour = holder.first("cbc:" + prefix + "Time").orElse(day);
            Instant at = NoticeDates.instant(day.text(), hour.text()).orElse(null);
            if (at == null) {
                unreadable = brief(day.text() + (hour == day ? "" : " " + hour.text()));
            } else {
                stated.computeIfAbsent(at, one -> new ArrayList<>()).addAll(List.of(day, hour));
            }
        }
        if (stated.size() == 1 && unreadable.isEmpty()) {
            Map.Entry<Instant, List<NoticeElement>> only =
                    stated.entrySet().iterator().next();
            only.getValue().forEach(NoticeElement::use);
            reading.found(term, 0, only.getKey().toString(), NoticeDates.words(only.getKey()));
            return only.getKey();
        }
        unusable(term, stated.keySet(), unreadable);
        return null;
    }

    private void unusable(Term term, Set<Instant> stated, String unreadable) {
        if (term != Term.DEADLINE) {
            if (!stated.isEmpty() || !unreadable.isEmpty()) {
                reading.missing(Gap.DATE_UNUSED, 0, term.code());
            }
        } else if (!unreadable.isEmpty()) {
            reading.missing(Gap.DEADLINE_UNREADABLE, 0, unreadable);
        } else if (stated.isEmpty()) {
            reading.missing(Gap.DEADLINE, 0, "");
        } else {
            String all = stated.stream().limit(10).map(Instant::toString).collect(Collectors.joining(", "));
            reading.missing(Gap.DEADLINES_DIFFER, 0, all);
        }
    }

    /** An amount in euros: that of the procedure, else the sum of the lots where all have one; null otherwise. */
    @Nullable
    BigDecimal amount(Term term, String path) {
        NoticeElement whole =
                root.first(TOTAL + path).filter(AcrossLots::isAmount).orElse(null);
        if (whole != null) {
            BigDecimal amount = new BigDecimal(whole.use());
            reading.found(term, 0, amount.toPlainString());
            return amount;
        }
        List<NoticeElement> parts = lots.stream()
                .flatMap(lot -> lot.first(TOTAL + path).filter(AcrossLots::isAmount).stream())
                .toList();
        if (parts.isEmpty() || parts.size() < lots.size()) {
            return null;
        }
        BigDecimal sum =
                parts.stream().map(part -> new BigDecimal(part.use())).reduce(BigDecimal.ZERO, BigDecimal::add);
        String how = parts.stream().map(NoticeElement::text).collect(Collectors.joining(" + "));
        reading.found(term, 0, parts.size() == 1 ? how : brief(how) + " = " + sum.toPlainString());
        return sum;
    }

    private static boolean isAmount(NoticeElement element) {
        String text = element.text();
        return element.attribute("currencyID").equals("EUR")
                && AMOUNT.matcher(text).matches()
                && new BigDecimal(text).signum() > 0;
    }

    /**
     * For how many days bids bind; null when the lots do not agree, or it is no number of days from the deadline.
     *
     * @param deadline from which months and years are counted
     */
    @Nullable
    Integer validity(@Nullable Instant deadline) {
        List<NoticeElement> stated = lots.stream()
                .flatMap(lot -> lot.all("cac:TenderingTerms/cac:TenderValidityPeriod/cbc:DurationMeasure").stream())
                .toList();
        Set<String> values = stated.stream()
                .map(one -> brief(one.text() + " " + one.attribute("unitCode")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (values.isEmpty()) {
            return null;
        }
        Integer days = values.size() == 1 ? days(stated.get(0), deadline) : null;
        if (days == null || days < 1 || days > MOST_DAYS) {
            reading.missing(Gap.VALIDITY_UNUSED, 0, brief(String.join(", ", values)));
            return null;
        }
        stated.forEach(NoticeElement::use);
        String count = days.toString();
        reading.found(
                Term.VALIDITY,
                0,
                values.contains(count + " DAY")
                        ? count
                        : count + " (" + values.iterator().next() + ")");
        return days;
    }

    private static @Nullable Integer days(NoticeElement measure, @Nullable Instant deadline) {
        if (!COUNT.matcher(measure.text()).matches()) {
            return null;
        }
        int count = Integer.parseInt(measure.text());
        LocalDate from =
                deadline == null ? null : deadline.atZone(NoticeDates.PARIS).toLocalDate();
        return switch (measure.attribute("unitCode")) {
            case "DAY" -> count;
            case "WEEK" -> 7 * count;
            case "MONTH" -> from == null ? null : (int) ChronoUnit.DAYS.between(from, from.plusMonths(count));
            case "YEAR" -> from == null ? null : (int) ChronoUnit.DAYS.between(from, from.plusYears(count));
            default -> null;
        };
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
