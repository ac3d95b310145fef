package fr.pesee.ground.office;

import java.util.Map;
import java.util.TreeMap;

/**
 * One row that holds something.
 *
 * @param number its number in the file as its program shows it, from 1
 * @param cells what it holds, by column from 0, without empty cells
 */
public record Row(int number, Map<Integer, Cell> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The cell in a column, from 0. */
    public Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    /** All cells that hold something, from the left. */
    public Map<Integer, Cell> inOrder() {
        return new TreeMap<>(cells);
    }

    /** The place of one of its cells in a refusal, such as {@code /rows/7/C}. */
    public String at(int column) {
        return "/rows/" + number + "/" + Reference.letters(column);
    }
}
