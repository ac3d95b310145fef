package fr.pesee.rule.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which state of the law governs a consultation, by the date of its launch (RULE-01). */
public enum LegalProfile {
    /** The code of 1 April 2019. */
    LAW_2019("2019", LocalDate.of(2019, 4, 1), false, false),
    /** A framework agreement needs a maximum (R2162-4, décret 2021-1111). */
    LAW_2022("2022", LocalDate.of(2022, 1, 1), true, false),
    /** At least one criterion takes the environment into account (L2152-7, loi 2021-1104 art. 35). */
    LAW_2026("2026", LocalDate.of(2026, 8, 21), true, true);

    private final String code;
    private final LocalDate from;
    private final boolean maximumRequired;
    private final boolean environmentalCriterionRequired;

    LegalProfile(String code, LocalDate from, boolean maximumRequired, boolean environmentalCriterionRequired) {
        this.code = code;
        this.from = from;
        this.maximumRequired = maximumRequired;
        this.environmentalCriterionRequired = environmentalCriterionRequired;
    }

    /**
     * The profile of a consultation launched on that day.
     *
     * @throws IllegalArgumentException before 1 April 2019, when the code entered into force
     */
    public static LegalProfile ofLaunch(LocalDate launch) {
        LegalProfile found = null;
        for (LegalProfile profile : values()) {
            if (!launch.isBefore(profile.from)) {
                found = profile;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("No legal profile before " + LAW_2019.from + ": " + launch);
        }
        return found;
    }

    public static Optional<LegalProfile> ofCode(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst();
    }

    /** As written in scoring models: the year. */
    public String code() {
        return code;
    }

    /** The first launch date that it governs. */
    public LocalDate from() {
        return from;
    }

    /** RULE-03. */
    public boolean isMaximumRequired() {
        return maximumRequired;
    }

    /** RULE-02. */
    public boolean isEnvironmentalCriterionRequired() {
        return environmentalCriterionRequired;
    }
}
