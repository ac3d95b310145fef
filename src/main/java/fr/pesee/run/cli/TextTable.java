package fr.pesee.run.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of words in aligned columns. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int leftAligned;

    /**
     * An empty table.
     *
     * @param leftAligned how many columns from the left hold words; the others hold numbers and lean right
     */
    TextTable(int leftAligned) {
        this.leftAligned = leftAligned;
    }

    /** Every row has as many cells as the first. */
    TextTable row(List<String> cells) {
        rows.add(cells.stream().map(Language::oneLine).toList());
        return this;
    }

    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(padded(row.get(column), widths.get(column), column < leftAligned));
            }
            out.println(cells.stream().collect(Collectors.joining("  ")).stripTrailing());
        }
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - width(cell));
        return left ? cell + blanks : blanks + cell;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
