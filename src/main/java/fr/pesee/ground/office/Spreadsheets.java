package fr.pesee.ground.office;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The door of tables that come and go as files. */
public final class Spreadsheets {
    /** The media type of XLSX. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of CSV. */
    public static final String CSV = "text/csv";

    /** A file costs some ten times its limit in memory while it is read; others wait a moment. */
    private static final Semaphore READING = new Semaphore(2, true);

    private static final int WORKBOOK = 0x504B0304;
    private static final int OLD_OR_LOCKED = 0xD0CF11E0;

    private Spreadsheets() {}

    /**
     * The table in a file: the first visible sheet of an XLSX workbook, or CSV in UTF-8, UTF-16 or Windows-1252. Which
     * of them it is, its content says, not its name.
     *
     * @throws Refused when it is none of these, holds what a table has no need of, or is larger than any table
     */
    public static Sheet read(byte[] file) {
        if (file.length == 0) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_EMPTY));
        }
        READING.acquireUninterruptibly();
        try {
            return switch (beginning(file)) {
                case WORKBOOK -> XlsxReader.read(XlsxFile.open(file));
                case OLD_OR_LOCKED -> throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_CLOSED));
                default -> CsvFile.read(file);
            };
        } finally {
            READING.release();
        }
    }

    /**
     * A table as CSV for programs of this language: UTF-8 with a byte order mark; semicolons and decimal commas in
     * French, commas and decimal points in English. {@link #read} gives the same cells again.
     */
    public static byte[] csv(String language, List<List<Cell>> rows) {
        return CsvText.write(language, rows);
    }

    /** A table as the only sheet of an XLSX workbook, its first row as headings. */
    public static byte[] xlsx(String sheet, List<List<Cell>> rows) {
        return XlsxWriter.write(sheet, rows);
    }

    /**
     * A number as somebody types it in this language, such as {@code 1 234,5}.
     *
     * @param at its place in a refusal
     * @return null when it is no number, or may be two; then the findings say so
     */
    public static @Nullable BigDecimal number(String text, String language, String at, Findings findings) {
        return Decimals.read(text, Decimals.Mark.of(language), at, findings);
    }

    /** A number as it is typed in this language, without separators of thousands. */
    public static String typed(BigDecimal number, String language) {
        return Decimals.plain(number, Decimals.Mark.of(language));
    }

    private static int beginning(byte[] file) {
        int first = 0;
        for (int index = 0; index < Integer.BYTES; index++) {
            first = first << Byte.SIZE | (index < file.length ? file[index] & 0xFF : 0);
        }
        return first;
    }
}
