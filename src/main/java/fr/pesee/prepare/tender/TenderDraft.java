package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.Findings;
import fr.pesee.rule.model.LegalProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks a tender to be; every part may be wrong until {@link #findings()} says otherwise.
 *
 * @param framework whether it is a framework agreement; it is not when left out
 * @param deadline an instant with its offset, so that no hour is ambiguous (RULE-68)
 * @param clock what the tender's clock shows at first; for a fictional tender only
 * @param lots the lots in order; the first is number 1
 * @param terms the terms beyond the rest; none when left out
 * @param trial whether it is a test area, in which bidders try beforehand; it is not when left out
 */
public record TenderDraft(
        @Nullable String reference,
        @Nullable String title,
        @Nullable Procedure procedure,
        @Nullable Boolean framework,
        @Nullable LocalDate launchDate,
        @Nullable OffsetDateTime deadline,
        @Nullable BigDecimal estimatedValue,
        @Nullable BigDecimal maximumValue,
        @Nullable String nonAllotmentReason,
        @Nullable Boolean fictional,
        @Nullable OffsetDateTime clock,
        @Nullable List<LotDraft> lots,
        @Nullable TermsDraft terms,
        @Nullable Boolean trial) {

    private static final ZoneId PARIS = Tender.PARIS;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    /** No date of a tender lies before this instant: the law that this product knows begins then. */
    static final Instant BEGINNING = FIRST_DAY.atStartOfDay(PARIS).toInstant();

    /** No date of a tender lies at this instant or after it. */
    static final Instant END = LAST_DAY.atStartOfDay(PARIS).toInstant();

    private static final int MOST_LOTS = 100;
    private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("1000000000000");

    /**
     * One lot asked for.
     *
     * @param title what is bought in it
     * @param model the scoring model its grid starts from, such as {@code circle-3-cloud}
     */
    public record LotDraft(@Nullable String title, @Nullable String model) {}

    /**
     * Told before a tender is created, so that the rooms below add what they have against it and its author learns
     * everything at once.
     *
     * @param draft as proposed; any part of it may be wrong
     * @param findings takes what is found
     */
    public record Proposed(TenderDraft draft, Findings findings) {}

    /** The same under another name. */
    public TenderDraft named(String otherReference, String otherTitle) {
        return new TenderDraft(
                otherReference,
                otherTitle,
                procedure,
                framework,
                launchDate,
                deadline,
                estimatedValue,
                maximumValue,
                nonAllotmentReason,
                fictional,
                clock,
                lots,
                terms,
                trial);
    }

    /** Everything wrong with this draft; nothing when it can become a tender. */
    Findings findings() {
        return statement(isTrial())
                .require(clock == null || isFictional(), "/clock", TenderProblem.TENDER_CLOCK_ONLY_FICTIONAL)
                .require(!isFictional() || !isTrial(), "/trial", TenderProblem.TENDER_TWO_NATURES);
    }

    /** Everything wrong with what can be stated at any time; a test area may open and close on one day. */
    Findings statement(boolean brief) {
        Findings findings = new Findings()
                .text("/reference", reference, 64)
                .text("/title", title, 300)
                .present("/procedure", procedure)
                .optionalText("/nonAllotmentReason", nonAllotmentReason, 4000);
        dates(brief, findings);
        amount("/estimatedValue", estimatedValue, findings);
        amount("/maximumValue", maximumValue, findings);
        lots(findings);
        terms(findings);
        return findings;
    }

    boolean isFictional() {
        return Boolean.TRUE.equals(fictional);
    }

    private boolean isTrial() {
        return Boolean.TRUE.equals(trial);
    }

    private void dates(boolean brief, Findings findings) {
        findings.present("/launchDate", launchDate).present("/deadline", deadline);
        boolean launchKnown = launchDate != null && !launchDate.isBefore(FIRST_DAY) && launchDate.isBefore(LAST_DAY);
        findings.require(launchDate == null || launchKnown, "/launchDate", TenderProblem.TENDER_DATE_OUT_OF_RANGE);
        inRange("/deadline", deadline, findings);
        inRange("/clock", clock, findings);
        if (launchKnown && deadline != null) {
            LocalDate first = Objects.requireNonNull(launchDate).plusDays(brief ? 0 : 1);
            findings.require(
                    !deadline.toInstant().isBefore(first.atStartOfDay(PARIS).toInstant()),
                    "/deadline",
                    TenderProblem.TENDER_DEADLINE_BEFORE_LAUNCH);
        }
    }

    private void lots(Findings findings) {
        if (lots == null || lots.isEmpty() || lots.size() > MOST_LOTS) {
            findings.at("/lots", TenderProblem.TENDER_LOTS_COUNT);
            return;
        }
        for (int index = 0; index < lots.size(); index++) {
            LotDraft lot = lots.get(index);
            if (lot == null) {
                findings.present("/lots/" + index, null);
                continue;
            }
            findings.text("/lots/" + index + "/title", lot.title(), 300)
                    .optionalText("/lots/" + index + "/model", lot.model(), 64);
        }
    }

    private void terms(Findings findings) {
        if (terms == null) {
            return;
        }
        amount("/terms/budget", terms.budget(), findings);
        inRange("/terms/questionsUntil", terms.questionsUntil(), findings);
        inRange("/terms/opening", terms.opening(), findings);
        OffsetDateTime questions = terms.questionsUntil();
        if (questions != null && launchDate != null && findings.isEmpty("/launchDate")) {
            Instant launched = launchDate.atStartOfDay(PARIS).toInstant();
            findings.require(
                    !questions.toInstant().isBefore(launched),
                    "/terms/questionsUntil",
                    TenderProblem.TENDER_QUESTIONS_BEFORE_LAUNCH);
        }
        terms.terms().check(deadline == null ? null : deadline.toInstant(), lots == null ? 1 : lots.size(), findings);
    }

    /** Compared as instants: the outermost dates that a request can name have no day in Paris. */
    private static void inRange(String pointer, @Nullable OffsetDateTime at, Findings findings) {
        boolean inside = at == null
                || (!at.toInstant().isBefore(BEGINNING) && at.toInstant().isBefore(END));
        findings.require(inside, pointer, TenderProblem.TENDER_DATE_OUT_OF_RANGE);
    }

    private static void amount(String pointer, @Nullable BigDecimal amount, Findings findings) {
        if (amount == null) {
            return;
        }
        // Sizes first: comparing or stripping a number such as 1e999999999 would take for ever.
        boolean small = amount.precision() <= 40 && Math.abs(amount.scale()) <= 40;
        boolean valid = small
                && amount.signum() > 0
                && amount.compareTo(AMOUNT_LIMIT) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
        findings.require(valid, pointer, TenderProblem.TENDER_AMOUNT_INVALID);
    }

    /** The new tender that a draft without findings describes. */
    Tender tender(UUID id, Instant real) {
        TenderClock shown = clock == null ? TenderClock.REAL : TenderClock.showing(clock.toInstant(), real);
        List<Lot> numbered = new ArrayList<>();
        for (LotDraft lot : Objects.requireNonNull(lots)) {
            numbered.add(new Lot(numbered.size() + 1, Objects.requireNonNull(lot.title()), Phase.DRAFT));
        }
        Nature nature = isTrial() ? Nature.TRIAL : isFictional() ? Nature.EXERCISE : Nature.REAL;
        return tender(id, nature, shown, numbered, 0);
    }

    /** A draft tender after this edit without findings. */
    Tender edited(Tender before) {
        List<LotDraft> wanted = Objects.requireNonNull(lots);
        List<Lot> renamed = before.lots().stream()
                .map(lot -> new Lot(
                        lot.number(),
                        Objects.requireNonNull(wanted.get(lot.number() - 1).title()),
                        lot.phase()))
                .toList();
        return tender(before.id(), before.nature(), before.clock(), renamed, before.version() + 1);
    }

    private Tender tender(UUID id, Nature nature, TenderClock shown, List<Lot> numbered, long version) {
        return new Tender(
                id,
                Objects.requireNonNull(reference).strip(),
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(procedure),
                Boolean.TRUE.equals(framework),
                Objects.requireNonNull(launchDate),
                Objects.requireNonNull(deadline).toInstant().truncatedTo(ChronoUnit.MICROS),
                estimatedValue,
                maximumValue,
                nonAllotmentReason,
                nature,
                terms == null ? Terms.NONE : terms.terms(),
                LegalProfile.ofLaunch(Objects.requireNonNull(launchDate)),
                shown,
                numbered,
                version);
    }

    /** The scoring models asked for, lot by lot, as far as lots are allowed; empty where a lot names none. */
    public List<String> models() {
        return Objects.requireNonNullElse(lots, List.<@Nullable LotDraft>of()).stream()
                .limit(MOST_LOTS)
                .map(lot -> lot == null || lot.model() == null ? "" : lot.model())
                .toList();
    }
}
