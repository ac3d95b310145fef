package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;

/** How much of a file is read at most; far above any honest schedule. */
final class Limits {
    /** Parts of a workbook. */
    static final int ENTRIES = 1_000;

    /** Bytes of all its parts once inflated. */
    static final long INFLATED = 32L << 20;

    /** How many times larger a part may become when it is inflated, from this size on. */
    static final int RATIO = 100;

    static final long RATIO_FROM = 1L << 20;

    /** Rows and columns that hold something. */
    static final int ROWS = 20_000;

    static final int COLUMNS = 256;

    /** Characters of a cell, which is what spreadsheet programs allow. */
    static final int LENGTH = 32_767;

    private Limits() {}

    static void requireRows(int rows) {
        if (rows > ROWS) {
            throw tableLarge();
        }
    }

    static void requireColumn(int column) {
        if (column >= COLUMNS) {
            throw tableLarge();
        }
    }

    static void requireLength(CharSequence text, int row, int column) {
        if (text.length() > LENGTH) {
            throw new Refused(Refusal.at(
                    "/rows/" + row + "/" + Reference.letters(column),
                    OfficeProblem.OFFICE_CELL_LONG,
                    Integer.toString(LENGTH)));
        }
    }

    static Refused tableLarge() {
        return new Refused(
                Refusal.of(OfficeProblem.OFFICE_TABLE_LARGE, Integer.toString(ROWS), Integer.toString(COLUMNS)));
    }
}
