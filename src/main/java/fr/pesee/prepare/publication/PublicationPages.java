package fr.pesee.prepare.publication;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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

/** The pages of what a tender announces: its versions, and the acts that take no more than a yes. */
@Path("/")
@Authenticated
class PublicationPages {
    private static final Text PUBLISH = new Text("Publier la consultation", "Publish the tender");
    private static final List<Text> PUBLISHING = List.of(
            new Text(
                    "La grille, le bordereau des prix, les documents et la date limite sont figés, et entrent mot pour "
                            + "mot au registre.",
                    "The grid, the price schedule, the documents and the deadline are frozen and enter the ledger word "
                            + "for word."),
            new Text(
                    "Chacun peut les lire et les télécharger, sans compte.",
                    "Anyone can read and download them, without an account."),
            new Text(
                    "Ils ne changent plus que par une rectification : une nouvelle version, avec un motif public, "
                            + "avant la date limite.",
                    "They change only by a rectification: a new version, with a public reason, before the deadline."));

    private static final Text REOPEN = new Text("Préparer une rectification", "Prepare a rectification");
    private static final List<Text> REOPENING = List.of(
            new Text(
                    "Vous pouvez de nouveau modifier la consultation, ses grilles, ses bordereaux et ses documents.",
                    "You can again edit the tender, its grids, its price schedules and its documents."),
            new Text(
                    "La version publiée reste en vigueur, et seule visible du public, jusqu’à ce que vous publiiez la "
                            + "rectification.",
                    "What was published stays in force, and is all that the public sees, until you publish the "
                            + "rectification."),
            new Text(
                    "Elle doit être publiée avant la date limite annoncée ; sinon, elle ne peut qu’être abandonnée.",
                    "It has to be published before the announced deadline; after that it can only be given up."));

    private static final Text ABANDON = new Text("Abandonner la rectification", "Give the rectification up");
    private static final List<Text> ABANDONING = List.of(new Text(
            "Tout redevient comme dans la version publiée. Ce que vous avez préparé est perdu.",
            "Everything becomes again what was published. What you have prepared is lost."));

    private final Publications publications;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    PublicationPages(Publications publications, Tenders tenders, CurrentActor actor, Frames frames) {
        this.publications = publications;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "publication", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Versions(
            Frame frame,
            Tender tender,
            List<PublishedVersion> versions,
            List<Cancellation> cancellations,
            List<FrozenPart.Named> parts,
            List<Act> acts)
            implements TemplateInstance {}

    /** Something that the reader may do to what is announced. */
    record Act(Text what, String address, boolean grave) {}

    /** Every version of what was announced, and what may be done to it. */
    @GET
    @Path("tenders/{tender}/versions")
    @Permits(Operation.READ_TENDER)
    public Response versions(@PathParam("tender") UUID id) {
        OpenTender open = tenders.look(Operation.READ_TENDER, actor.get(), id);
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.PUBLICATION);
        return frame.show(new Versions(
                frame,
                open.tender(),
                publications.history(id),
                publications.cancellations(id),
                publications.named(id),
                Acts.of(open, publications.deadline(open.tender()))));
    }

    /** What publishing does, and what stands against it. */
    @GET
    @Path("confirm/tenders/{tender}/publication")
    @Permits(Operation.PUBLISH_TENDER)
    public Response askToPublish(@PathParam("tender") UUID id) {
        return ask(Operation.PUBLISH_TENDER, id, PUBLISH, PUBLISHING, Step.PUBLISH);
    }

    /** Publishes the tender as the officer saw it. */
    @POST
    @Path("confirm/tenders/{tender}/publication")
    @Permits(Operation.PUBLISH_TENDER)
    public Response publish(@PathParam("tender") UUID id, @FormParam("version") @Nullable String version) {
        return to(publications.publish(actor.get(), id, SeenVersion.inForm(version)));
    }

    /** What preparing a rectification means. */
    @GET
    @Path("confirm/tenders/{tender}/reopening")
    @Permits(Operation.REOPEN_TENDER)
    public Response askToReopen(@PathParam("tender") UUID id) {
        return ask(Operation.REOPEN_TENDER, id, REOPEN, REOPENING, Step.REOPEN);
    }

    /** Opens what was published for a rectification. */
    @POST
    @Path("confirm/tenders/{tender}/reopening")
    @Permits(Operation.REOPEN_TENDER)
    public Response reopen(@PathParam("tender") UUID id, @FormParam("version") @Nullable String version) {
        return to(publications.reopen(actor.get(), id, SeenVersion.inForm(version)));
    }

    /** What giving a rectification up does. */
    @GET
    @Path("confirm/tenders/{tender}/abandonment")
    @Permits(Operation.ABANDON_RECTIFICATION)
    public Response askToAbandon(@PathParam("tender") UUID id) {
        return ask(Operation.ABANDON_RECTIFICATION, id, ABANDON, ABANDONING, Step.ABANDON);
    }

    /** Gives the rectification up. */
    @POST
    @Path("confirm/tenders/{tender}/abandonment")
    @Permits(Operation.ABANDON_RECTIFICATION)
    public Response abandon(@PathParam("tender") UUID id, @FormParam("version") @Nullable String version) {
        return to(publications.abandon(actor.get(), id, SeenVersion.inForm(version)));
    }

    private Response ask(Operation operation, UUID id, Text title, List<Text> consequences, Step step) {
        OpenTender open = tenders.look(operation, actor.get(), id);
        Tender tender = open.tender();
        Frame frame = frames.in(tender.head(), open.standing(), Section.PUBLICATION);
        return frame.show(new Confirmation(
                frame,
                title,
                consequences,
                tenders.blocks(tender, step),
                title,
                Map.of("version", Long.toString(tender.version())),
                tender.head().address()));
    }

    static Response to(Tender tender) {
        return Response.seeOther(URI.create(tender.head().address())).build();
    }
}
