package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns refusals into RFC 9457 answers: the one place that knows which kind is which HTTP status. */
@ApplicationScoped
class ProblemResponses {
    private static final int TOO_OFTEN = 429;

    static final Map<Kind, Integer> STATUS = Map.ofEntries(
            Map.entry(Kind.MALFORMED, 400),
            Map.entry(Kind.UNAUTHENTICATED, 401),
            Map.entry(Kind.DENIED, 403),
            Map.entry(Kind.NOT_FOUND, 404),
            Map.entry(Kind.METHOD_UNKNOWN, 405),
            Map.entry(Kind.NOT_ACCEPTABLE, 406),
            Map.entry(Kind.CONFLICT, 409),
            Map.entry(Kind.STALE, 412),
            Map.entry(Kind.TOO_LARGE, 413),
            Map.entry(Kind.UNSUPPORTED_MEDIA, 415),
            Map.entry(Kind.INVALID, 422),
            Map.entry(Kind.VERSION_REQUIRED, 428),
            Map.entry(Kind.TOO_OFTEN, TOO_OFTEN),
            Map.entry(Kind.UNAVAILABLE, 503),
            Map.entry(Kind.FULL, 507));

    /** What this JAX-RS has no name for. */
    private static final Map<Integer, String> TITLES =
            Map.of(422, "Unprocessable Content", 507, "Insufficient Storage");

    /** Seconds after which it is worth trying again, where the server and not the request was at fault. */
    private static final int RETRY_AFTER = 300;

    /** Limits of what may be asked for count by the hour. */
    private static final int AN_HOUR = 3600;

    /** As many as a person or a program will ever mend at one go. */
    private static final int MOST_ITEMS = 1000;

    private static final Text UNEXPECTED = new Text(
            "Une erreur imprévue est survenue. Rien n’a été enregistré. Citez la référence à l’administrateur.",
            "Something unexpected went wrong. Nothing was stored. Quote the reference to the administrator.");

    private final Instance<ProblemPage> page;

    ProblemResponses(Instance<ProblemPage> page) {
        this.page = page;
    }

    Response of(List<Refusal> refusals, Asked asked) {
        return answer(
                problem(refusals, asked.language()), refusals.get(0).code().retryAfter(), asked);
    }

    Response of(Refused refused, Asked asked) {
        Problem problem = problem(refused.refusals(), asked.language()).with(refused.proof());
        return answer(problem, refused.refusals().get(0).code().retryAfter(), asked);
    }

    /** A program is refused; a person is led to the sign-in. */
    Uni<Response> signInRequired(Asked asked) {
        Refusal refusal = Refusal.of(RequestProblem.SIGN_IN_REQUIRED);
        return asked.byProgram()
                ? Uni.createFrom().item(of(List.of(refusal), asked))
                : page.get().signIn();
    }

    /** The problem that these refusals are, in words of this language; the first one decides its status. */
    static Problem problem(List<Refusal> refusals, String language) {
        Refusal first = refusals.get(0);
        int status = STATUS.getOrDefault(first.code().kind(), 500);
        return new Problem(
                "urn:pesee:problem:" + first.code().code(),
                title(status),
                status,
                first.sentence().in(language),
                first.code().code(),
                "",
                items(refusals, language),
                null);
    }

    Response unexpected(String reference, Asked asked) {
        return answer(
                new Problem(
                        "urn:pesee:problem:unexpected",
                        title(500),
                        500,
                        UNEXPECTED.in(asked.language()),
                        "unexpected",
                        reference,
                        List.of(),
                        null),
                0,
                asked);
    }

    private Response answer(Problem problem, int retryAfter, Asked asked) {
        Response response =
                asked.byProgram() ? json(problem, asked.language()) : page.get().of(problem);
        int usual = problem.status() == TOO_OFTEN ? AN_HOUR : problem.status() > 500 ? RETRY_AFTER : 0;
        int seconds = retryAfter > 0 ? retryAfter : usual;
        return seconds > 0
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build()
                : response;
    }

    private static Response json(Problem problem, String language) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(problem);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static List<Problem.Item> items(List<Refusal> refusals, String language) {
        List<Problem.Item> items = new ArrayList<>();
        refusals.stream().limit(MOST_ITEMS).forEach(refusal -> items.add(item(refusal, language)));
        if (refusals.size() > MOST_ITEMS) {
            String more = Integer.toString(refusals.size() - MOST_ITEMS);
            items.add(item(Refusal.of(RequestProblem.PROBLEMS_MORE, more), language));
        }
        return items;
    }

    private static Problem.Item item(Refusal refusal, String language) {
        return new Problem.Item(
                refusal.at(), refusal.code().code(), refusal.sentence().in(language), refusal.rule());
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? TITLES.getOrDefault(status, "") : known.getReasonPhrase();
    }
}
