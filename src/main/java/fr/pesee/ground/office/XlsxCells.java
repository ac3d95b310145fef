package fr.pesee.ground.office;

import fr.pesee.ground.office.Cell.Kind;
import fr.pesee.ground.office.Sheet.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet. Of a formula, the result that was saved with it counts, as its program last showed it. */
final class XlsxCells {
    private final SafeXml xml;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private int formulas;

    private int row;
    private int column;
    private Map<Integer, Cell> cells = new HashMap<>();

    XlsxCells(SafeXml xml, List<String> strings, XlsxStyles styles) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
    }

    /** All rows that hold something; reads the sheet, so it can be asked once. */
    List<Row> rows() {
        while (xml.next()) {
            if (xml.begins("row")) {
                beginRow();
            } else if (xml.begins("c")) {
                cell();
            } else if (xml.ends("row") && !cells.isEmpty()) {
                rows.add(new Row(row, cells));
                Limits.requireRows(rows.size());
                cells = new HashMap<>();
            } else if (xml.begins("mergeCell")) {
                merge(xml.attribute("ref"));
            }
        }
        return rows;
    }

    int formulas() {
        return formulas;
    }

    List<Merge> merges() {
        return merges;
    }

    private void beginRow() {
        int number = xml.attribute("r") == null ? row + 1 : xml.number("r");
        if (number <= row || number > Reference.ROWS) {
            throw xml.broken();
        }
        row = number;
        column = -1;
    }

    private void cell() {
        String name = xml.attribute("r");
        Reference reference = name == null
                ? new Reference(column + 1, row)
                : Reference.of(name).orElseThrow(xml::broken);
        if (reference.row() != row || reference.column() <= column) {
            throw xml.broken();
        }
        column = reference.column();
        String type = xml.attribute("t");
        int style = xml.number("s");
        Cell cell = value(type == null ? "n" : type, style);
        if (!cell.isEmpty()) {
            Limits.requireColumn(column);
            Limits.requireLength(cell.text(), row, column);
            cells.put(column, cell);
        }
    }

    private Cell value(String type, int style) {
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean formula = false;
        boolean inside = false;
        while (xml.next() && !xml.ends("c")) {
            formula |= xml.begins("f");
            inside = xml.begins("v") || (inside && !xml.ends("v"));
            if (xml.begins("is")) {
                inline = XlsxStrings.runs(xml, "is");
            } else if (inside && value.length() <= Limits.LENGTH) {
                value.append(xml.text());
            }
        }
        formulas += formula ? 1 : 0;
        if (type.equals("inlineStr")) {
            return Cell.text(inline);
        }
        if (value.length() == 0) {
            return formula && !type.equals("str") ? Cell.UNCALCULATED : Cell.EMPTY;
        }
        return typed(type, value.toString(), style);
    }

    private Cell typed(String type, String value, int style) {
        return switch (type) {
            case "s" -> Cell.text(shared(value));
            case "str" -> Cell.text(XlsxStrings.unescaped(value));
            case "b" -> Cell.odd(Kind.BOOLEAN, value);
            case "e" -> Cell.odd(Kind.ERROR, value);
            case "d" -> Cell.odd(Kind.DATE, value);
            case "n" ->
                Decimals.stored(value)
                        .map(number -> styles.isDate(style) ? Cell.date(number) : Cell.number(number))
                        .orElseThrow(xml::broken);
            default -> throw xml.broken();
        };
    }

    private String shared(String index) {
        Optional<Integer> place = index.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(index)) : Optional.empty();
        return place.filter(number -> number < strings.size()).map(strings::get).orElseThrow(xml::broken);
    }

    private void merge(@Nullable String range) {
        String[] ends = range == null ? new String[0] : range.split(":", -1);
        Reference last = ends.length == 2
                ? Reference.of(ends[1]).orElseThrow(xml::broken)
                : Reference.of(range == null ? "" : range).orElseThrow(xml::broken);
        if (merges.size() < Limits.ENTRIES) {
            merges.add(new Merge(range == null ? "" : range, last.row()));
        }
    }
}
