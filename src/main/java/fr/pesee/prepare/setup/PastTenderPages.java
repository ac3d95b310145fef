package fr.pesee.prepare.setup;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages that start a tender from a published one. */
@Path("/")
@Authenticated
class PastTenderPages {
    private static final String FROM_TENDER = "tenders/new/from-tender";
    private static final int A_PAGE = 20;
    private static final int LONGEST_TITLE = 300;
    private static final Set<String> FIELDS =
            Set.of("/reference", "/title", "/launchDate", "/deadline", "/fictional", "/trial");

    private final PastTenders past;
    private final Publications publications;
    private final Tenders tenders;
    private final Access access;
    private final CurrentActor actor;
    private final Frames frames;

    PastTenderPages(
            PastTenders past,
            Publications publications,
            Tenders tenders,
            Access access,
            CurrentActor actor,
            Frames frames) {
        this.past = past;
        this.publications = publications;
        this.tenders = tenders;
        this.access = access;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PastTendersPage(
            Frame frame,
            List<Tender> tenders,
            @Nullable Integer previous,
            @Nullable Integer next) implements TemplateInstance {}

    /**
     * What the copy has of its own.
     *
     * @param others what is wrong beside the fields
     */
    @CheckedTemplate(basePath = "setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyPage(Frame frame, Tender source, Typed form, List<Refusal> others, boolean mayBeFictional)
            implements TemplateInstance {}

    /**
     * The published tenders, the last one first; or the form for the copy of one.
     *
     * @param source its identifier; none for all
     * @param page counted from 1
     */
    @GET
    @Path(FROM_TENDER)
    @Permits(Operation.CREATE_TENDER)
    public Response ask(@QueryParam("source") @Nullable UUID source, @QueryParam("page") @Nullable String page) {
        access.permit(Operation.CREATE_TENDER, actor.get());
        if (source != null) {
            Tender published = publications.announced(source).tender();
            return show(200, published, Typed.showing(Map.of("title", title(published))));
        }
        int number = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        List<Tender> found = publications.announced((number - 1) * A_PAGE, A_PAGE + 1);
        List<Tender> shown = found.stream().limit(A_PAGE).toList();
        Frame frame =
                frames.plain(Nature.ofPage(shown.stream().map(Tender::nature).toList()));
        return frame.show(new PastTendersPage(
                frame, shown, number > 1 ? number - 1 : null, found.size() > A_PAGE ? number + 1 : null));
    }

    private static String title(Tender source) {
        String title = "Copie de " + source.title();
        return title.codePointCount(0, title.length()) > LONGEST_TITLE ? source.title() : title;
    }

    private Response show(int status, Tender source, Typed form) {
        Frame frame = frames.plain(source.nature());
        List<Refusal> others = form.refusals().stream()
                .filter(one -> !FIELDS.contains(one.at()))
                .toList();
        return frame.show(status, new CopyPage(frame, source, form, others, tenders.acceptFictional()));
    }

    /** Creates the copy. */
    @POST
    @Path(FROM_TENDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.CREATE_TENDER)
    public Response copy(MultivaluedMap<String, String> sent) {
        access.permit(Operation.CREATE_TENDER, actor.get());
        Typed form = Typed.of(sent);
        if (!form.value("source").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Response.seeOther(URI.create("/" + FROM_TENDER)).build();
        }
        Tender source =
                publications.announced(UUID.fromString(form.value("source"))).tender();
        PastTenders.Own own = new PastTenders.Own(
                form.text("reference"),
                form.text("title"),
                form.day("/launchDate", "launchDate"),
                form.instant("/deadline", "deadline"),
                form.ticked("fictional"),
                form.ticked("trial"));
        try {
            Tender created = past.copy(actor.get(), source.id(), own, form.unreadable());
            return Response.seeOther(URI.create(created.head().address())).build();
        } catch (Refused refused) {
            if (refused.refusals().stream().anyMatch(one -> one.at().isEmpty())) {
                throw refused;
            }
            return show(422, source, form.refused(refused.refusals()));
        }
    }
}
