package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.problem.Findings;
import fr.pesee.rule.model.LegalProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tender's identity and terms as its ledger entries state them. Amounts in euros excluding tax.
 *
 * @param legalProfile the state of the law; null for tenders stated before it was kept
 * @param terms null where nothing beyond the rest was set
 * @param trial true for a test area; null for any other tender, as for those stated before there were any
 */
public record TenderFacts(
        UUID id,
        String reference,
        String title,
        Procedure procedure,
        boolean framework,
        LocalDate launchDate,
        Instant deadline,
        @Nullable BigDecimal estimatedValue,
        @Nullable BigDecimal maximumValue,
        @Nullable String nonAllotmentReason,
        boolean fictional,
        List<LotFacts> lots,
        @Nullable Terms terms,
        @Nullable LegalProfile legalProfile,
        @Nullable Boolean trial) {

    /** A lot's identity as the ledger states it. */
    public record LotFacts(int number, String title) {}

    /** What the ledger states of a tender. */
    public static TenderFacts of(Tender tender) {
        return new TenderFacts(
                tender.id(),
                tender.reference(),
                tender.title(),
                tender.procedure(),
                tender.framework(),
                tender.launchDate(),
                tender.deadline(),
                tender.estimatedValue(),
                tender.maximumValue(),
                tender.nonAllotmentReason(),
                tender.fictional(),
                tender.lots().stream()
                        .map(lot -> new LotFacts(lot.number(), lot.title()))
                        .toList(),
                tender.terms().areNone() ? null : tender.terms(),
                tender.profile(),
                tender.trial() ? true : null);
    }

    /** What it is for. */
    public Nature nature() {
        if (Boolean.TRUE.equals(trial)) {
            return Nature.TRIAL;
        }
        return fictional ? Nature.EXERCISE : Nature.REAL;
    }

    /** The tender as stated here; phases, clock and version are those of the tender as it stands. */
    public Tender stated(Tender standing) {
        var titles = lots.stream().collect(Collectors.toMap(LotFacts::number, LotFacts::title));
        return new Tender(
                id,
                reference,
                title,
                procedure,
                framework,
                launchDate,
                deadline,
                estimatedValue,
                maximumValue,
                nonAllotmentReason,
                nature(),
                terms == null ? Terms.NONE : terms,
                legalProfile,
                standing.clock(),
                standing.lots().stream()
                        .map(lot -> new Lot(lot.number(), titles.getOrDefault(lot.number(), lot.title()), lot.phase()))
                        .toList(),
                standing.version());
    }

    /**
     * The same with a later deadline.
     *
     * @param opens when bids are then to be opened; null when that stays
     */
    public TenderFacts postponed(Instant later, @Nullable Instant opens) {
        Terms kept = terms == null ? Terms.NONE : terms;
        return dated(later, opens == null ? terms : kept.opening(opens));
    }

    /**
     * This working copy once what is announced was postponed: it follows, and keeps a later deadline and another
     * opening that are being prepared.
     */
    public TenderFacts following(TenderFacts before, TenderFacts after) {
        Instant moved = deadline.isBefore(after.deadline) ? after.deadline : deadline;
        boolean reopens = !Objects.equals(before.opening(), after.opening());
        Instant opens = opening();
        boolean prepared = opens != null && !opens.equals(before.opening()) && opens.isAfter(moved);
        return postponed(moved, reopens && !prepared ? after.opening() : null);
    }

    private @Nullable Instant opening() {
        return terms == null ? null : terms.opening();
    }

    private TenderFacts dated(Instant later, @Nullable Terms changed) {
        return new TenderFacts(
                id,
                reference,
                title,
                procedure,
                framework,
                launchDate,
                later,
                estimatedValue,
                maximumValue,
                nonAllotmentReason,
                fictional,
                lots,
                changed,
                legalProfile,
                trial);
    }

    /** What a change of the deadline and of the opening alone may break. */
    public Findings findings() {
        Findings findings = new Findings();
        findings.require(deadline.isBefore(TenderDraft.END), "/deadline", TenderProblem.TENDER_DATE_OUT_OF_RANGE);
        Instant opens = opening();
        if (opens != null) {
            findings.require(opens.isAfter(deadline), "/opening", TenderProblem.TENDER_OPENING_BEFORE_DEADLINE)
                    .require(opens.isBefore(TenderDraft.END), "/opening", TenderProblem.TENDER_DATE_OUT_OF_RANGE);
        }
        return findings;
    }
}
