package fr.pesee.prove.dossier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of an evidence, read from a ZIP that may be hostile: nothing is unpacked to disk, sizes are those found and
 * not those claimed, names are plain and stand once, and the two ways of reading a ZIP (file by file, and by its
 * directory at the end) must find the same.
 */
public final class EvidenceArchive {
    private static final int MOST_FILES = 50_000;
    private static final long LARGEST = 512L << 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final SortedMap<String, byte[]> files;

    private EvidenceArchive(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads a ZIP into memory; at most a sixth of what this Java may use, and 512 MiB.
     *
     * @throws UnreadableEvidence when it is none, is too large, or contradicts itself
     */
    public static EvidenceArchive read(Path file) throws UnreadableEvidence {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            List<String> order = readFiles(file, files);
            requireSameDirectory(file, order, files);
            return new EvidenceArchive(files);
        } catch (NoSuchFileException absent) {
            throw new UnreadableEvidence("il n’existe pas", "it does not exist");
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableEvidence(
                    "ce n’est pas un fichier ZIP lisible (" + broken.getMessage() + ")",
                    "it is not a readable ZIP file (" + broken.getMessage() + ")");
        }
    }

    /** All files by path. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    byte @Nullable [] file(String path) {
        return files.get(path);
    }

    private static List<String> readFiles(Path file, SortedMap<String, byte[]> files)
            throws IOException, UnreadableEvidence {
        List<String> order = new ArrayList<>();
        long left = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 6);
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(input, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requirePlainName(entry.getName());
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || order.size() == MOST_FILES) {
                    throw new UnreadableEvidence(
                            "il contient plus que ce qui peut être lu ici (davantage de mémoire :"
                                    + " JAVA_TOOL_OPTIONS=-Xmx4g)",
                            "it holds more than can be read here (for more memory: JAVA_TOOL_OPTIONS=-Xmx4g)");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new UnreadableEvidence(
                            "le fichier " + entry.getName() + " y figure deux fois",
                            "the file " + entry.getName() + " stands in it twice");
                }
                order.add(entry.getName());
            }
        }
        if (order.isEmpty()) {
            throw new UnreadableEvidence("ce n’est pas un fichier ZIP", "it is not a ZIP file");
        }
        return order;
    }

    private static void requirePlainName(String name) throws UnreadableEvidence {
        if (name.length() > 300 || !NAME.matcher(name).matches()) {
            throw new UnreadableEvidence(
                    "il contient un nom de fichier inadmissible", "it holds a file name that is not allowed");
        }
    }

    private static void requireSameDirectory(Path file, List<String> order, SortedMap<String, byte[]> files)
            throws IOException, UnreadableEvidence {
        List<String> listed = new ArrayList<>();
        boolean same = true;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                listed.add(entry.getName());
                byte[] content = files.get(entry.getName());
                same &= content != null && Arrays.equals(content, content(zip, entry, content.length));
            }
        }
        if (!same || !listed.equals(order)) {
            throw new UnreadableEvidence(
                    "son répertoire n’est pas celui de ses fichiers", "its directory is not that of its files");
        }
    }

    /** One byte more than expected shows that there is more; nothing beyond is read. */
    private static byte[] content(ZipFile zip, ZipEntry entry, int expected) throws IOException {
        try (InputStream input = zip.getInputStream(entry)) {
            return input.readNBytes(expected + 1);
        }
    }
}
