package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.MarkProblem;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scoring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the text of a file into bids that can be ranked on a model, or into every reason why they cannot. */
final class BidReader {
    private static final int MAX_CHARACTERS = 20_000_000;

    private final Problems problems = new Problems();
    private final ScoringModel model;
    private final Grid grid;
    private final Map<String, Criterion.Leaf> leaves = new HashMap<>();
    private final Map<Cell, Integer> lines = new HashMap<>();
    /** Values that are there but were refused: they are not missing. */
    private final Set<Cell> refused = new HashSet<>();

    /** Where something stands: by the place of the bid in the file, for a name may stand twice. */
    private record Cell(int bid, String code) {}

    private BidReader(ScoringModel model) {
        this.model = model;
        this.grid = model.grid();
        grid.leaves().forEach(leaf -> leaves.put(leaf.code(), leaf));
    }

    static BidFile.Reading read(String text, ScoringModel model) {
        BidReader reader = new BidReader(model);
        Source source = SourceReader.read(text, MAX_CHARACTERS, reader.problems);
        BidFile file = source == null ? null : reader.file(Section.of(source, Place.WHOLE, reader.problems));
        return file == null || !reader.problems.isEmpty()
                ? new BidFile.Refused(reader.problems.all())
                : new BidFile.Read(file);
    }

    private @Nullable BidFile file(Section root) {
        if (!ModelReader.isOf(root, BidFile.FORMAT)) {
            return null;
        }
        String other = root.optionalText("model");
        if (other != null && !other.equals(model.id())) {
            root.problem(
                    "model",
                    "other-model",
                    new Text("Ces offres sont pour un autre modèle.", "These bids are for another model."));
        }
        Text title = root.optionalBilingual("title");
        Text notice = root.optionalBilingual("notice");
        if (!root.has("bids")) {
            root.missing("bids");
        }
        Map<String, List<BidFile.ScheduleLine>> schedules = schedules(root);
        List<BidFile.Bid> bids = new ArrayList<>();
        for (Section section : root.sections("bids")) {
            bids.add(bid(section, bids.size(), schedules));
        }
        if (bids.isEmpty() && problems.isEmpty()) {
            root.problem("bids", "no-bids", new Text("Il n’y a aucune offre.", "There are no bids."));
        }
        check(bids);
        BidFile.Expectation expected = BidPartReader.expected(root.optionalSection("expected"), grid, bids);
        root.close();
        return new BidFile(title, notice, schedules, bids, expected);
    }

    private Map<String, List<BidFile.ScheduleLine>> schedules(Section root) {
        Map<String, List<BidFile.ScheduleLine>> schedules = new TreeMap<>();
        Section section = root.sectionOrNone("schedules");
        for (String code : section.keys()) {
            boolean known = knows(section, code, Criterion.Price.class::isInstance);
            List<BidFile.ScheduleLine> schedule = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Section line : section.sections(code)) {
                String name = line.text("line");
                if (!seen.add(name)) {
                    line.problem("line", "duplicate-line", new Text("Ligne en double.", "Line given twice."));
                }
                schedule.add(new BidFile.ScheduleLine(
                        name,
                        line.optionalBilingual("name"),
                        line.optionalText("unit"),
                        line.optionalNumber("quantity", Numbers.POSITIVE)));
                line.close();
            }
            if (known) {
                schedules.put(code, schedule);
            }
        }
        return schedules;
    }

    private BidFile.Bid bid(Section section, int index, Map<String, List<BidFile.ScheduleLine>> schedules) {
        String name = section.text("bid");
        lines.put(new Cell(index, ""), section.line());
        Admission admission = section.choice("admission", Admission.ADMISSIBLE);
        PriceBasis basis = section.has("priceBasis") ? PolicyReader.priceBasis(section) : grid.priceBasis();
        Map<String, BidMarks.Value> values = new HashMap<>();
        values(section, index, "prices", Criterion.Price.class::isInstance, values);
        values(section, index, "measured", Criterion.Measured.class::isInstance, values);
        values(section, index, "marks", Criterion.Quality.class::isInstance, values);
        PriceLines priced = new PriceLines(schedules, admission == Admission.ADMISSIBLE);
        Map<String, Map<String, Fraction>> unitPrices = new TreeMap<>();
        Section given = section.sectionOrNone("lines");
        for (String code : given.keys()) {
            lines.put(new Cell(index, code), given.lineOf(code));
            if (knows(given, code, Criterion.Price.class::isInstance)) {
                unitPrices.put(code, priced.read(given, code));
                total(given, index, code, priced, values);
            }
        }
        List<BidFile.LabelClaim> labels = BidPartReader.labels(section.sections("labels"), model.gates());
        section.close();
        return new BidFile.Bid(new BidMarks(name, admission, basis, values), unitPrices, labels);
    }

    /** RULE-50: a total beside the lines that make it says the same, or someone must look. */
    private void total(Section given, int bid, String code, PriceLines priced, Map<String, BidMarks.Value> values) {
        Fraction total = priced.total();
        BidMarks.Value stated = values.get(code);
        if (total == null) {
            refused.add(new Cell(bid, code));
        } else if (stated == null) {
            values.put(code, value(total, given.lineOf(code)));
        } else if (!stated.value().equals(total)) {
            Text told = Text.of(stated.value());
            Text sum = Text.of(total);
            given.problem(
                    code,
                    "total-differs",
                    new Text(
                            "Le prix donné, " + told.fr() + ", n’est pas le total des lignes, " + sum.fr() + ".",
                            "The price given, " + told.en() + ", is not the total of the lines, " + sum.en() + "."));
        }
    }

    private void values(
            Section bid, int index, String key, Predicate<Criterion> kind, Map<String, BidMarks.Value> values) {
        Section section = bid.sectionOrNone(key);
        for (String code : section.keys()) {
            lines.put(new Cell(index, code), section.lineOf(code));
            Fraction value = Numbers.ANY.readOrNull(section, code);
            if (!knows(section, code, kind) || value == null) {
                refused.add(new Cell(index, code));
            } else {
                values.put(code, value(value, section.lineOf(code)));
            }
        }
    }

    private static BidMarks.Value value(Fraction value, int line) {
        return new BidMarks.Value(value, "line " + line);
    }

    /** Whether the code is a leaf of the kind that the place in the file is for. */
    private boolean knows(Section section, String code, Predicate<Criterion> kind) {
        Criterion.Leaf leaf = leaves.get(code);
        if (leaf == null) {
            section.problem(
                    code,
                    "unknown-leaf",
                    new Text("Ce code n’est pas un critère noté du modèle.", "No marked criterion of the model."));
            return false;
        }
        if (!kind.test(leaf)) {
            section.problem(
                    code,
                    "wrong-kind",
                    new Text(
                            "Ce critère se donne sous " + placeOf(leaf) + ".",
                            "This criterion is given under " + placeOf(leaf) + "."));
            return false;
        }
        return true;
    }

    private static String placeOf(Criterion.Leaf leaf) {
        if (leaf instanceof Criterion.Price) {
            return "prices / lines";
        }
        return leaf instanceof Criterion.Measured ? "measured" : "marks";
    }

    /** Names that stand twice cannot be told apart beside each other: then each bid is checked by itself. */
    private void check(List<BidFile.Bid> bids) {
        Map<String, Integer> places = new HashMap<>();
        Set<Integer> again = new HashSet<>();
        for (int index = 0; index < bids.size(); index++) {
            if (places.putIfAbsent(bids.get(index).marks().bid(), index) != null) {
                again.add(index);
            }
        }
        if (again.isEmpty()) {
            List<BidMarks> marks = bids.stream().map(BidFile.Bid::marks).toList();
            Scoring.check(grid, marks)
                    .forEach(problem -> add(problem, places.getOrDefault(problem.bid(), Integer.MAX_VALUE)));
            return;
        }
        for (int index = 0; index < bids.size(); index++) {
            BidMarks marks = bids.get(index).marks();
            if (again.contains(index)) {
                add(new MarkProblem.DuplicateBid(marks.bid()), index);
            }
            for (MarkProblem problem : Scoring.checkAlone(grid, marks)) {
                add(problem, index);
            }
        }
    }

    private void add(MarkProblem problem, int bid) {
        Cell cell = new Cell(bid, problem.code());
        if (!(problem instanceof MarkProblem.Missing) || !refused.contains(cell)) {
            int line = lines.getOrDefault(cell, lines.getOrDefault(new Cell(bid, ""), 1));
            problems.add(line, problem.code(), Place.WHOLE, problem.key(), problem.sentence());
        }
    }
}
