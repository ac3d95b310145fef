package fr.pesee.receive.opening;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.prepare.question.Questions;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of the opening: the officer confirms that bids are opened, and that all are there. */
@Path("/")
@Authenticated
class OpeningPages {
    private static final Text OPEN = new Text("Ouvrir les offres", "Open the bids");
    private static final List<Text> OPENING = List.of(
            new Text(
                    "Plus aucune offre n’est reçue : la date limite est passée.",
                    "No further bid is received: the deadline has passed."),
            new Text(
                    "Les détenteurs de clé pourront donner leurs parts ; la commission ne verra aucun prix.",
                    "The key holders can then give their shares; the committee sees no price."));
    private static final Text START = new Text("Commencer la notation", "Start marking");
    private static final List<Text> STARTING = List.of(
            new Text("Plus aucune offre ne peut être ouverte.", "No further bid can be opened."),
            new Text(
                    "La commission peut saisir ses notes convenues, sans connaître les prix.",
                    "The committee can enter its agreed marks, without knowing the prices."));

    private final Openings openings;
    private final Questions questions;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    OpeningPages(Openings openings, Questions questions, Tenders tenders, CurrentActor actor, Frames frames) {
        this.openings = openings;
        this.questions = questions;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** What opening does, and what stands against it. */
    @GET
    @Path("confirm/tenders/{tender}/lots/{lot}/opening")
    @Permits(Operation.OPEN_BIDS)
    public Response askToOpen(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        long unanswered = questions.unanswered(tender);
        List<Text> consequences = new ArrayList<>(OPENING);
        if (unanswered > 0) {
            consequences.add(new Text(
                    "Questions restées sans réponse publiée\u202F: " + unanswered + ". Elles le resteront.",
                    "Questions left without a published answer: " + unanswered + ". They will stay so."));
        }
        return ask(tender, lot, Step.OPEN_BIDS, OPEN, consequences);
    }

    /** Opens the bids of the lot. */
    @POST
    @Path("confirm/tenders/{tender}/lots/{lot}/opening")
    @Permits(Operation.OPEN_BIDS)
    public Response open(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return done(openings.open(actor.get(), tender, lot).head().address());
    }

    /** What starting to mark does, and what stands against it. */
    @GET
    @Path("confirm/tenders/{tender}/lots/{lot}/marking")
    @Permits(Operation.START_MARKING)
    public Response askToStart(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return ask(tender, lot, Step.START_MARKING, START, STARTING);
    }

    /** Hands the opened bids over. */
    @POST
    @Path("confirm/tenders/{tender}/lots/{lot}/marking")
    @Permits(Operation.START_MARKING)
    public Response start(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return done(openings.startMarking(actor.get(), tender, lot).head().address());
    }

    private Response ask(UUID id, int lot, Step step, Text title, List<Text> consequences) {
        OpenLot open = tenders.look(Lifecycle.operation(step), actor.get(), id, lot);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.OVERVIEW);
        return frame.show(new Confirmation(
                frame,
                title,
                consequences,
                tenders.blocks(open.tender(), open.lot(), step),
                title,
                Map.of(),
                open.tender().head().address()));
    }

    private static Response done(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
