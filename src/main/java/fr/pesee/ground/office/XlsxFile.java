package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook taken apart, once it is known to hold nothing but a workbook. */
final class XlsxFile {
    private static final int CHUNK = 8_192;
    private static final Set<Integer> METHODS = Set.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);
    private static final List<String> OUTSIDE =
            List.of("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "xl/webextensions/");

    private final Map<String, byte[]> parts = new HashMap<>();
    private long inflated;

    private XlsxFile() {}

    static XlsxFile open(byte[] file) {
        XlsxFile opened = new XlsxFile();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            check(entries);
            for (ZipArchiveEntry entry : entries) {
                opened.inflate(zip, entry);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw broken("ZIP");
        }
        return opened;
    }

    /** A part, by its path in the workbook whatever its case. */
    Optional<byte[]> part(String path) {
        return Optional.ofNullable(parts.get(path.toLowerCase(Locale.ROOT)));
    }

    private static void check(List<ZipArchiveEntry> entries) {
        if (entries.size() > Limits.ENTRIES) {
            throw large(entries.size() + " > " + Limits.ENTRIES);
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry);
            if (!names.add(name) || name.contains("..")) {
                throw broken(entry.getName());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_CLOSED));
            }
            if (!METHODS.contains(entry.getMethod())) {
                throw broken(entry.getName());
            }
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new Refused(Refusal.of(OfficeProblem.OFFICE_MACROS));
            }
            if (OUTSIDE.stream().anyMatch(name::startsWith)) {
                throw new Refused(Refusal.of(OfficeProblem.OFFICE_EXTERNAL, entry.getName()));
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_UNKNOWN));
        }
    }

    private void inflate(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean kept = name(entry).endsWith(".xml") || name(entry).endsWith(".rels");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                requireModest(entry, size, inflated + size);
                if (kept) {
                    content.write(chunk, 0, read);
                }
            }
        } catch (ZipException damaged) {
            throw broken(entry.getName());
        }
        inflated += size;
        if (kept) {
            parts.put(name(entry), content.toByteArray());
        }
    }

    private static void requireModest(ZipArchiveEntry entry, long size, long all) {
        if (all > Limits.INFLATED) {
            throw large("> " + (Limits.INFLATED >> 20) + " Mio");
        }
        if (size > Limits.RATIO_FROM && size / Limits.RATIO > Math.max(1, entry.getCompressedSize())) {
            throw large(entry.getName() + " > 1:" + Limits.RATIO);
        }
    }

    private static String name(ZipArchiveEntry entry) {
        String lower = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        return lower.startsWith("/") ? lower.substring(1) : lower;
    }

    private static Refused large(String how) {
        return new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_LARGE, how));
    }

    private static Refused broken(String part) {
        return new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_BROKEN, part));
    }
}
