package fr.pesee.receive.offline;

import fr.pesee.ground.storage.Blobs;
import fr.pesee.receive.upload.SealedPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sealed bids as a ZIP, written while it is sent: it may be larger than any disk has room for. */
record ExportZip(SealedExport export, Blobs blobs) {

    void write(OutputStream output) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8)) {
            // Ciphertext has nothing to compress.
            zip.setLevel(Deflater.NO_COMPRESSION);
            put(zip, "README.txt", readme());
            put(zip, "index.json", export.index() + "\n");
            put(zip, "SHA256SUMS", export.sums());
            for (Map.Entry<String, SealedPart> file : export.given().entrySet()) {
                zip.putNextEntry(entry(file.getKey()));
                SealedPart part = file.getValue();
                try (InputStream sealed = blobs.open(part.digest(), 0, part.size())) {
                    sealed.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The same bids are the same bytes, whenever they are taken. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static String readme() throws IOException {
        try (InputStream text = ExportZip.class.getResourceAsStream("opening-offline.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
