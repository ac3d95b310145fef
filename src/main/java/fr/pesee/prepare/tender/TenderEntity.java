package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Nature;
import fr.pesee.rule.model.LegalProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tender as stored; its lots stand in a table of their own. */
@Entity
@Table(schema = "prepare", name = "tender")
class TenderEntity {
    @Id
    UUID id;

    String reference;
    String title;

    @Enumerated(EnumType.STRING)
    Procedure procedure;

    boolean framework;

    LocalDate launchDate;
    Instant deadline;

    @Nullable
    BigDecimal estimatedValue;

    @Nullable
    BigDecimal maximumValue;

    @Nullable
    String nonAllotment;

    @Embedded
    @Nullable
    TermsColumns terms;

    @Nullable
    @Enumerated(EnumType.STRING)
    LegalProfile legalProfile;

    boolean fictional;

    @Column(updatable = false)
    boolean trial;

    long clockOffsetMs;

    @Nullable
    Instant publishedAt;

    long version;

    String createdBy;
    Instant createdAt;

    static TenderEntity of(Tender tender, String createdBy, Instant createdAt) {
        TenderEntity row = new TenderEntity();
        row.id = tender.id();
        row.fictional = tender.fictional();
        row.trial = tender.trial();
        row.clockOffsetMs = tender.clock().offset().toMillis();
        row.createdBy = createdBy;
        row.createdAt = createdAt;
        row.version = tender.version();
        row.fill(tender);
        return row;
    }

    /** Takes over what may be edited while the tender is prepared. */
    void fill(Tender tender) {
        reference = tender.reference();
        title = tender.title();
        procedure = tender.procedure();
        framework = tender.framework();
        launchDate = tender.launchDate();
        deadline = tender.deadline();
        estimatedValue = tender.estimatedValue();
        maximumValue = tender.maximumValue();
        nonAllotment = tender.nonAllotmentReason();
        terms = TermsColumns.of(tender.terms());
        legalProfile = tender.profile();
    }

    Tender tender(List<LotEntity> lots) {
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
                nonAllotment,
                trial ? Nature.TRIAL : fictional ? Nature.EXERCISE : Nature.REAL,
                terms == null ? Terms.NONE : terms.terms(),
                legalProfile,
                new TenderClock(Duration.ofMillis(clockOffsetMs)),
                lots.stream().map(LotEntity::lot).toList(),
                version);
    }
}
