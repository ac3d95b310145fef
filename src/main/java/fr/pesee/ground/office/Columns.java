package fr.pesee.ground.office;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns of a table by their headings, in French or English and in any order. */
public final class Columns {
    private static final int ROWS_ABOVE = 20;

    private Columns() {}

    /**
     * One column to look for.
     *
     * @param key what the room calls it
     * @param heading what it is called in a file that we write
     * @param required whether a table without it is refused
     * @param others further headings that name it; case, accents and punctuation do not matter
     */
    public record Column(String key, Text heading, boolean required, List<String> others) {
        public Column {
            others = List.copyOf(others);
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(heading.fr(), heading.en()), others.stream());
        }
    }

    /**
     * Where the columns are.
     *
     * @param places the column of each key, from 0
     * @param unknown the headings of columns that nobody asked for
     * @param rows the rows below the headings
     */
    public record Found(Map<String, Integer> places, List<String> unknown, List<Row> rows) {
        public Found {
            places = Map.copyOf(places);
            unknown = List.copyOf(unknown);
            rows = List.copyOf(rows);
        }

        /** The place of a column; empty when the table lacks it. */
        public Optional<Integer> place(String key) {
            return Optional.ofNullable(places.get(key));
        }
    }

    /**
     * Finds the columns of a sheet. The headings are the first of its first rows that names two of them; what stands
     * above is skipped.
     *
     * @throws fr.pesee.ground.problem.Refused when there is nothing in it, or a required column is missing, twice or
     *     partly merged
     */
    public static Found find(Sheet sheet, List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(column -> column.names().forEach(name -> byName.put(folded(name), column)));
        Findings findings = new Findings();
        findings.require(!sheet.rows().isEmpty(), "", OfficeProblem.OFFICE_FILE_EMPTY)
                .throwIfAny();
        int head = headings(sheet.rows(), byName);
        Row row = sheet.rows().get(head);
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        row.inOrder().forEach((place, cell) -> {
            Column column = byName.get(folded(cell.text()));
            if (column == null) {
                unknown.add(cell.text().strip());
            } else if (places.putIfAbsent(column.key(), place) != null) {
                findings.at(row.at(place), OfficeProblem.OFFICE_COLUMN_TWICE, cell.text());
            }
        });
        columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.key()))
                .forEach(column -> findings.addAll(List.of(missing(row, column))));
        sheet.merges().stream()
                .filter(merge -> merge.last() >= row.number())
                .forEach(merge ->
                        findings.at("/cells/" + merge.range(), OfficeProblem.OFFICE_CELLS_MERGED, merge.range()));
        findings.throwIfAny();
        return new Found(
                places, unknown, sheet.rows().subList(head + 1, sheet.rows().size()));
    }

    private static Refusal missing(Row row, Column column) {
        String names = String.join(", ", column.names().distinct().toList());
        return Refusal.inWords(
                "/rows/" + row.number(), OfficeProblem.OFFICE_COLUMN_MISSING, column.heading(), Text.same(names));
    }

    private static int headings(List<Row> rows, Map<String, Column> byName) {
        for (int index = 0; index < Math.min(ROWS_ABOVE, rows.size()); index++) {
            long known = rows.get(index).cells().values().stream()
                    .map(cell -> byName.get(folded(cell.text())))
                    .filter(column -> column != null)
                    .distinct()
                    .count();
            if (known >= 2) {
                return index;
            }
        }
        return 0;
    }

    /** A heading without what does not matter in it: case, accents, punctuation. */
    static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
