package fr.pesee.prepare.question;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of questions and answers for the buyer's people. */
@Path("/api/v1/tenders/{tender}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class QuestionResource {
    private final Questions questions;
    private final CurrentActor actor;

    QuestionResource(Questions questions, CurrentActor actor) {
        this.questions = questions;
        this.actor = actor;
    }

    /** What a publication answers: where it stands in the ledger. */
    record Published(String entry) {}

    /** All questions by number, without their authors. */
    @GET
    @Path("/questions")
    @Permits(Operation.READ_QUESTIONS)
    public PageOf<Question> read(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        List<Question> all = questions.read(actor.get(), tender);
        int after = page.after(0);
        int limit = page.limit();
        List<Question> shown =
                all.stream().filter(one -> one.number() > after).limit(limit).toList();
        return PageOf.of(shown, limit, Question::number);
    }

    /** Keeps the answer that is being prepared; needs If-Match. Without words, none is being prepared any more. */
    @PUT
    @Once
    @Path("/questions/{question}/answer")
    @Permits(Operation.ANSWER_QUESTION)
    public Response prepare(
            @PathParam("tender") UUID tender,
            @PathParam("question") int question,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AnswerDraft draft) {
        Question kept =
                questions.prepare(actor.get(), tender, question, SeenVersion.claimed(ifMatch), Bodies.required(draft));
        return Response.ok(kept).tag(Versions.tag(kept.version())).build();
    }

    /** Publishes prepared answers, for everybody at once. */
    @POST
    @Once
    @Path("/answers")
    @Permits(Operation.ANSWER_QUESTION)
    public Response publish(@PathParam("tender") UUID tender, @Nullable AnswersDraft draft) {
        EntryReference entry = questions.publish(actor.get(), tender, Bodies.required(draft));
        return Response.ok(new Published(entry.toString())).build();
    }
}
