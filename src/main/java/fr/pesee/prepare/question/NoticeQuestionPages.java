package fr.pesee.prepare.question;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.registration.Registrations;
import fr.pesee.prepare.tender.Tender;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions and answers as anyone reads them, and where a bidder asks. */
@Path("/")
class NoticeQuestionPages {
    private static final String LIST = "notices/{tender}/questions";
    private static final String UNKNOWN_ADDRESS = "untold";
    private static final String NEW = LIST + "/new";

    private final Questions questions;
    private final Publications publications;
    private final Registrations registrations;
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final Frames frames;
    private final InstantSource clock;

    NoticeQuestionPages(
            Questions questions,
            Publications publications,
            Registrations registrations,
            SecurityIdentity identity,
            CurrentActor actor,
            Frames frames,
            InstantSource clock) {
        this.questions = questions;
        this.publications = publications;
        this.registrations = registrations;
        this.identity = identity;
        this.actor = actor;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "question", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PublicQuestions(
            Frame frame,
            Tender tender,
            String address,
            QuestionWindow window,
            @Nullable Instant answersDue,
            boolean mayAsk,
            Slice<Answer> slice,
            List<Question> own,
            boolean asked,
            boolean untold)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "question", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AskPage(Frame frame, Tender tender, String address, QuestionWindow window, Typed form)
            implements TemplateInstance {}

    /**
     * What was answered, the last answers first; to a bidder who is signed in, also what became of their own questions.
     *
     * @param page from 1
     * @param asked that a question has just been asked, and whether its author can be told of the answer
     */
    @GET
    @Path(LIST)
    @Permits(Operation.READ_NOTICE)
    public Response read(
            @PathParam("tender") UUID id,
            @QueryParam("page") @Nullable String page,
            @QueryParam("asked") @Nullable String asked) {
        List<Answer> answers = questions.published(id);
        Tender tender = publications.announced(id).tender();
        List<Question> own = identity.isAnonymous() ? List.of() : questions.own(actor.get(), id);
        Frame frame = frames.plain(tender.nature());
        return frame.show(new PublicQuestions(
                frame,
                tender,
                address(id),
                window(tender),
                AnswerTime.last(tender.procedure(), tender.deadline()).orElse(null),
                identity.isAnonymous() || actor.get().may(Operation.ASK_QUESTION),
                Slice.of(answers, page),
                own,
                asked != null && !own.isEmpty(),
                UNKNOWN_ADDRESS.equals(asked)));
    }

    /** The form of a question. */
    @GET
    @Path(NEW)
    @Authenticated
    @Permits(Operation.ASK_QUESTION)
    public Response form(@PathParam("tender") UUID id) {
        Tender tender = questions.permitAsking(actor.get(), id);
        return show(200, tender, Typed.showing(Map.of("register", "true")));
    }

    /** Asks; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(NEW)
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ASK_QUESTION)
    public Response ask(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Actor bidder = actor.get();
        Tender tender = questions.permitAsking(bidder, id);
        Typed form = Typed.of(sent);
        try {
            QuestionDraft draft = new QuestionDraft(form.whole("/lot", "lot"), form.text("words"));
            Refused.ifAny(form.unreadable());
            questions.ask(bidder, id, draft);
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            return show(kind == Kind.CONFLICT ? 409 : 422, tender, form.refused(refused.refusals()));
        }
        boolean told = !form.ticked("register") || registrations.register(bidder, id, frames.language());
        return Response.seeOther(URI.create(address(id) + "?asked=" + (told ? "yes" : UNKNOWN_ADDRESS)))
                .build();
    }

    private Response show(int status, Tender tender, Typed form) {
        Frame frame = frames.plain(tender.nature());
        return frame.show(status, new AskPage(frame, tender, address(tender.id()), window(tender), form));
    }

    private QuestionWindow window(Tender tender) {
        return QuestionWindow.of(tender, tender.clock().at(clock.instant()));
    }

    private static String address(UUID tender) {
        return "/notices/" + tender + "/questions";
    }
}
