package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheet programs write it: parted by semicolon, tab or comma, in any of three encodings. */
final class CsvFile {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int LINES_LOOKED_AT = 20;

    /** Each becomes an object before its row is seen. */
    private static final long MOST_SEPARATORS = 1_000_000;

    private static final Pattern NAMED = Pattern.compile("sep=([;\\t,])\\r?\\n", Pattern.CASE_INSENSITIVE);

    private final String encoding;
    private final String text;
    private final char separator;

    private CsvFile(String encoding, String text) {
        Matcher named = NAMED.matcher(text);
        boolean names = named.lookingAt();
        this.encoding = encoding;
        this.text = names ? text.substring(named.end()) : text;
        this.separator = names ? named.group(1).charAt(0) : guess(text);
    }

    /** The table in this text. */
    static Sheet read(byte[] file) {
        String encoding = encoding(file);
        String text = decoded(file, Charset.forName(encoding))
                .orElseThrow(() -> new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_UNKNOWN)));
        if (text.indexOf('\0') >= 0) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_UNKNOWN));
        }
        return new CsvFile(encoding, text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text).sheet();
    }

    private static String encoding(byte[] file) {
        int first = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE.name();
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE.name();
        }
        return decoded(file, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8.name() : WESTERN.name();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The separator that stands most often, outside quotation marks, in the first line that has any. */
    private static char guess(String text) {
        return text.lines()
                .limit(LINES_LOOKED_AT)
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .flatMap(line -> mostIn(line).stream())
                .findFirst()
                .orElse(SEPARATORS[0]);
    }

    private static Optional<Character> mostIn(String line) {
        Optional<Character> most = Optional.empty();
        long highest = 0;
        for (char separator : SEPARATORS) {
            long count =
                    line.chars().filter(character -> character == separator).count();
            if (count > highest) {
                highest = count;
                most = Optional.of(separator);
            }
        }
        return most;
    }

    private Sheet sheet() {
        if (text.chars().filter(character -> character == separator).count() > MOST_SEPARATORS) {
            throw Limits.tableLarge();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            try {
                for (CSVRecord line : parser) {
                    row(line).ifPresent(rows::add);
                    Limits.requireRows(rows.size());
                }
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw new Refused(
                        Refusal.of(OfficeProblem.OFFICE_CSV_BROKEN, Long.toString(parser.getCurrentLineNumber())));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        String shown = separator == '\t' ? "tab" : String.valueOf(separator);
        return new Sheet("", encoding, shown, rows, 0, List.of(), List.of());
    }

    private static Optional<Row> row(CSVRecord line) {
        Map<Integer, Cell> cells = new HashMap<>();
        int number = Math.toIntExact(line.getRecordNumber());
        for (int column = 0; column < line.size(); column++) {
            Cell cell = Cell.text(Guard.taken(line.get(column)));
            if (!cell.isEmpty()) {
                Limits.requireColumn(column);
                Limits.requireLength(cell.text(), number, column);
                cells.put(column, cell);
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(number, cells));
    }
}
