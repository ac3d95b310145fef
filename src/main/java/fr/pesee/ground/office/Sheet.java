package fr.pesee.ground.office;

import fr.pesee.ground.problem.Findings;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was read.
 *
 * @param name the name of the sheet; empty for CSV
 * @param encoding how the characters were written, such as {@code UTF-8}; empty for XLSX
 * @param separator what stood between two cells; empty for XLSX
 * @param rows all rows that hold something, from the top
 * @param formulas how many cells hold a formula, of which the saved result was read
 * @param others visible sheets that were not read
 */
public record Sheet(
        String name,
        String encoding,
        String separator,
        List<Row> rows,
        int formulas,
        List<Merge> merges,
        List<String> others) {
    public Sheet {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
        others = List.copyOf(others);
    }

    /**
     * Cells that were made one.
     *
     * @param range such as {@code B4:B6}
     * @param last the last of its rows, from 1
     */
    record Merge(String range, int last) {}

    /** The text in a cell, without blanks around it; null for an empty one, or for what is no text: then it is said. */
    public @Nullable String text(Row row, int column, Findings findings) {
        Cell cell = row.cell(column);
        return switch (cell.kind()) {
            case EMPTY -> null;
            case TEXT, NUMBER -> cell.text().strip().replace("\r\n", "\n").replace('\r', '\n');
            case DATE, BOOLEAN, ERROR, UNCALCULATED -> odd(cell, row.at(column), findings);
        };
    }

    /** The number in a cell; null for an empty one, or for what is no number: then it is said. */
    public @Nullable BigDecimal decimal(Row row, int column, Findings findings) {
        Cell cell = row.cell(column);
        return switch (cell.kind()) {
            case EMPTY -> null;
            case NUMBER -> cell.number();
            case TEXT -> Decimals.read(cell.text(), mark(), row.at(column), findings);
            case DATE, BOOLEAN, ERROR, UNCALCULATED -> odd(cell, row.at(column), findings);
        };
    }

    /** Where commas part cells, they part thousands too; where they do not, they stand before decimals. */
    private Decimals.Mark mark() {
        if (separator.isEmpty()) {
            return Decimals.Mark.EITHER;
        }
        return separator.equals(",") ? Decimals.Mark.POINT : Decimals.Mark.COMMA;
    }

    private static <T> @Nullable T odd(Cell cell, String at, Findings findings) {
        switch (cell.kind()) {
            case DATE -> findings.at(at, OfficeProblem.OFFICE_CELL_DATE);
            case BOOLEAN -> findings.at(at, OfficeProblem.OFFICE_CELL_BOOLEAN);
            case ERROR -> findings.at(at, OfficeProblem.OFFICE_CELL_ERROR, cell.text());
            default -> findings.at(at, OfficeProblem.OFFICE_CELL_UNCALCULATED);
        }
        return null;
    }
}
