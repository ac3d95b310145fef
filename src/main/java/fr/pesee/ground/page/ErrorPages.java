package fr.pesee.ground.page;

import fr.pesee.ground.problem.Problem;
import fr.pesee.ground.problem.ProblemPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** What a person sees instead of the page they asked for: what happened, and what they can do. */
@ApplicationScoped
class ErrorPages implements ProblemPage {
    private static final int CONFLICT = 409;

    private final Frames frames;
    private final CurrentVertxRequest request;

    ErrorPages(Frames frames, CurrentVertxRequest request) {
        this.frames = frames;
        this.request = request;
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(Frame frame, Problem problem, String kind, List<Problem.Item> reasons)
            implements TemplateInstance {}

    @Override
    public Response of(Problem problem) {
        Frame frame = frames.plain();
        List<Problem.Item> reasons = problem.errors().size() > 1 ? problem.errors() : List.of();
        return frame.show(problem.status(), new ErrorPage(frame, problem, kind(problem.status()), reasons));
    }

    @Override
    public Uni<Response> signIn() {
        RoutingContext routed = request.getCurrent();
        HttpAuthenticator authenticator = Objects.requireNonNull(routed.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(routed).map(challenge -> {
            Response.ResponseBuilder way = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> way.header(name.toString(), value));
            return way.build();
        });
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "denied";
            case 404 -> "absent";
            case CONFLICT, 412, 428 -> "conflict";
            case 500 -> "unexpected";
            default -> "refused";
        };
    }
}
