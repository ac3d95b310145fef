package fr.pesee.ground.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** No body larger than this is read, whether its length is announced or only shows. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    /** What a form has beside its file. */
    private static final long BESIDE = 1L << 20;

    private final long limit;
    private final long large;

    BodyLimit(
            @ConfigProperty(name = "pesee.body-limit", defaultValue = "10M") MemorySize limit,
            @ConfigProperty(name = "pesee.document-limit") MemorySize large) {
        this.limit = limit.asLongValue();
        this.large = large.asLongValue() + BESIDE;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        long most = isMarked(request, LargeBody.class) ? large : limit;
        if (isTooLong(length, most)) {
            if (isMarked(request, ReadInAct.class)) {
                request.setEntityStream(new Unread());
                return;
            }
            throw tooLarge();
        }
        if (length == null && request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private static boolean isTooLong(@Nullable String length, long most) {
        return length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > most);
    }

    private static boolean isMarked(ContainerRequestContext request, Class<? extends Annotation> mark) {
        if (!(request instanceof ResteasyReactiveContainerRequestContext ours)) {
            return false;
        }
        RuntimeResource target = ((ResteasyReactiveRequestContext) ours.getServerRequestContext()).getTarget();
        return target != null && target.getLazyMethod().getMethod().isAnnotationPresent(mark);
    }

    /** Told by the stream itself, to whoever reads it: no reader has to know that there are limits. */
    private static Refused tooLarge() {
        return new Refused(Refusal.of(RequestProblem.BODY_TOO_LARGE));
    }

    /** A body of which no byte is read, because it is known to be too large. */
    private static final class Unread extends InputStream {
        @Override
        public int read() {
            throw tooLarge();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            throw tooLarge();
        }
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
