package fr.pesee.prove.opendata;

import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.TenderDraft.LotDraft;
import fr.pesee.prepare.tender.TermsDraft;
import fr.pesee.prove.opendata.ReadNotice.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the officer states of a tender that starts from a notice; the rest is as the notice says. Pure. */
record NoticeChoice(
        @Nullable String reference,
        @Nullable String title,
        @Nullable Procedure procedure,
        @Nullable LocalDate launchDate,
        @Nullable OffsetDateTime questionsUntil,
        @Nullable OffsetDateTime deadline,
        @Nullable OffsetDateTime opening,
        boolean fictional) {

    /** All as the notice says. */
    static NoticeChoice of(ReadNotice notice) {
        Facts facts = notice.facts();
        return new NoticeChoice(
                facts.reference(),
                facts.title(),
                facts.procedure(),
                facts.launchDate(),
                offset(facts.questionsUntil()),
                offset(facts.deadline()),
                offset(facts.opening()),
                false);
    }

    /** As a form says; what cannot be read of it, the form knows. */
    static NoticeChoice of(Typed form) {
        return new NoticeChoice(
                form.text("reference"),
                form.text("title"),
                form.choice("/procedure", "procedure", Procedure.class),
                form.day("/launchDate", "launchDate"),
                form.instant("/terms/questionsUntil", "questionsUntil"),
                form.instant("/deadline", "deadline"),
                form.instant("/terms/opening", "opening"),
                form.ticked("fictional"));
    }

    /** The form as it is first shown. */
    static Typed form(ReadNotice notice) {
        Facts facts = notice.facts();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("reference", Objects.requireNonNullElse(facts.reference(), ""));
        values.put("title", Objects.requireNonNullElse(facts.title(), ""));
        values.put(
                "procedure", facts.procedure() == null ? "" : facts.procedure().name());
        values.put(
                "launchDate",
                facts.launchDate() == null ? "" : facts.launchDate().toString());
        Typed.put(values, "questionsUntil", facts.questionsUntil());
        Typed.put(values, "deadline", facts.deadline());
        Typed.put(values, "opening", facts.opening());
        return Typed.showing(values);
    }

    /**
     * The same with another reference, deadline or nature, as far as they are given. An opening that the deadline would
     * not precede is left out.
     */
    NoticeChoice with(@Nullable String named, @Nullable OffsetDateTime until, boolean invented) {
        return new NoticeChoice(
                named == null ? reference : named,
                title,
                procedure,
                launchDate,
                questionsUntil,
                until == null ? deadline : until,
                until != null && opening != null && !opening.isAfter(until) ? null : opening,
                invented);
    }

    /** The tender that this asks for. */
    TenderDraft draft(ReadNotice notice) {
        Facts facts = notice.facts();
        List<LotDraft> lots = notice.lots().isEmpty()
                ? List.of(new LotDraft(title, null))
                : notice.lots().stream()
                        .map(lot -> new LotDraft(lot.title(), null))
                        .toList();
        return new TenderDraft(
                reference,
                title,
                procedure,
                facts.framework(),
                launchDate,
                deadline,
                facts.estimatedValue(),
                facts.maximumValue(),
                null,
                fictional,
                null,
                lots,
                new TermsDraft(
                        null,
                        questionsUntil,
                        opening,
                        facts.validityDays(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                null);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atZone(NoticeDates.PARIS).toOffsetDateTime();
    }
}
