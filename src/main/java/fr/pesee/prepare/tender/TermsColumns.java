package fr.pesee.prepare.tender;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a tender as stored. */
@Embeddable
class TermsColumns {
    @Nullable
    BigDecimal budget;

    @Nullable
    Instant questionsUntil;

    @Nullable
    Instant openingAt;

    @Nullable
    Integer validityDays;

    @Nullable
    Integer mostLots;

    @Nullable
    String allocationRule;

    @Nullable
    Integer largestFile;

    @Nullable
    Integer largestBid;

    @Nullable
    String fileTypes;

    boolean twoEnvelopes;

    boolean singleParticipation;

    static TermsColumns of(Terms terms) {
        TermsColumns row = new TermsColumns();
        row.budget = terms.budget();
        row.questionsUntil = terms.questionsUntil();
        row.openingAt = terms.opening();
        row.validityDays = terms.validityDays();
        row.mostLots = terms.mostLots();
        row.allocationRule = terms.allocationRule();
        row.largestFile = terms.largestFile();
        row.largestBid = terms.largestBid();
        row.fileTypes = terms.fileTypes().isEmpty() ? null : String.join(" ", terms.fileTypes());
        row.twoEnvelopes = terms.twoEnvelopes();
        row.singleParticipation = terms.singleParticipation();
        return row;
    }

    Terms terms() {
        return new Terms(
                budget,
                questionsUntil,
                openingAt,
                validityDays,
                mostLots,
                allocationRule,
                largestFile,
                largestBid,
                fileTypes == null ? List.of() : List.of(fileTypes.split(" ")),
                twoEnvelopes,
                singleParticipation);
    }
}
