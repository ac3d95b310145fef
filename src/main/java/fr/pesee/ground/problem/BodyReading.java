package fr.pesee.ground.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body with all its unreadable fields at once. */
@Provider
public class BodyReading implements ReaderInterceptor {
    private final ObjectMapper json;

    BodyReading(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // What is received as it comes is never held whole, and whoever receives it sees where it breaks off.
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        if (body.length > 0) {
            context.setInputStream(new ByteArrayInputStream(body));
        }
        try {
            return context.proceed();
        } catch (JsonMappingException | WebApplicationException unreadable) {
            if (isMisread(unreadable)) {
                Refused.ifAny(UnreadableBody.refusals(body, context.getGenericType(), json));
            }
            throw unreadable;
        }
    }

    private static boolean isMisread(Exception unreadable) {
        return UnreadableBody.isOfOneField(unreadable) || UnreadableBody.isOfOneField(unreadable.getCause());
    }
}
