package fr.pesee.ground.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a cell.
 *
 * @param column from 0
 * @param row from 1
 */
record Reference(int column, int row) {
    static final int COLUMNS = 16_384;
    static final int ROWS = 1_048_576;
    private static final int LETTERS = 26;
    private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    /** The cell of this name, such as {@code AB12}; empty when no sheet has it. */
    static Optional<Reference> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        int row = Integer.parseInt(parts.group(2));
        return column <= COLUMNS && row <= ROWS ? Optional.of(new Reference(column - 1, row)) : Optional.empty();
    }

    /** The name of a column, such as {@code AB}. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
