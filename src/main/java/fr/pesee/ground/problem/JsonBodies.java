package fr.pesee.ground.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON body within a use case, for acts of which even a refusal of form has to be kept. */
@ApplicationScoped
public class JsonBodies {
    private final ObjectMapper json;

    JsonBodies(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body as this type, read by the same rules as any other.
     *
     * @param contentType what its sender says it is; a sender who says nothing means JSON
     * @throws Refused with all that cannot be read, or when it is missing, too large or of another media type
     * @throws UncheckedIOException when it breaks off
     */
    public <T> T read(InputStream body, @Nullable String contentType, Class<T> type) {
        if (contentType != null && !isJson(contentType)) {
            throw new Refused(Refusal.of(RequestProblem.MEDIA_TYPE_UNSUPPORTED));
        }
        try {
            byte[] bytes = body.readAllBytes();
            if (bytes.length == 0) {
                throw new Refused(Refusal.of(RequestProblem.BODY_MISSING));
            }
            return Bodies.required(read(bytes, type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return MediaType.valueOf(contentType).isCompatible(MediaType.APPLICATION_JSON_TYPE);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private <T> @Nullable T read(byte[] bytes, Class<T> type) throws IOException {
        try {
            return json.readValue(bytes, type);
        } catch (JsonProcessingException unreadable) {
            if (UnreadableBody.isOfOneField(unreadable)) {
                Refused.ifAny(UnreadableBody.refusals(bytes, type, json));
            }
            throw new Refused(UnreadableBody.refusal(unreadable));
        }
    }
}
