package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.TenderHead;
import fr.pesee.rule.model.LegalProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as it stands.
 *
 * @param id its identifier
 * @param reference the buyer's own reference, unique
 * @param title what is bought
 * @param procedure the procedure followed
 * @param framework whether it is a framework agreement (accord-cadre, L2125-1)
 * @param launchDate the day of launch, which decides the law that applies (RULE-01)
 * @param deadline the instant after which a bid is late (RULE-58)
 * @param estimatedValue estimated value in euros excluding tax; null when not estimated
 * @param maximumValue maximum of the framework in euros excluding tax (RULE-03); null when there is none
 * @param nonAllotmentReason why the tender is not divided into lots (RULE-97); null when it is, or not yet said
 * @param nature what it is for; it stays as it was created
 * @param terms on which terms it is held
 * @param profile the state of the law as the launch date decided it when it was last stated, so that another table of
 *     the law changes no tender (RULE-01); null for tenders stated before it was kept
 * @param clock what time it is for this tender
 * @param lots at least one, by number
 * @param version counts changes; the ETag of the API
 */
public record Tender(
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
        Nature nature,
        Terms terms,
        @Nullable LegalProfile profile,
        TenderClock clock,
        List<Lot> lots,
        long version) {
    /** How long what bidders leave in a test area is kept, in real time. */
    public static final Duration TRIAL_KEPT = Duration.ofDays(1);

    /** Where its days begin and end. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public Tender {
        lots = List.copyOf(lots);
    }

    /** Whether this is an exercise with invented data (RULE-142). */
    public boolean fictional() {
        return nature == Nature.EXERCISE;
    }

    /** Whether this is a test area: what bidders leave in it is no bid, and is erased. */
    public boolean trial() {
        return nature == Nature.TRIAL;
    }

    /** When what a bidder left in this test area is erased at the earliest. */
    public Instant erasedFrom(Instant receivedAt) {
        return receivedAt.plus(TRIAL_KEPT);
    }

    /** How a letter about it begins: that it is an exercise (RULE-142) or a test area; empty for a real tender. */
    public String letterHead(String language) {
        return nature.head(language);
    }

    /** The state of the law that governs it (RULE-01). */
    public LegalProfile law() {
        return profile == null ? LegalProfile.ofLaunch(launchDate) : profile;
    }

    /** The beginning of the day of launch. */
    public Instant launch() {
        return launchDate.atStartOfDay(PARIS).toInstant();
    }

    /** The name of the tender's own log in the ledger. */
    public String log() {
        return log(id);
    }

    /** The name of the log of the tender with this identifier. */
    public static String log(UUID id) {
        return "tender/" + id;
    }

    /** The name of the log of its deposits, which nobody may read before the opening. */
    public String depositsLog() {
        return "deposits/" + id;
    }

    /** The phase of its slowest lot: what concerns the tender as a whole is possible until every lot has passed it. */
    public Phase phase() {
        return lots.stream().map(Lot::phase).min(Comparator.naturalOrder()).orElse(Phase.DRAFT);
    }

    /** The lots that this step leads on from where they stand. */
    public List<Lot> lotsBefore(Step step) {
        return lots.stream()
                .filter(lot -> Lifecycle.of(step, lot.phase()).isPresent())
                .toList();
    }

    /** The lot of that number. */
    public Optional<Lot> lot(int number) {
        return lots.stream().filter(lot -> lot.number() == number).findFirst();
    }

    /** The head of pages about the tender as a whole; of its only lot, where it is not divided. */
    public TenderHead head() {
        return head(lots.size() == 1 ? lots.get(0).number() : 0);
    }

    /** The head of pages about one lot; about the whole tender for a number that no lot has. */
    public TenderHead head(int lot) {
        Phase stands = lot(lot).map(Lot::phase).orElseGet(this::phase);
        return new TenderHead(id, lot, title, reference, procedure.words(), nature, stands);
    }
}
