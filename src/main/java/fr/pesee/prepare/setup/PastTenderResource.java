package fr.pesee.prepare.setup;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.Versions;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderView;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API that starts tenders from published ones. */
@Path("/api/v1/tenders/from-tender")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PastTenderResource {
    private final PastTenders past;
    private final Access access;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final HttpHeaders headers;

    PastTenderResource(PastTenders past, Access access, CurrentActor actor, InstantSource clock, HttpHeaders headers) {
        this.past = past;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.headers = headers;
    }

    /** The copy asked for. */
    record CopyDraft(
            @Nullable UUID source,
            @Nullable String reference,
            @Nullable String title,
            @Nullable LocalDate launchDate,
            @Nullable OffsetDateTime deadline,
            @Nullable Boolean fictional,
            @Nullable Boolean trial) {}

    /** Creates a draft from what a published tender announced. */
    @POST
    @Once
    @Permits(Operation.CREATE_TENDER)
    public Response copy(@Nullable CopyDraft draft) {
        access.permit(Operation.CREATE_TENDER, actor.get());
        CopyDraft asked = Bodies.required(draft);
        new Findings().present("/source", asked.source()).throwIfAny();
        PastTenders.Own own = new PastTenders.Own(
                asked.reference(),
                asked.title(),
                asked.launchDate(),
                asked.deadline(),
                Boolean.TRUE.equals(asked.fictional()),
                Boolean.TRUE.equals(asked.trial()));
        Tender created = past.copy(actor.get(), Objects.requireNonNull(asked.source()), own, List.of());
        return Response.created(URI.create("/api/v1/tenders/" + created.id()))
                .tag(Versions.tag(created.version()))
                .entity(TenderView.of(created, clock.instant(), ReaderLanguage.of(headers)))
                .build();
    }
}
