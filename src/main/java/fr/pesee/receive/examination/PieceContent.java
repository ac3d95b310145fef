package fr.pesee.receive.examination;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** What is seen of a file while it streams by: its digest, its beginning and its end. */
final class PieceContent extends OutputStream {
    private static final int ENDS = 1 << 16;
    private static final String PDF = "application/pdf";
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/x-sh",
            "application/x-bat",
            "application/java-vm",
            "application/java-archive");

    private static final Pattern ENDING = Pattern.compile("[^.]\\.\\p{Alnum}{1,10}$");

    private final Tika tika = new Tika();
    private final MessageDigest sha256;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] tail = {};
    private long size;

    PieceContent() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
        head.write(bytes, offset, Math.min(length, ENDS - head.size()));
        byte[] both = new byte[Math.min(ENDS, tail.length + length)];
        int kept = both.length - Math.min(length, both.length);
        System.arraycopy(tail, tail.length - kept, both, 0, kept);
        System.arraycopy(bytes, offset + length - (both.length - kept), both, kept, both.length - kept);
        tail = both;
        size += length;
    }

    long size() {
        return size;
    }

    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** What it is by its content. */
    String mediaType() {
        return tika.detect(head.toByteArray());
    }

    /** What is wrong with a file of this name and content. */
    List<BidFinding> findings(String name) {
        String type = mediaType();
        if (PROGRAMS.contains(type) || PROGRAMS.contains(tika.detect(name))) {
            return List.of(BidFinding.EXECUTABLE);
        }
        boolean pdf = PDF.equals(type);
        // A name without an ending says of no type.
        if (ENDING.matcher(name).find() && pdf != PDF.equals(tika.detect(name))) {
            return List.of(BidFinding.TYPE_DIFFERS);
        }
        if (!pdf) {
            return List.of();
        }
        String end = new String(tail, StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            return List.of(BidFinding.PDF_CUT);
        }
        return end.contains("/Encrypt") ? List.of(BidFinding.PDF_LOCKED) : List.of();
    }
}
