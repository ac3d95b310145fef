package fr.pesee.ground.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV that spreadsheet programs open by a double click. */
final class CsvText {
    private static final String LINE_END = "\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static byte[] write(String language, List<List<Cell>> rows) {
        boolean english = language.equals("en");
        String separator = english ? "," : ";";
        Decimals.Mark mark = Decimals.Mark.of(language);
        String text = rows.stream()
                .map(row -> row.stream().map(cell -> quoted(shown(cell, mark))).collect(Collectors.joining(separator)))
                .collect(Collectors.joining(LINE_END, String.valueOf(BYTE_ORDER_MARK), LINE_END));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Cell cell, Decimals.Mark mark) {
        return cell.number() == null ? Guard.put(cell.text()) : Decimals.plain(cell.number(), mark);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(character -> "\",;\t\r\n ".indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
