package fr.pesee.ground.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one mapping of everything thrown to RFC 9457. */
@ApplicationScoped
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, HttpHeaders headers) {
        return responses.of(refused.refusals(), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException ignored, HttpHeaders headers) {
        return one(RequestProblem.SIGN_IN_REQUIRED, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException ignored, HttpHeaders headers) {
        return one(RequestProblem.ACCESS_DENIED, headers);
    }

    /** The subclass is named as well, because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException unreadable, HttpHeaders headers) {
        return responses.of(List.of(UnreadableBody.refusal(unreadable)), headers);
    }

    @ServerExceptionMapper
    Response tooLarge(BodyLimit.TooLarge ignored, HttpHeaders headers) {
        return one(RequestProblem.BODY_TOO_LARGE, headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown, HttpHeaders headers) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, headers);
        }
        int status = thrown.getResponse().getStatus();
        if (thrown instanceof NotAllowedException) {
            return one(RequestProblem.METHOD_NOT_ALLOWED, headers);
        }
        if (thrown instanceof NotSupportedException) {
            return one(RequestProblem.MEDIA_TYPE_UNSUPPORTED, headers);
        }
        if (thrown instanceof NotAcceptableException) {
            return one(RequestProblem.MEDIA_TYPE_UNANSWERABLE, headers);
        }
        return switch (status) {
            case 400 -> one(RequestProblem.BODY_UNREADABLE, headers, "HTTP 400");
            case 404 -> one(RequestProblem.ADDRESS_UNKNOWN, headers);
            case 413 -> one(RequestProblem.BODY_TOO_LARGE, headers);
            default -> status < 500 ? thrown.getResponse() : unexpected(thrown, headers);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable bug, HttpHeaders headers) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(bug, "unexpected error %s", reference);
        return responses.unexpected(reference, headers);
    }

    private Response one(RequestProblem problem, HttpHeaders headers, String... arguments) {
        return responses.of(List.of(Refusal.of(problem, arguments)), headers);
    }
}
