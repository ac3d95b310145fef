package fr.pesee.ground.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes XLSX. Texts are texts there, whatever they begin with: no cell is ever a formula. */
final class XlsxWriter {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    private XlsxWriter() {}

    static byte[] write(String name, List<List<Cell>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Pesee", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
            int columns = rows.isEmpty() ? 0 : rows.get(0).size();
            for (int column = 0; column < columns; column++) {
                sheet.width(column, width(rows, column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.number() != null) {
            sheet.value(row, column, new BigDecimal(cell.text()));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, XlsxStrings.escaped(cell.text()));
            sheet.style(row, column).format("@").set();
        }
    }

    private static int width(List<List<Cell>> rows, int column) {
        int longest = rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }
}
