package fr.pesee.run.cli;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.Alert;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Outcome;
import fr.pesee.rule.scoring.Tie;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ranking as tables for people. */
final class ScoreReport {
    /** More bids than this no longer stand side by side on a screen. */
    private static final int SIDE_BY_SIDE = 8;

    private static final String NONE = "-";
    private static final Map<Admission, Text> REJECTED = Map.of(
            Admission.LATE, new Text("hors délai", "late"),
            Admission.IRREGULAR, new Text("irrégulière", "irregular"),
            Admission.UNACCEPTABLE, new Text("inacceptable", "unacceptable"),
            Admission.INAPPROPRIATE, new Text("inappropriée", "inappropriate"),
            Admission.ABNORMALLY_LOW, new Text("anormalement basse", "abnormally low"));

    private final Language language;
    private final PrintWriter out;
    private final ScoreCommand.Score score;
    private final Grid grid;
    private final List<BidResult> results;

    ScoreReport(Language language, PrintWriter out, ScoreCommand.Score score) {
        this.language = language;
        this.out = out;
        this.score = score;
        this.grid = score.model().grid();
        this.results = score.ranking().results();
    }

    void print(String modelName, boolean explain) {
        head();
        ranking();
        if (results.size() <= SIDE_BY_SIDE) {
            criteria();
            given();
        }
        LabelTable.print(language, out, score.file().bids());
        ties();
        alerts();
        announced();
        out.println(new Messages(language, out, out).summary(modelName, score.findings()));
        if (explain) {
            explanations();
        }
    }

    private void head() {
        out.println(score.model().id() + " " + score.model().version() + " - "
                + language.line(score.model().title()));
        notice(score.model().notice());
        if (score.file().title() != null) {
            out.println(language.line(score.file().title()));
        }
        if (!Objects.equals(score.file().notice(), score.model().notice())) {
            notice(score.file().notice());
        }
        out.println();
    }

    private void notice(@Nullable Text notice) {
        if (notice != null) {
            language.say(notice).lines().map(Language::oneLine).forEach(out::println);
        }
    }

    private void ranking() {
        TextTable table = new TextTable(2);
        List<String> head =
                new ArrayList<>(List.of(language.say("Rang", "Rank"), language.say("Offre", "Bid"), "Total"));
        grid.criteria().forEach(criterion -> head.add(criterion.code()));
        table.row(head);
        for (BidResult result : results) {
            List<String> row = new ArrayList<>();
            row.add(result.rank() == null ? NONE : String.valueOf(result.rank()));
            row.add(result.bid() + fate(result.outcome()));
            row.add(shown(result.total()));
            grid.criteria().forEach(criterion -> row.add(points(result, criterion)));
            table.row(row);
        }
        table.print(out);
        out.println();
    }

    private String fate(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return " (" + language.say(REJECTED.getOrDefault(rejected.admission(), Text.same("?"))) + ")";
        }
        if (outcome instanceof Outcome.BelowThreshold below) {
            String missed = below.misses().stream().map(this::missed).collect(Collectors.joining(", "));
            return " (" + language.say("sous le seuil : ", "below the threshold: ") + missed + ")";
        }
        return "";
    }

    private String missed(Outcome.MissedThreshold missed) {
        return missed.code() + " " + language.decimals(missed.reached(), grid.displayScale()) + " < "
                + language.exact(missed.threshold().minimum()) + "/"
                + language.exact(missed.threshold().outOf());
    }

    private void criteria() {
        TextTable table = new TextTable(1);
        List<String> head = new ArrayList<>(List.of(language.say("Critère", "Criterion"), "Max"));
        results.forEach(result -> head.add(result.bid()));
        table.row(head);
        addRows(table, grid.criteria(), "");
        table.print(out);
        out.println();
    }

    private void addRows(TextTable table, List<Criterion> criteria, String indent) {
        for (Criterion criterion : criteria) {
            List<String> row = new ArrayList<>();
            row.add(indent + criterion.code() + " " + language.say(criterion.name()));
            row.add(language.exact(criterion.points()));
            results.forEach(result -> row.add(points(result, criterion)));
            table.row(row);
            addRows(table, criterion.children(), indent + "  ");
        }
    }

    /** What each bid was given, where it is no mark: prices, and values measured. */
    private void given() {
        TextTable table = new TextTable(1);
        List<String> head = new ArrayList<>(List.of(language.say("Prix et mesures", "Prices and measures")));
        results.forEach(result -> head.add(result.bid()));
        table.row(head);
        for (Criterion.Leaf leaf : grid.leaves()) {
            if (!(leaf instanceof Criterion.Quality)) {
                List<String> row = new ArrayList<>(List.of(leaf.code()));
                results.forEach(result -> row.add(given(result.bid(), leaf)));
                table.row(row);
            }
        }
        table.print(out);
        out.println();
    }

    private String given(String bid, Criterion.Leaf leaf) {
        return score.file().marks().stream()
                .filter(marks -> marks.bid().equals(bid))
                .flatMap(marks -> Stream.ofNullable(marks.values().get(leaf.code())))
                .map(value -> language.exact(value.value()))
                .findFirst()
                .orElse(NONE);
    }

    private String points(BidResult result, Criterion criterion) {
        BidResult.Points points = result.points().get(criterion.code());
        return points == null ? NONE : shown(points.value());
    }

    private String shown(@Nullable Figure figure) {
        return figure == null ? NONE : language.decimals(figure.value(), grid.displayScale());
    }

    private void ties() {
        for (Tie tie : score.ranking().ties()) {
            String bids = Language.oneLine(String.join(", ", tie.bids()));
            String keys = tie.decidedBy().isEmpty() ? NONE : String.join(", ", tie.decidedBy());
            out.println(language.say(
                    "Égalité au rang %d : %s ; départagées par : %s".formatted(tie.rank(), bids, keys),
                    "Equal at rank %d: %s; told apart by: %s".formatted(tie.rank(), bids, keys)));
        }
    }

    private void alerts() {
        for (Alert alert : score.ranking().alerts()) {
            out.println(alert.severity() + " " + alert.rule() + " " + language.line(alert.sentence()));
        }
    }

    private void announced() {
        if (score.file().expected() == null) {
            return;
        }
        List<Differences.Difference> differences = score.differences();
        for (Differences.Difference difference : differences) {
            String found = difference.found().isEmpty() ? NONE : difference.found();
            out.println(language.line(new Text(
                    difference.place() + " : annoncé " + difference.announced() + ", trouvé " + found,
                    difference.place() + ": announced " + difference.announced() + ", found " + found)));
        }
        if (differences.isEmpty()) {
            out.println(language.say("Conforme au résultat annoncé.", "As announced."));
        }
    }

    private void explanations() {
        for (BidResult result : results) {
            score.ranking().explanation(result.bid()).ifPresent(explanation -> {
                out.println();
                explain(explanation, "");
            });
        }
    }

    private void explain(Explanation node, String indent) {
        String value = language.exact(node.value());
        String label = indent + language.line(node.what().label()) + " ["
                + Language.oneLine(node.what().subject()) + "] = " + value;
        if (node instanceof Explanation.Given given) {
            out.println(label + "  (" + Language.oneLine(given.source()) + ")");
        } else if (node instanceof Explanation.Computed computed) {
            String law = computed.law().isEmpty() ? "" : ", " + computed.law();
            out.println(label + "  (" + computed.rule() + law + ")");
            computed.inputs().forEach(input -> explain(input, indent + "  "));
        }
    }
}
