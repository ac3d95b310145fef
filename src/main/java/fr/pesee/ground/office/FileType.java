package fr.pesee.ground.office;

import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of files that are taken: open formats, or so common that everyone can read them. */
public enum FileType {
    PDF("application/pdf", "PDF", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX (Word)", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX (Excel)", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX (PowerPoint)", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "ODT (LibreOffice)", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ODS (LibreOffice)", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "ODP (LibreOffice)", "odp"),
    CSV("text/csv", "CSV", "csv"),
    TXT("text/plain", "TXT", "txt"),
    XML("application/xml", "XML", "xml"),
    ZIP("application/zip", "ZIP", "zip"),
    PNG("image/png", "PNG", "png"),
    JPEG("image/jpeg", "JPEG", "jpg", "jpeg");

    private final String mediaType;
    private final String label;
    private final List<String> extensions;

    FileType(String mediaType, String label, String... extensions) {
        this.mediaType = mediaType;
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** The media type (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** What people call it; the same in all languages. */
    public String label() {
        return label;
    }

    /** How names of such files end, the usual way first. */
    public List<String> extensions() {
        return extensions;
    }

    /** The type that goes by this media type. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All of them, as a form names them to the browser's choice of files. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** All of them, as a sentence names them. */
    static Text listed() {
        return Text.same(Arrays.stream(values()).map(FileType::name).collect(Collectors.joining(", ")));
    }
}
