package fr.pesee.prepare.question;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of questions and answers for anyone to read, and for bidders to ask. */
@Path("/api/v1/notices/{tender}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NoticeQuestionResource {
    private final Questions questions;
    private final CurrentActor actor;

    NoticeQuestionResource(Questions questions, CurrentActor actor) {
        this.questions = questions;
        this.actor = actor;
    }

    /** What asking answers: the number of the question, by which its answer will name it. */
    record Taken(int number) {}

    /** The published answers, the last ones first. */
    @GET
    @Permits(Operation.READ_NOTICE)
    public PageOf<Answer> read(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        List<Answer> all = questions.published(tender);
        int after = page.after(0);
        int limit = page.limit();
        List<Answer> shown = all.stream().skip(after).limit(limit).toList();
        return new PageOf<>(shown, after + shown.size() < all.size() ? (long) after + shown.size() : null);
    }

    /** Asks. */
    @POST
    @Once
    @Authenticated
    @Permits(Operation.ASK_QUESTION)
    public Response ask(@PathParam("tender") UUID tender, @Nullable QuestionDraft draft) {
        int number = questions.ask(actor.get(), tender, Bodies.required(draft));
        return Response.status(Response.Status.CREATED)
                .entity(new Taken(number))
                .build();
    }
}
