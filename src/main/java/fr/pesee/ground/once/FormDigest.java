package fr.pesee.ground.once;

import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a form with a file says, as one digest: no reader sees its bytes, and a client that sends it again draws another
 * boundary between its parts.
 */
final class FormDigest {
    private FormDigest() {}

    /** The digest of the parts that the method takes; of nothing for a method that takes no file. */
    static String of(InvocationContext invocation) {
        MessageDigest digest = sha256();
        if (Arrays.asList(invocation.getMethod().getParameterTypes()).contains(FileUpload.class)) {
            for (Object part : invocation.getParameters()) {
                add(digest, part);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object part) {
        if (part instanceof FileUpload file) {
            add(digest, file.fileName() + "\0" + sha256(file));
        } else if (part == null || part instanceof String) {
            add(digest, part == null ? "" : "=" + part);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String sha256(FileUpload file) {
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
