package fr.pesee.prepare.schedule;

import fr.pesee.ground.office.Cell;
import fr.pesee.ground.office.Columns;
import fr.pesee.ground.office.Columns.Column;
import fr.pesee.ground.office.Columns.Found;
import fr.pesee.ground.office.Row;
import fr.pesee.ground.office.Sheet;
import fr.pesee.ground.office.Spreadsheets;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a price schedule from a spreadsheet, and writes it as one. What is wrong is said by row and column. */
final class FileReading {
    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(?:/([a-z]+))?");

    private static final Column CODE = new Column(
            "code",
            new Text("Code", "Code"),
            true,
            List.of("Code ligne", "Line code", "N°", "No", "Numéro", "Number", "Référence", "Reference", "Réf", "Ref"));
    private static final Column LABEL = new Column(
            "label",
            new Text("Libellé", "Label"),
            true,
            List.of("Désignation", "Designation", "Intitulé", "Description", "Prestation", "Article", "Item"));
    private static final Column UNIT = new Column(
            "unit",
            new Text("Unité", "Unit"),
            true,
            List.of("Unités", "Units", "Unité de mesure", "Unit of measure", "U"));
    private static final Column QUANTITY = new Column(
            "quantity",
            new Text("Quantité", "Quantity"),
            true,
            List.of("Quantités", "Quantities", "Quantité estimée", "Estimated quantity", "Qté", "Qty"));
    private static final Text CRITERION = new Text("Critère de prix", "Price criterion");
    private static final List<String> CRITERION_NAMES =
            List.of("Critère", "Criterion", "Sous-critère", "Sub-criterion", "Sous-critère de prix", "Price leaf");

    private final String name;
    private final Sheet sheet;
    private final Found found;
    private final List<ScheduleDraft.Line> lines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final @Nullable Schedule schedule;

    private FileReading(String name, byte[] file, Set<String> leaves) {
        this.name = name;
        this.sheet = Spreadsheets.read(file);
        this.found = Columns.find(sheet, columns(leaves.size() > 1));
        Findings cells = new Findings();
        found.rows().forEach(row -> lines.add(line(row, cells)));
        refusals.addAll(cells.all());
        this.schedule = decided(leaves);
        Set<String> seen = new HashSet<>();
        refusals.removeIf(refusal -> !refusal.at().isEmpty() && !seen.add(refusal.at()));
        Map<String, Integer> places = places();
        refusals.sort(Comparator.comparingInt(refusal -> places.getOrDefault(refusal.at(), -1)));
    }

    /**
     * The schedule in a file.
     *
     * @param name what the file is called
     * @param leaves the price criteria of the lot's grid
     * @throws Refused when the file is no table, or has not the columns of a schedule
     */
    static FileReading of(String name, byte[] file, Set<String> leaves) {
        return new FileReading(name, file, leaves);
    }

    /** Everything wrong with its lines, once for each cell, in the order of its rows. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** What was read, when nothing is wrong with it. */
    ReadFile orThrow() {
        Refused.ifAny(refusals);
        return ReadFile.of(name, sheet, found.unknown(), Objects.requireNonNull(schedule));
    }

    /** How many lines it holds. */
    int count() {
        return lines.size();
    }

    /** The order in which somebody reads the cells of the columns that were found. */
    private Map<String, Integer> places() {
        List<Integer> columns = found.places().values().stream().sorted().toList();
        Map<String, Integer> places = new HashMap<>();
        for (Row row : found.rows()) {
            places.put("/rows/" + row.number(), places.size());
            columns.forEach(column -> places.put(row.at(column), places.size()));
        }
        return places;
    }

    /** What the file has in each of its cells, by the place that a refusal names. */
    Map<String, String> contents() {
        Map<String, String> contents = new HashMap<>();
        found.rows().forEach(row -> row.cells().forEach((column, cell) -> contents.put(row.at(column), cell.text())));
        return contents;
    }

    /** A schedule as rows of cells, the headings first. */
    static List<List<Cell>> cells(Schedule schedule, String language) {
        Stream<List<Cell>> head = Stream.of(columns(true).stream()
                .map(column -> Cell.text(column.heading().in(language)))
                .toList());
        Stream<List<Cell>> lines = schedule.lines().stream()
                .map(line -> List.of(
                        Cell.text(line.code()),
                        Cell.text(line.label()),
                        Cell.text(line.unit()),
                        Cell.number(line.quantity()),
                        Cell.text(line.criterion())));
        return Stream.concat(head, lines).toList();
    }

    private static List<Column> columns(boolean criterionRequired) {
        return List.of(
                CODE, LABEL, UNIT, QUANTITY, new Column("criterion", CRITERION, criterionRequired, CRITERION_NAMES));
    }

    private ScheduleDraft.Line line(Row row, Findings findings) {
        return new ScheduleDraft.Line(
                text(row, CODE.key(), findings),
                text(row, LABEL.key(), findings),
                text(row, UNIT.key(), findings),
                quantity(row, findings),
                text(row, "criterion", findings));
    }

    private @Nullable String text(Row row, String key, Findings findings) {
        return found.place(key).map(place -> sheet.text(row, place, findings)).orElse(null);
    }

    private @Nullable BigDecimal quantity(Row row, Findings findings) {
        return found.place(QUANTITY.key())
                .map(place -> sheet.decimal(row, place, findings))
                .orElse(null);
    }

    /** What a cell holds that cannot be read is no further fault of its line. */
    private @Nullable Schedule decided(Set<String> leaves) {
        Set<String> unread = refusals.stream().map(Refusal::at).collect(Collectors.toSet());
        try {
            return new ScheduleDraft(lines).schedule(leaves, new Findings());
        } catch (Refused refused) {
            refused.refusals().stream()
                    .map(this::inFile)
                    .filter(refusal -> !unread.contains(refusal.at()))
                    .forEach(refusals::add);
            return null;
        }
    }

    private Refusal inFile(Refusal refusal) {
        Matcher line = LINE.matcher(refusal.at());
        if (!line.matches()) {
            return new Refusal(refusal.code(), "", refusal.rule(), refusal.arguments());
        }
        Row row = found.rows().get(Integer.parseInt(line.group(1)));
        String at = found.place(line.group(2) == null ? "" : line.group(2))
                .map(row::at)
                .orElse("/rows/" + row.number());
        return new Refusal(refusal.code(), at, refusal.rule(), refusal.arguments());
    }
}
