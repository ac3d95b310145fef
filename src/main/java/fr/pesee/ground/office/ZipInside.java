package fr.pesee.ground.office;

import fr.pesee.rule.exact.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * What an archive holds, and the archives in it hold, down to three of them and as far as they unfold to an honest
 * size: programs are found by their names and their first bytes.
 */
final class ZipInside {
    private static final int DEEPEST = 3;
    private static final int MOST_ENTRIES = 50_000;
    /** Bytes of all archives in the archive once inflated. */
    private static final long INFLATED = 512L << 20;

    private static final int PEEK = 8;

    private final String at;
    private int entries;
    private long inflated;

    ZipInside(String at) {
        this.at = at;
    }

    /** @throws fr.pesee.ground.problem.Refused when it must not be taken, or cannot be examined */
    void require(ZipFile zip, ZipEntry entry) throws IOException {
        ZipContent.requireSafe(at, entry.getName());
        long size = entry.getSize();
        boolean unfolds = size >= Limits.RATIO_FROM && size / Limits.RATIO > entry.getCompressedSize();
        if (unfolds) {
            throw FileTypes.refused(
                    at,
                    FileProblem.FILE_ARCHIVE_UNFOLDS,
                    Text.same(entry.getName()),
                    Text.same(Integer.toString(Limits.RATIO)));
        }
        try (InputStream content = zip.getInputStream(entry)) {
            require(content, entry.getName(), 1);
        } catch (ZipException | EOFException | IllegalArgumentException unreadable) {
            throw closed(entry.getName());
        }
    }

    /** @param depth how many archives it is in */
    private void require(InputStream raw, String name, int depth) throws IOException {
        PushbackInputStream content = new PushbackInputStream(raw, PEEK);
        byte[] head = content.readNBytes(PEEK);
        content.unread(head);
        if (FileTypes.isProgram(head)) {
            throw FileTypes.refused(at, FileProblem.FILE_ARCHIVE_UNSAFE, Text.same(name));
        }
        if (FileTypes.isZip(head)) {
            if (depth >= DEEPEST) {
                throw closed(name);
            }
            unfold(new ZipInputStream(content), name, depth);
        } else if (depth > 1) {
            pass(content, name);
        }
    }

    private void unfold(ZipInputStream zip, String name, int depth) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String inner = name + "/" + entry.getName();
            if (++entries > MOST_ENTRIES) {
                throw closed(inner);
            }
            ZipContent.requireSafe(at, entry.getName());
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw FileTypes.refused(at, FileProblem.FILE_ARCHIVE_UNSAFE, Text.same(inner));
            }
            require(zip, inner, depth + 1);
        }
    }

    /** Read to its end, because only then is it known how large it is. */
    private void pass(InputStream content, String name) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            inflated += read;
            if (inflated > INFLATED) {
                throw closed(name);
            }
        }
    }

    private RuntimeException closed(String name) {
        return FileTypes.refused(at, FileProblem.FILE_ARCHIVE_CLOSED, Text.same(name));
    }
}
