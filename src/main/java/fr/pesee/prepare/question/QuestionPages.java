package fr.pesee.prepare.question;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The questions as the buyer's people see them, and the form of an answer. */
@Path("/")
@Authenticated
class QuestionPages {
    private static final String LIST = "tenders/{tender}/questions";

    private final Questions questions;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    QuestionPages(Questions questions, Tenders tenders, CurrentActor actor, Frames frames) {
        this.questions = questions;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "question", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionsPage(
            Frame frame,
            OpenTender open,
            AnswerDates dates,
            List<Question> waiting,
            List<Question> ready,
            List<Question> answered,
            boolean answering,
            String done)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "question", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerPage(
            Frame frame,
            OpenTender open,
            AnswerDates dates,
            Question question,
            Typed form,
            @Nullable Question now) implements TemplateInstance {}

    /**
     * All questions: those that wait, those whose answer is ready, and those that were answered.
     *
     * @param done what has just been done: {@code saved}, {@code cleared} or {@code published}
     */
    @GET
    @Path(LIST)
    @Permits(Operation.READ_QUESTIONS)
    public Response read(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(Operation.READ_QUESTIONS, reader, id);
        List<Question> all = questions.read(reader, id);
        Frame frame = frame(open);
        return frame.show(new QuestionsPage(
                frame,
                open,
                questions.dates(open),
                all.stream().filter(one -> one.isOpen() && one.draft() == null).toList(),
                all.stream().filter(one -> one.draft() != null).toList(),
                all.stream().filter(one -> !one.isOpen()).toList(),
                open.standing().may(Operation.ANSWER_QUESTION, open.tender().phase()),
                Objects.requireNonNullElse(done, "")));
    }

    /** The form of an answer, with what has been prepared so far. */
    @GET
    @Path(LIST + "/{question}")
    @Permits(Operation.ANSWER_QUESTION)
    public Response ask(@PathParam("tender") UUID id, @PathParam("question") int number) {
        OpenTender open = tenders.look(Operation.ANSWER_QUESTION, actor.get(), id);
        Question question = find(id, number);
        Question.Draft draft = question.draft();
        Typed form = Typed.showing(Map.of(
                "seen", Long.toString(question.version()),
                "wording", question.wording(),
                "words", draft == null ? "" : draft.words()));
        return show(200, open, question, form, null);
    }

    /** Keeps an answer; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LIST + "/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ANSWER_QUESTION)
    public Response prepare(
            @PathParam("tender") UUID id, @PathParam("question") int number, MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        OpenTender open = tenders.look(Operation.ANSWER_QUESTION, officer, id);
        Typed form = Typed.of(sent);
        AnswerDraft draft = new AnswerDraft(form.text("wording"), form.text("words"));
        Question kept;
        try {
            kept = questions.prepare(officer, id, number, SeenVersion.inForm(form.value("seen")), draft);
        } catch (Refused refused) {
            return again(open, find(id, number), form, refused);
        }
        String done = kept.draft() == null ? "cleared" : "saved";
        return Response.seeOther(URI.create(address(id) + "?done=" + done)).build();
    }

    private Response again(OpenTender open, Question question, Typed form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        Typed wrong = form.refused(refused.refusals());
        if (kind == Kind.INVALID || kind == Kind.CONFLICT) {
            return show(kind == Kind.INVALID ? 422 : 409, open, question, wrong, null);
        }
        if (kind != Kind.STALE) {
            throw refused;
        }
        return show(409, open, question, wrong.with("seen", Long.toString(question.version())), question);
    }

    private Response show(int status, OpenTender open, Question question, Typed form, @Nullable Question now) {
        Frame frame = frame(open);
        return frame.show(status, new AnswerPage(frame, open, questions.dates(open), question, form, now));
    }

    private Question find(UUID id, int number) {
        return questions.find(id, number).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    private Frame frame(OpenTender open) {
        return frames.in(open.tender().head(), open.standing(), Section.QUESTIONS);
    }

    static String address(UUID tender) {
        return "/tenders/" + tender + "/questions";
    }
}
