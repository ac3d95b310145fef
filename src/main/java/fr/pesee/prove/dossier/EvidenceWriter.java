package fr.pesee.prove.dossier;

import fr.pesee.prove.dossier.DossierEvent.FileFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a ZIP file by file, in the order given, always with the same bytes for the same files. Not thread-safe. */
final class EvidenceWriter implements AutoCloseable {
    /** The first instant that a ZIP can name: the true one stands in the ledger. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<FileFacts> files = new ArrayList<>();

    EvidenceWriter(OutputStream output) {
        this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    }

    /** Writes a file's content, piece by piece. */
    interface Content {
        void writeTo(OutputStream output) throws IOException;
    }

    void put(String path, String text) {
        put(path, output -> output.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void put(String path, Content content) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            DigestOutputStream digested = new DigestOutputStream(zip, sha256());
            content.writeTo(digested);
            zip.closeEntry();
            files.add(new FileFacts(
                    path,
                    Math.toIntExact(entry.getSize()),
                    HexFormat.of().formatHex(digested.getMessageDigest().digest())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files written so far. */
    List<FileFacts> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
