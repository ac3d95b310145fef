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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where prepared answers are read once more, and published for everybody at once. */
@Path("/")
@Authenticated
class AnswersPages {
    private static final String ADDRESS = "confirm/tenders/{tender}/answers";
    private static final String CHOSEN = "answer.";

    private final Questions questions;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    AnswersPages(Questions questions, Tenders tenders, CurrentActor actor, Frames frames) {
        this.questions = questions;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "question", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PublishPage(Frame frame, OpenTender open, AnswerDates dates, List<Question> ready, PublishForm form)
            implements TemplateInstance {}

    /** The form as it was sent. */
    record PublishForm(Typed typed) {
        /** Whether the answer to this question is chosen. */
        public boolean isChosen(Question question) {
            return typed.ticked(CHOSEN + question.number());
        }

        /** What is wrong with the whole of it. */
        public List<Refusal> wrong() {
            return typed.refusals().stream()
                    .filter(one -> !one.at().equals("/lateReason"))
                    .toList();
        }
    }

    /** The answers that are ready, all of them chosen. */
    @GET
    @Path(ADDRESS)
    @Permits(Operation.ANSWER_QUESTION)
    public Response ask(@PathParam("tender") UUID id) {
        Actor officer = actor.get();
        OpenTender open = tenders.look(Operation.ANSWER_QUESTION, officer, id);
        List<Question> ready = ready(officer, id);
        Map<String, String> values = new LinkedHashMap<>();
        ready.forEach(one -> values.put(CHOSEN + one.number(), Long.toString(one.version())));
        return show(200, open, ready, Typed.showing(values));
    }

    /** Publishes those chosen. */
    @POST
    @Path(ADDRESS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ANSWER_QUESTION)
    public Response publish(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        OpenTender open = tenders.look(Operation.ANSWER_QUESTION, officer, id);
        Typed form = Typed.of(sent);
        try {
            questions.publish(officer, id, new AnswersDraft(chosen(form), form.text("lateReason")));
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            return show(kind == Kind.INVALID ? 422 : 409, open, ready(officer, id), form.refused(refused.refusals()));
        }
        return Response.seeOther(URI.create(QuestionPages.address(id) + "?done=published"))
                .build();
    }

    /** Whoever writes another number than ours chooses an answer that is not there. */
    private static List<AnswersDraft.Chosen> chosen(Typed form) {
        return form.names().stream()
                .filter(name -> name.matches("answer\\.[1-9]\\d{0,8}"))
                .filter(name -> form.value(name).matches("\\d{1,18}"))
                .map(name -> new AnswersDraft.Chosen(
                        Integer.parseInt(name.substring(CHOSEN.length())), Long.parseLong(form.value(name))))
                .toList();
    }

    private List<Question> ready(Actor officer, UUID id) {
        return questions.read(officer, id).stream()
                .filter(one -> one.draft() != null)
                .toList();
    }

    private Response show(int status, OpenTender open, List<Question> ready, Typed form) {
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.QUESTIONS);
        return frame.show(status, new PublishPage(frame, open, questions.dates(open), ready, new PublishForm(form)));
    }
}
