package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.rule.exact.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The door of the office: what a file is. */
public final class FileTypes {
    private static final int HEAD = 4096;
    private static final HexFormat HEX = HexFormat.of();
    private static final String OLD_OFFICE = "d0cf11e0a1b11ae1";
    private static final String ZIP = "504b0304";
    private static final List<String> PROGRAMS =
            List.of("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "2321");
    private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<script", "<svg", "<?php");

    private FileTypes() {}

    /**
     * What a file is, by its content; its name must say the same.
     *
     * @param at JSON pointer of the file in the request
     * @param file where its content is
     * @param name its name, already clean
     * @throws Refused when it is of no accepted type, damaged, carries macros, can be run, or its name says otherwise
     */
    public static FileType of(String at, Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw refused(at, FileProblem.FILE_EMPTY);
        }
        FileType type = read(at, file, FileName.extension(name));
        if (!type.extensions().contains(FileName.extension(name))) {
            throw refused(
                    at,
                    FileProblem.FILE_NAME_DIFFERS,
                    Text.same(name),
                    Text.same(type.label()),
                    Text.same("." + type.extensions().get(0)));
        }
        return type;
    }

    /**
     * The ending that a file's name needs when it has none: that of its content.
     *
     * @throws Refused as {@link #of} does
     */
    public static String cleanName(String at, Path file, String given) throws IOException {
        String bare = FileName.clean(given, "");
        if (!bare.endsWith(".")) {
            return bare;
        }
        if (Files.size(file) == 0) {
            throw refused(at, FileProblem.FILE_EMPTY);
        }
        return FileName.clean(given, read(at, file, "").extensions().get(0));
    }

    private static FileType read(String at, Path file, String extension) throws IOException {
        byte[] head = head(file);
        String magic = magic(head);
        if (magic.startsWith(HEX.formatHex("%PDF-".getBytes(StandardCharsets.US_ASCII)))) {
            return whole(at, FileType.PDF, tail(file).contains("%%EOF"));
        }
        if (magic.equals("89504e470d0a1a0a")) {
            return whole(at, FileType.PNG, tail(file).contains("IEND"));
        }
        if (magic.startsWith("ffd8ff")) {
            return FileType.JPEG;
        }
        if (magic.startsWith(ZIP)) {
            return ZipContent.type(at, file);
        }
        if (magic.equals(OLD_OFFICE)) {
            throw refused(at, FileProblem.FILE_OLD_OFFICE);
        }
        if (isProgram(head)) {
            throw refused(at, FileProblem.FILE_EXECUTABLE);
        }
        return text(at, file, head, extension);
    }

    /** Whether a file that begins so can be run. */
    static boolean isProgram(byte[] head) {
        return PROGRAMS.stream().anyMatch(magic(head)::startsWith);
    }

    /** Whether a file that begins so is an archive, or an office document. */
    static boolean isZip(byte[] head) {
        return magic(head).startsWith(ZIP);
    }

    private static String magic(byte[] head) {
        return HEX.formatHex(head, 0, Math.min(head.length, 8));
    }

    private static FileType text(String at, Path file, byte[] head, String extension) throws IOException {
        String begin = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(begin::startsWith) || !isText(file)) {
            throw unknown(at);
        }
        if (begin.startsWith("<?xml") || (begin.startsWith("<") && extension.equals("xml"))) {
            return XmlContent.type(at, file);
        }
        return extension.equals("csv") ? FileType.CSV : FileType.TXT;
    }

    /** Whether nothing stands in it but letters and layout, in UTF-8 or one of the old codings of Western Europe. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int read = stream.read(); read >= 0; read = stream.read()) {
                boolean layout = read == '\t' || read == '\n' || read == '\r' || read == '\f';
                if ((read < ' ' && !layout) || read == 0x7F) {
                    return false;
                }
            }
            return true;
        }
    }

    private static FileType whole(String at, FileType type, boolean complete) {
        if (!complete) {
            throw damaged(at, type);
        }
        return type;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(HEAD, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    static Refused unknown(String at) {
        return refused(at, FileProblem.FILE_TYPE_REFUSED, FileType.listed());
    }

    static Refused damaged(String at, FileType type) {
        return refused(at, FileProblem.FILE_DAMAGED, Text.same(type.label()));
    }

    static Refused refused(String at, FileProblem problem, Text... arguments) {
        return new Refused(Refusal.inWords(at, problem, Arrays.copyOf(arguments, arguments.length)));
    }
}
