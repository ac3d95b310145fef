package fr.pesee.prepare.documents;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All published documents as one ZIP, with a list of their digests that {@code sha256sum -c} reads. */
final class DocumentArchive {
    private static final String SUMS = "SHA256SUMS";

    private final Map<String, PublishedDocument> files = new LinkedHashMap<>();

    DocumentArchive(List<PublishedDocument> documents) {
        Set<String> taken = new HashSet<>(Set.of(SUMS.toLowerCase(Locale.ROOT)));
        for (PublishedDocument document : documents) {
            files.put(unique(document, taken), document);
        }
    }

    /** The names in the archive, in its order. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** What the list of digests says. */
    String sums() {
        StringBuilder sums = new StringBuilder();
        files.forEach((name, document) ->
                sums.append(document.sha256()).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    /**
     * Writes the archive.
     *
     * @param opener gives the content of that digest and size
     */
    void write(OutputStream out, BiFunction<Digest, Long, InputStream> opener) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Nearly all of these formats are compressed already.
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Map.Entry<String, PublishedDocument> file : files.entrySet()) {
                PublishedDocument document = file.getValue();
                zip.putNextEntry(new ZipEntry(file.getKey()));
                try (InputStream content = opener.apply(document.digest(), document.size())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** Names that differ in their case only are one name to many systems. */
    private static String unique(PublishedDocument document, Set<String> taken) {
        String name =
                document.lot() == null ? document.fileName() : "lot-" + document.lot() + "/" + document.fileName();
        if (taken.add(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        int point = name.lastIndexOf('.');
        for (int copy = 2; ; copy++) {
            String other = name.substring(0, point) + " (" + copy + ")" + name.substring(point);
            if (taken.add(other.toLowerCase(Locale.ROOT))) {
                return other;
            }
        }
    }
}
