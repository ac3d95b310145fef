package fr.pesee.prepare.tender;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of a tender as a whole. */
@Path("/")
@Authenticated
class TenderPages {
    private static final Text TITLE = new Text("Publier la consultation", "Publish the tender");
    private static final List<Text> CONSEQUENCES = List.of(
            new Text(
                    "La grille, le bordereau des prix et la date limite sont figés, et entrent mot pour mot au "
                            + "registre.",
                    "The grid, the price schedule and the deadline are frozen and enter the ledger word for word."),
            new Text("Aucun d’eux ne pourra plus être modifié ici.", "None of them can be edited here any more."));

    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    TenderPages(Tenders tenders, CurrentActor actor, Frames frames) {
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** What publishing does, and what stands against it. */
    @GET
    @Path("confirm/tenders/{tender}/publication")
    @Permits(Operation.PUBLISH_TENDER)
    public Response ask(@PathParam("tender") UUID id) {
        OpenTender open = tenders.look(Operation.PUBLISH_TENDER, actor.get(), id);
        Tender tender = open.tender();
        Frame frame = frames.in(tender.head(), open.standing(), Section.OVERVIEW);
        return frame.show(new Confirmation(
                frame,
                TITLE,
                CONSEQUENCES,
                tender.lots().stream()
                        .flatMap(lot -> tenders.blocks(tender, lot, Step.PUBLISH).stream())
                        .distinct()
                        .toList(),
                TITLE,
                Map.of("version", Long.toString(tender.version())),
                tender.head().address()));
    }

    /** Publishes the tender as the officer saw it. */
    @POST
    @Path("confirm/tenders/{tender}/publication")
    @Permits(Operation.PUBLISH_TENDER)
    public Response publish(@PathParam("tender") UUID id, @FormParam("version") @Nullable String version) {
        Tender published = tenders.publish(actor.get(), id, SeenVersion.claimed("\"" + version + "\""));
        return Response.seeOther(URI.create(published.head().address())).build();
    }
}
