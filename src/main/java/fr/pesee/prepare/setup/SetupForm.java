package fr.pesee.prepare.setup;

import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.TenderDraft.LotDraft;
import fr.pesee.prepare.tender.Terms;
import fr.pesee.prepare.tender.TermsDraft;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form of a tender says, from a tender and back to a draft. Pure. */
final class SetupForm {
    /** How many lots a form can hold at most. */
    static final int MOST_LOTS = 100;

    private SetupForm() {}

    /** An empty form for one lot. */
    static Typed empty() {
        return Typed.showing(Map.of("lots", "1", "procedure", Procedure.OPEN.name()));
    }

    /** A tender as its form shows it, with each value once more, so that what is changed can be told from it. */
    static Typed of(Tender tender) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Long.toString(tender.version()));
        values.put("reference", tender.reference());
        values.put("title", tender.title());
        values.put("procedure", tender.procedure().name());
        values.put("framework", tender.framework() ? "true" : "");
        values.put("launchDate", tender.launchDate().toString());
        Typed.put(values, "deadline", tender.deadline());
        values.put("estimatedValue", amount(tender.estimatedValue()));
        values.put("maximumValue", amount(tender.maximumValue()));
        values.put("nonAllotmentReason", text(tender.nonAllotmentReason()));
        values.put("lots", Integer.toString(tender.lots().size()));
        for (Lot lot : tender.lots()) {
            values.put("lot" + lot.number(), lot.title());
        }
        terms(tender.terms(), values);
        List.copyOf(values.keySet()).stream()
                .filter(SetupMerge::isField)
                .forEach(name -> values.put(SetupMerge.SEEN + name, values.get(name)));
        return Typed.showing(values);
    }

    private static void terms(Terms terms, Map<String, String> values) {
        values.put("budget", amount(terms.budget()));
        Typed.put(values, "questionsUntil", terms.questionsUntil());
        Typed.put(values, "opening", terms.opening());
        values.put("validityDays", number(terms.validityDays()));
        values.put("mostLots", number(terms.mostLots()));
        values.put("allocationRule", text(terms.allocationRule()));
        values.put("largestFile", number(terms.largestFile()));
        values.put("largestBid", number(terms.largestBid()));
        values.put("fileTypes", String.join(" ", terms.fileTypes()));
        values.put("twoEnvelopes", terms.twoEnvelopes() ? "true" : "");
        values.put("singleParticipation", terms.singleParticipation() ? "true" : "");
    }

    /** What a form asks a new tender to be. */
    static TenderDraft created(Typed form) {
        boolean fictional = form.ticked("fictional");
        OffsetDateTime clock = fictional ? form.instant("/clock", "clock") : null;
        return draft(form, fictional, clock, form.ticked("trial"), true);
    }

    /** What a form asks a tender in preparation to be. */
    static TenderDraft edited(Typed form) {
        return draft(form, null, null, null, false);
    }

    private static TenderDraft draft(
            Typed form,
            @Nullable Boolean fictional,
            @Nullable OffsetDateTime clock,
            @Nullable Boolean trial,
            boolean withModels) {
        return new TenderDraft(
                form.text("reference"),
                form.text("title"),
                form.choice("/procedure", "procedure", Procedure.class),
                form.ticked("framework"),
                form.day("/launchDate", "launchDate"),
                form.instant("/deadline", "deadline"),
                form.amount("/estimatedValue", "estimatedValue"),
                form.amount("/maximumValue", "maximumValue"),
                form.text("nonAllotmentReason"),
                fictional,
                clock,
                lots(form, withModels),
                new TermsDraft(
                        form.amount("/terms/budget", "budget"),
                        form.instant("/terms/questionsUntil", "questionsUntil"),
                        form.instant("/terms/opening", "opening"),
                        form.whole("/terms/validityDays", "validityDays"),
                        form.whole("/terms/mostLots", "mostLots"),
                        form.text("allocationRule"),
                        form.whole("/terms/largestFile", "largestFile"),
                        form.whole("/terms/largestBid", "largestBid"),
                        fileTypes(form),
                        form.ticked("twoEnvelopes"),
                        form.ticked("singleParticipation")),
                trial);
    }

    private static List<LotDraft> lots(Typed form, boolean withModels) {
        List<LotDraft> lots = new ArrayList<>();
        for (int number = 1; number <= lotCount(form); number++) {
            lots.add(new LotDraft(form.text("lot" + number), withModels ? form.text("model" + number) : null));
        }
        return lots;
    }

    /** How many lots the form shows: at least one, whatever was sent. */
    static int lotCount(Typed form) {
        String sent = form.value("lots");
        return sent.matches("\\d{1,3}") ? Math.max(1, Math.min(MOST_LOTS, Integer.parseInt(sent))) : 1;
    }

    private static List<@Nullable String> fileTypes(Typed form) {
        return Arrays.stream(form.value("fileTypes").split("[\\s,;]+"))
                .filter(type -> !type.isEmpty())
                .map(type -> type.startsWith(".") ? type.substring(1) : type)
                .map(type -> type.toLowerCase(Locale.ROOT))
                .<@Nullable String>map(type -> type)
                .toList();
    }

    private static String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
