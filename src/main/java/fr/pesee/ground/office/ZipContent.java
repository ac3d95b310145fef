package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refused;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file that is a ZIP: an archive, or an office document. Its directory is read, and of an archive what is in it. */
final class ZipContent {
    private static final int MOST_ENTRIES = 50_000;
    private static final long LARGEST_DIRECTORY = 16L << 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LARGEST_LIST = 1 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final Map<String, FileType> OFFICE = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private static final Set<String> UNSAFE = Set.of(
            "app", "bat", "class", "cmd", "com", "cpl", "dll", "docm", "dotm", "exe", "hta", "jar", "js", "jse", "lnk",
            "msi", "msp", "pif", "potm", "ppam", "ppsm", "pptm", "ps1", "reg", "scr", "sh", "sldm", "vb", "vbe", "vbs",
            "wsf", "wsh", "xlam", "xlsb", "xlsm", "xltm");

    private ZipContent() {}

    static FileType type(String at, Path file) throws IOException {
        requireSmallDirectory(at, file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            ZipEntry list = zip.getEntry(CONTENT_TYPES);
            if (list != null) {
                return office(at, text(zip, list), entries);
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return openDocument(at, text(zip, mimetype), entries);
            }
            ZipInside inside = new ZipInside(at);
            for (ZipEntry entry : entries) {
                inside.require(zip, entry);
            }
            return FileType.ZIP;
        } catch (ZipException | IllegalArgumentException broken) {
            throw FileTypes.damaged(at, FileType.ZIP);
        }
    }

    private static FileType office(String at, String list, List<? extends ZipEntry> entries) {
        boolean macros = list.contains("macroEnabled")
                || names(entries).anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("macrosheets/"));
        if (macros) {
            throw FileTypes.refused(at, FileProblem.FILE_MACROS);
        }
        return OFFICE.entrySet().stream()
                .filter(type -> list.contains(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> FileTypes.unknown(at));
    }

    private static FileType openDocument(String at, String mediaType, List<? extends ZipEntry> entries) {
        FileType type = FileType.of(mediaType.strip())
                .filter(Set.of(FileType.ODT, FileType.ODS, FileType.ODP)::contains)
                .orElseThrow(() -> FileTypes.unknown(at));
        if (names(entries).anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/"))) {
            throw FileTypes.refused(at, FileProblem.FILE_MACROS);
        }
        return type;
    }

    private static Stream<String> names(List<? extends ZipEntry> entries) {
        return entries.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT));
    }

    static void requireSafe(String at, String name) {
        String plain = name.replace('\\', '/');
        boolean leaves = plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || List.of(plain.split("/", -1)).contains("..");
        if (leaves || UNSAFE.contains(FileName.extension(plain.substring(plain.lastIndexOf('/') + 1)))) {
            throw FileTypes.refused(at, FileProblem.FILE_ARCHIVE_UNSAFE, Text.same(name));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
        }
    }

    /** The JDK reads the whole directory into memory: how large it says it is must be known before. */
    private static void requireSmallDirectory(String at, Path file) throws IOException {
        ByteBuffer end = end(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = end.limit() - END_LENGTH; place >= 0; place--) {
            if (end.getInt(place) == END_SIGNATURE) {
                int count = Short.toUnsignedInt(end.getShort(place + 10));
                long size = Integer.toUnsignedLong(end.getInt(place + 12));
                if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY) {
                    throw tooMany(at);
                }
                return;
            }
        }
        throw FileTypes.damaged(at, FileType.ZIP);
    }

    private static Refused tooMany(String at) {
        return FileTypes.refused(at, FileProblem.FILE_ARCHIVE_LARGE, new Text("50\u202F000", "50,000"));
    }

    private static ByteBuffer end(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(LONGEST_COMMENT + END_LENGTH, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            return ByteBuffer.wrap(end);
        }
    }
}
