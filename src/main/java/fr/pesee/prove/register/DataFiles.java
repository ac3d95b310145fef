package fr.pesee.prove.register;

import fr.pesee.award.ranking.DecidedLot;
import fr.pesee.award.ranking.Recommendation;
import fr.pesee.ground.access.Nature;
import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.team.TeamHistory.Aside;
import fr.pesee.prepare.team.TeamHistory.Held;
import fr.pesee.prepare.team.TeamHistory.StandIn;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Terms;
import fr.pesee.receive.consortium.Operator;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The data files of an evidence: canonical JSON (RFC 8785), each a function of the tender alone. An export writes them
 * from the tables, a verification from the ledger; of an untouched tender both give the same bytes.
 */
public final class DataFiles {
    /** The form of an evidence and of its files. */
    public static final String FORMAT = "pesee-evidence/1";

    /** The file of the tender and its lots. */
    public static final String TENDER = "tender.json";

    /** The file of who held which function, and who was set aside. */
    public static final String TEAM = "team.json";

    /** The folder with a folder for each lot. */
    public static final String LOTS = "lots/";

    private final TenderFacts tender;

    private DataFiles(TenderFacts tender) {
        this.tender = tender;
    }

    /**
     * Writes all data files, one after the other and never two at once in memory.
     *
     * @param team every function ever held and every recusal
     * @param lots by number
     * @param decided asked once for each lot
     * @param sink takes path and text
     */
    public static void write(
            TenderFacts tender,
            TeamHistory team,
            List<Lot> lots,
            Function<Lot, DecidedLot> decided,
            BiConsumer<String, String> sink) {
        DataFiles files = new DataFiles(tender);
        sink.accept(TENDER, files.tender(lots));
        sink.accept(TEAM, files.team(team));
        lots.forEach(lot -> files.lot(decided.apply(lot), sink));
    }

    private void lot(DecidedLot decided, BiConsumer<String, String> sink) {
        String folder = LOTS + decided.lot().number() + "/";
        decided.parts().forEach((name, content) -> sink.accept(folder + name + ".json", content));
        sink.accept(folder + "bids.json", bids(decided));
        sink.accept(folder + "marks.json", marks(decided));
        if (decided.recommendation() != null) {
            sink.accept(folder + "recommendation.json", recommendation(decided.recommendation()));
        }
    }

    private String tender(List<Lot> lots) {
        Map<String, @Nullable Object> json = document();
        json.put("id", tender.id().toString());
        json.put("reference", tender.reference());
        json.put("title", tender.title());
        json.put("procedure", tender.procedure().name());
        json.put("framework", tender.framework());
        json.put("launchDate", tender.launchDate().toString());
        json.put("deadline", instant(tender.deadline()));
        json.put("currency", "EUR");
        json.put("estimatedValue", number(tender.estimatedValue()));
        json.put("maximumValue", number(tender.maximumValue()));
        json.put("nonAllotmentReason", tender.nonAllotmentReason());
        json.put("fictional", tender.fictional());
        // Evidence from before there were test areas says nothing of them, and must still be what its log says.
        if (tender.nature() == Nature.TRIAL) {
            json.put("trial", true);
        }
        if (tender.legalProfile() != null) {
            json.put("legalProfile", tender.legalProfile().code());
        }
        if (tender.terms() != null) {
            json.put("terms", terms(tender.terms()));
        }
        json.put(
                "lots",
                lots.stream()
                        .map(lot -> Map.of(
                                "number",
                                lot.number(),
                                "title",
                                lot.title(),
                                "phase",
                                lot.phase().name()))
                        .toList());
        return CanonicalJson.write(json);
    }

    private static Map<String, @Nullable Object> terms(Terms terms) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("budget", number(terms.budget()));
        json.put("questionsUntil", terms.questionsUntil() == null ? null : instant(terms.questionsUntil()));
        json.put("opening", terms.opening() == null ? null : instant(terms.opening()));
        json.put("validityDays", terms.validityDays());
        json.put("mostLots", terms.mostLots());
        json.put("allocationRule", terms.allocationRule());
        json.put("largestFile", terms.largestFile());
        json.put("largestBid", terms.largestBid());
        json.put("fileTypes", terms.fileTypes());
        // As above: evidence from before there were these two says nothing of them.
        if (terms.twoEnvelopes()) {
            json.put("twoEnvelopes", true);
        }
        if (terms.singleParticipation()) {
            json.put("singleParticipation", true);
        }
        return json;
    }

    /** Who did what when; under which name stands in the entries of the ledger. */
    private String team(TeamHistory team) {
        Map<String, @Nullable Object> json = document();
        json.put("functions", team.functions().stream().map(DataFiles::held).toList());
        json.put("recusals", team.recusals().stream().map(DataFiles::aside).toList());
        // Evidence from before there were stand-ins has no such list, and must still be what its log says.
        if (!team.standIns().isEmpty()) {
            json.put(
                    "standIns", team.standIns().stream().map(DataFiles::standIn).toList());
        }
        return CanonicalJson.write(json);
    }

    private static Map<String, @Nullable Object> held(Held held) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("subject", held.subject());
        json.put("function", held.function());
        json.put("since", instant(held.since()));
        json.put("until", held.until() == null ? null : instant(held.until()));
        return json;
    }

    private static Map<String, @Nullable Object> standIn(StandIn named) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("subject", named.subject());
        json.put("function", named.function());
        json.put("standIn", named.standIn());
        json.put("since", instant(named.since()));
        json.put("until", named.until() == null ? null : instant(named.until()));
        return json;
    }

    private static Map<String, String> aside(Aside aside) {
        return Map.of("subject", aside.subject(), "reason", aside.reason(), "since", instant(aside.since()));
    }

    private String bids(DecidedLot decided) {
        Map<String, @Nullable Object> json = document();
        json.put("lot", decided.lot().number());
        json.put(
                "bids",
                decided.bids().stream()
                        .sorted(Comparator.comparingInt(OpenedBid::number))
                        .map(DataFiles::bid)
                        .toList());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> bid(OpenedBid bid) {
        Map<String, Object> json = new TreeMap<>();
        json.put("number", bid.number());
        json.put("name", bid.name());
        json.put("form", bid.tenderer().form().name());
        json.put("lead", operator(bid.tenderer().lead()));
        json.put(
                "members",
                bid.tenderer().members().stream().map(DataFiles::operator).toList());
        json.put("receivedAt", instant(bid.receivedAt()));
        json.put("prices", numbers(bid.prices()));
        json.put("measures", numbers(bid.measures()));
        json.put("totals", bid.totals());
        json.put("entry", bid.entry().toString());
        return json;
    }

    private static Map<String, @Nullable Object> operator(Operator operator) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("name", operator.name());
        json.put("identifier", operator.identifier());
        json.put("share", number(operator.share()));
        return json;
    }

    private String marks(DecidedLot decided) {
        Map<String, @Nullable Object> json = document();
        json.put("lot", decided.lot().number());
        json.put(
                "marks",
                decided.marks().stream()
                        .sorted(Comparator.comparingInt(AgreedMark::bid).thenComparing(AgreedMark::criterion))
                        .map(DataFiles::mark)
                        .toList());
        return CanonicalJson.write(json);
    }

    private static Map<String, @Nullable Object> mark(AgreedMark mark) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("bid", mark.bid());
        json.put("criterion", mark.criterion());
        json.put("mark", number(mark.mark()));
        json.put("reason", mark.reason());
        json.put("agreedAt", instant(mark.agreedAt()));
        json.put("agreedBy", mark.agreedBy());
        json.put("entry", mark.entry().toString());
        return json;
    }

    /** Ranking, explanation and summary are canonical JSON already, and stand here word for word. */
    private String recommendation(Recommendation recommendation) {
        Map<String, @Nullable Object> json = document();
        json.put("lot", recommendation.lot());
        json.put("version", recommendation.version());
        json.put("computedAt", instant(recommendation.computedAt()));
        json.put("computedBy", recommendation.computedBy());
        json.put("rankingSha256", recommendation.rankingSha256());
        json.put("entry", recommendation.entry());
        SortedMap<String, String> raw = new TreeMap<>();
        json.forEach((name, value) -> raw.put(name, raw(value)));
        raw.put("ranking", recommendation.ranking());
        raw.put("explanation", recommendation.explanation());
        raw.put("summary", recommendation.summary());
        StringBuilder text = new StringBuilder("{");
        raw.forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                .append(raw(name))
                .append(':')
                .append(value));
        return text.append('}').toString();
    }

    private static String raw(@Nullable Object value) {
        Map<String, @Nullable Object> only = new TreeMap<>();
        only.put("", value);
        String object = CanonicalJson.write(only);
        return object.substring("{\"\":".length(), object.length() - 1);
    }

    /** What every file begins with: whose it is and, for a fictional tender, that its data are invented (RULE-142). */
    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("tender", tender.id().toString());
        if (!tender.nature().isReal()) {
            Text notice = tender.nature().notice();
            json.put("notice", Map.of("fr", notice.fr(), "en", notice.en()));
        }
        return json;
    }

    private static Map<String, String> numbers(Map<String, BigDecimal> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach(
                (code, value) -> texts.put(code, value.stripTrailingZeros().toPlainString()));
        return texts;
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    /** To the microsecond: what ledger and database keep. */
    private static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
