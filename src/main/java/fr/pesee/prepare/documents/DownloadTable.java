package fr.pesee.prepare.documents;

import fr.pesee.rule.exact.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Downloads with the names of what was taken.
 *
 * @param lines the latest first
 */
record DownloadTable(List<Line> lines) {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Europe/Paris"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final List<Text> HEAD = List.of(
            new Text("instant (Paris)", "instant (Paris)"),
            new Text("document", "document"),
            new Text("titre", "title"),
            new Text("version", "version"),
            new Text("fichier", "file"),
            new Text("SHA-256", "SHA-256"),
            new Text("retrait", "download"),
            new Text("personne", "person"));
    private static final Text ALONE = new Text("seul", "alone");
    private static final Text TOGETHER = new Text("avec tous les autres", "with all others");
    private static final Text NOBODY = new Text("sans compte", "without account");

    DownloadTable {
        lines = List.copyOf(lines);
    }

    /** One download, and the document and version that it was of. */
    record Line(Download download, TenderDocument document, DocumentVersion version) {}

    static DownloadTable of(List<Download> downloads, List<TenderDocument> documents) {
        Map<Integer, TenderDocument> byId =
                documents.stream().collect(Collectors.toMap(TenderDocument::id, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Download download : downloads) {
            TenderDocument document = byId.get(download.document());
            if (document != null) {
                document.version(download.version())
                        .ifPresent(version -> lines.add(new Line(download, document, version)));
            }
        }
        return new DownloadTable(lines);
    }

    /** As RFC 4180 writes it, with the separator that spreadsheets of this language expect. */
    String csv(String language) {
        String separator = language.equals("fr") ? ";" : ",";
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        append(csv, separator, HEAD.stream().map(text -> text.in(language)).toList());
        for (Line line : lines) {
            String name = line.download().name();
            append(
                    csv,
                    separator,
                    List.of(
                            INSTANT.format(line.download().at()),
                            Integer.toString(line.document().id()),
                            line.document().title(),
                            Integer.toString(line.version().number()),
                            line.version().fileName(),
                            line.version().sha256(),
                            (line.download().archive() ? TOGETHER : ALONE).in(language),
                            name == null ? NOBODY.in(language) : name));
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, String separator, List<String> cells) {
        csv.append(cells.stream().map(DownloadTable::cell).collect(Collectors.joining(separator)))
                .append("\r\n");
    }

    private static String cell(String value) {
        String plain = FORMULA.matcher(value).find() ? "'" + value : value;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
