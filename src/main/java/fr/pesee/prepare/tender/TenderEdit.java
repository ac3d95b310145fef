package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft as an edit of a tender in preparation: its nature and its number of lots stay, and clock and grids are
 * changed by acts of their own. Pure.
 */
record TenderEdit(Tender before, TenderDraft draft) {
    /** Everything wrong with it. */
    Findings findings() {
        Findings findings = draft.statement(before.trial())
                .require(
                        draft.fictional() == null || draft.fictional() == before.fictional(),
                        "/fictional",
                        TenderProblem.TENDER_NATURE_FIXED)
                .require(
                        draft.trial() == null || draft.trial() == before.trial(),
                        "/trial",
                        TenderProblem.TENDER_NATURE_FIXED)
                .require(draft.clock() == null, "/clock", TenderProblem.TENDER_CLOCK_ELSEWHERE)
                .require(
                        draft.lots() == null
                                || draft.lots().size() == before.lots().size(),
                        "/lots",
                        TenderProblem.TENDER_LOTS_FIXED);
        if (before.phase() == Phase.RECTIFYING) {
            fixed(findings);
        }
        renamed(findings);
        List<String> models = draft.models();
        for (int index = 0; index < models.size(); index++) {
            findings.require(
                    models.get(index).isEmpty(),
                    "/lots/" + index + "/model",
                    TenderProblem.TENDER_MODEL_AT_CREATION,
                    Integer.toString(index + 1));
        }
        return findings;
    }

    /** A lot in which nothing follows keeps its name. */
    private void renamed(Findings findings) {
        List<TenderDraft.LotDraft> asked = Objects.requireNonNullElse(draft.lots(), List.of());
        before.lots().stream()
                .filter(lot -> lot.phase() == Phase.CANCELLED && lot.number() <= asked.size())
                .forEach(lot -> {
                    TenderDraft.LotDraft named = asked.get(lot.number() - 1);
                    findings.require(
                            named == null || lot.title().equals(named.title()),
                            "/lots/" + (lot.number() - 1) + "/title",
                            TenderProblem.TENDER_LOT_CANCELLED,
                            Integer.toString(lot.number()));
                });
    }

    /** What a rectification leaves as it is: another one of these would be another tender. */
    private void fixed(Findings findings) {
        ProblemCode fixed = TenderProblem.TENDER_FIXED_ONCE_PUBLISHED;
        boolean sameReference = draft.reference() == null
                || before.reference().equals(draft.reference().strip());
        boolean sameProcedure = draft.procedure() == null || before.procedure() == draft.procedure();
        boolean sameLaunch = draft.launchDate() == null || before.launchDate().equals(draft.launchDate());
        findings.require(sameReference, "/reference", fixed)
                .require(sameProcedure, "/procedure", fixed)
                .require(before.framework() == Boolean.TRUE.equals(draft.framework()), "/framework", fixed)
                .require(sameLaunch, "/launchDate", fixed)
                .require(same(draft.estimatedValue(), before.estimatedValue()), "/estimatedValue", fixed)
                .require(
                        same(
                                draft.terms() == null ? null : draft.terms().budget(),
                                before.terms().budget()),
                        "/terms/budget",
                        fixed);
    }

    private static boolean same(@Nullable BigDecimal amount, @Nullable BigDecimal other) {
        return amount == null || other == null ? amount == other : amount.compareTo(other) == 0;
    }
}
