package fr.pesee;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files (RFC 7578), as a browser sends it; names go as they are, however odd. */
public final class Multipart {
    private static final String BOUNDARY = "----pesee-test-boundary-7d3c1f";

    /** The Content-Type of every such form. */
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** One more field. */
    public Multipart with(String name, String value) {
        line("--" + BOUNDARY);
        line("Content-Disposition: form-data; name=\"" + name + "\"");
        line("Content-Type: text/plain; charset=utf-8");
        line("");
        line(value);
        return this;
    }

    /** One more file. */
    public Multipart with(String name, String fileName, String type, byte[] content) {
        line("--" + BOUNDARY);
        line("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"");
        line("Content-Type: " + type);
        line("");
        parts.writeBytes(content);
        line("");
        return this;
    }

    /** The whole form. */
    public BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes());
    }

    /** The whole form. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    /** The smallest file that is a PDF to whoever looks at its beginning and end. */
    public static byte[] pdf(String content) {
        return ("%PDF-1.7\n% " + content + "\ntrailer\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private void line(String text) {
        parts.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
