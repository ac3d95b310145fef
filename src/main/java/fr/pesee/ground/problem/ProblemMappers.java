package fr.pesee.ground.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one mapping of everything thrown to RFC 9457. */
@ApplicationScoped
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String FORM_LIBRARY = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo uri, HttpHeaders headers) {
        return responses.of(refused, Asked.of(uri, headers));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthenticated(SecurityException ignored, UriInfo uri, HttpHeaders headers) {
        // A page's script is led as the page itself would be: it waits until its reader has signed in elsewhere.
        return responses.signInRequired(new Asked(Asked.isOfApi(uri), ReaderLanguage.of(headers)));
    }

    /** Somebody came back from the sign-in with something that does not belong to what they left with. */
    @ServerExceptionMapper
    Response incomplete(AuthenticationCompletionException ignored, UriInfo uri, HttpHeaders headers) {
        return one(RequestProblem.SIGN_IN_INCOMPLETE, Asked.of(uri, headers));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException ignored, UriInfo uri, HttpHeaders headers) {
        return one(RequestProblem.ACCESS_DENIED, Asked.of(uri, headers));
    }

    /** The subclass is named as well, because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException unreadable, UriInfo uri, HttpHeaders headers) {
        return responses.of(List.of(UnreadableBody.refusal(unreadable)), Asked.of(uri, headers));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri, headers);
        }
        Asked asked = Asked.of(uri, headers);
        int status = thrown.getResponse().getStatus();
        if (thrown instanceof NotAllowedException) {
            return one(RequestProblem.METHOD_NOT_ALLOWED, asked);
        }
        if (thrown instanceof NotSupportedException) {
            return one(RequestProblem.MEDIA_TYPE_UNSUPPORTED, asked);
        }
        if (thrown instanceof NotAcceptableException) {
            return one(RequestProblem.MEDIA_TYPE_UNANSWERABLE, asked);
        }
        return switch (status) {
            case 400 -> one(RequestProblem.BODY_UNREADABLE, asked, "HTTP 400");
            case 404 -> one(RequestProblem.ADDRESS_UNKNOWN, asked);
            case 413 -> one(RequestProblem.BODY_TOO_LARGE, asked);
            default -> status < 500 ? thrown.getResponse() : unexpected(thrown, uri, headers);
        };
    }

    /** The library that takes forms apart has no exception of its own for those that it cannot read. */
    @ServerExceptionMapper({RuntimeException.class, IOException.class})
    Response unreadableForm(Exception thrown, UriInfo uri, HttpHeaders headers) {
        if (FullDisk.caused(thrown)) {
            LOG.errorf("there is no room to receive what was sent: %s", thrown.getMessage());
            return one(RequestProblem.UPLOAD_FULL, Asked.of(uri, headers));
        }
        if (BrokenOff.caused(thrown)) {
            LOG.infof("a request broke off while it was read: %s", thrown.getMessage());
            return one(RequestProblem.BODY_BROKEN_OFF, Asked.of(uri, headers));
        }
        boolean form = Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_LIBRARY));
        return form ? one(RequestProblem.FORM_UNREADABLE, Asked.of(uri, headers)) : unexpected(thrown, uri, headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable bug, UriInfo uri, HttpHeaders headers) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(bug, "unexpected error %s", reference);
        return responses.unexpected(reference, Asked.of(uri, headers));
    }

    private Response one(RequestProblem problem, Asked asked, String... arguments) {
        return responses.of(List.of(Refusal.of(problem, arguments)), asked);
    }
}
