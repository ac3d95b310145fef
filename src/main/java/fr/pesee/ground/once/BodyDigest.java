package fr.pesee.ground.once;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Remembers the SHA-256 of the body of a request with an idempotency key, before anything is made of it. */
@Provider
public class BodyDigest implements ReaderInterceptor {
    static final String PROPERTY = "fr.pesee.body-digest";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class || !context.getHeaders().containsKey(OnceInterceptor.HEADER)) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        context.setProperty(PROPERTY, sha256(body));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
