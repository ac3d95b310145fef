package fr.pesee.ground.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * No body larger than this is read, whether its length is announced or only shows; nor one whose type is none; of an
 * act that reads its own, none is either where its answer could not be.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    /** What a form has beside its file. */
    private static final long BESIDE = 1L << 20;

    /** These have no body, whatever type they say it has. */
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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
        boolean inAct = isMarked(request, ReadInAct.class);
        if (inAct && !isAnswerable(request)) {
            refuse(request, true, RequestProblem.MEDIA_TYPE_UNANSWERABLE);
            return;
        }
        if (OddHeaders.NO_TYPE.equals(request.getHeaderString(HttpHeaders.CONTENT_TYPE)) && !isRead(request)) {
            // Also where any type is read: one that is none is a mistake that its sender wants to hear of.
            refuse(request, inAct, RequestProblem.MEDIA_TYPE_UNSUPPORTED);
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        long most = isMarked(request, LargeBody.class) ? large : limit;
        if (isTooLong(length, most)) {
            refuse(request, inAct, RequestProblem.BODY_TOO_LARGE);
            return;
        }
        if (length == null && request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    /** At once, or by the act that reads the body, which keeps its refusals. */
    private static void refuse(ContainerRequestContext request, boolean inAct, RequestProblem why) {
        if (!inAct) {
            throw refused(why);
        }
        request.setEntityStream(new Unread(why));
    }

    private static boolean isRead(ContainerRequestContext request) {
        return READS.contains(request.getMethod());
    }

    private static boolean isTooLong(@Nullable String length, long most) {
        return length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > most);
    }

    /** Whether its sender takes JSON. The framework would refuse before the act, which keeps its refusals. */
    private static boolean isAnswerable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream()
                    .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isMarked(ContainerRequestContext request, Class<? extends Annotation> mark) {
        if (!(request instanceof ResteasyReactiveContainerRequestContext ours)) {
            return false;
        }
        RuntimeResource target = ((ResteasyReactiveRequestContext) ours.getServerRequestContext()).getTarget();
        return target != null && target.getLazyMethod().getMethod().isAnnotationPresent(mark);
    }

    /** Told by the stream itself, to whoever reads it: no reader has to know that there are limits. */
    private static Refused refused(RequestProblem why) {
        return new Refused(Refusal.of(why));
    }

    /** A body of which no byte is read, because it is known what stands against it. */
    private static final class Unread extends InputStream {
        private final RequestProblem why;

        Unread(RequestProblem why) {
            this.why = why;
        }

        @Override
        public int read() {
            throw refused(why);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            throw refused(why);
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
                throw refused(RequestProblem.BODY_TOO_LARGE);
            }
        }
    }
}
