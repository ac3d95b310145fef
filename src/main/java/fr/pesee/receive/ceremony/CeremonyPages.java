package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.examination.BidFinding;
import fr.pesee.receive.receipt.Timestamps;
import fr.pesee.receive.seal.OwnShares;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ceremony as people follow it, the page on which a holder gives their share, and the minutes. */
@Path("/")
@Authenticated
class CeremonyPages {
    private static final String OPENING = "tenders/{tender}/lots/{lot}/opening";
    private static final String SHARE = "confirm/tenders/{tender}/lots/{lot}/share";

    private final Ceremonies ceremonies;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;
    private final Timestamps timestamps;
    private final Blobs blobs;

    CeremonyPages(
            Ceremonies ceremonies,
            Tenders tenders,
            CurrentActor actor,
            Frames frames,
            Timestamps timestamps,
            Blobs blobs) {
        this.ceremonies = ceremonies;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
        this.timestamps = timestamps;
        this.blobs = blobs;
    }

    @CheckedTemplate(basePath = "ceremony", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CeremonyPage(
            Frame frame,
            int lot,
            @Nullable Ceremony ceremony,
            boolean mayGive,
            boolean mayTake,
            boolean shut,
            List<Taken> taken,
            Findings findings)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "ceremony", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharePage(Frame frame, int lot, Ceremony ceremony, OwnShares shares, Typed form)
            implements TemplateInstance {}

    /** Minutes that are taken, whether they are printed by now, and whether their commitment is stamped. */
    record Taken(Minutes minutes, boolean printed, boolean stamped) {}

    /** What codes in the minutes mean, for templates. */
    record Findings() {
        /** A finding in the reader's language. */
        public String say(Frame frame, String code) {
            return frame.say(BidFinding.valueOf(code).words());
        }

        /** What became of a deposit. */
        public String standing(Frame frame, String code) {
            return frame.say(DepositStanding.valueOf(code).words());
        }
    }

    /** How far the opening has got, then its minutes. */
    @GET
    @Path(OPENING)
    @Permits(Operation.FOLLOW_CEREMONY)
    public Response read(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.FOLLOW_CEREMONY, actor.get(), id, lot);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.OPENING);
        Optional<Ceremony> ceremony = ceremonies.find(id, lot);
        Set<Integer> printed = ceremonies.printed(id, lot);
        return frame.show(new CeremonyPage(
                frame,
                lot,
                ceremony.orElse(null),
                ceremony.isPresent()
                        && open.standing().may(Operation.GIVE_SHARE, open.lot().phase()),
                ceremony.isPresent()
                        && open.standing()
                                .may(Operation.TAKE_SEALED_BIDS, open.lot().phase()),
                open.lot().phase() == Phase.CANCELLED,
                ceremonies.kept(id, lot).stream()
                        .map(one -> new Taken(
                                one,
                                printed.contains(one.sitting()),
                                timestamps.token(Digest.ofHex(one.commitment())).isPresent()))
                        .toList(),
                new Findings()));
    }

    /** The minutes as they were printed; whoever asks before that is led to the opening, which says how far it is. */
    @GET
    @Path(OPENING + "/minutes.pdf")
    @Permits(Operation.FOLLOW_CEREMONY)
    public Response pdf(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @QueryParam("sitting") @Nullable String sitting,
            @Context HttpHeaders headers,
            @Context Request request) {
        tenders.look(Operation.FOLLOW_CEREMONY, actor.get(), id, lot);
        int asked = CeremonyResource.sitting(sitting);
        return ceremonies.printed(id, lot).contains(asked)
                ? CeremonyResource.pdf(ceremonies.pdf(actor.get(), id, lot, asked), headers, request, blobs)
                : Response.seeOther(address(id, lot)).build();
    }

    /** The page on which a holder gives their share; a ceremony begins with the first one who opens it. */
    @GET
    @Path(SHARE)
    @Permits(Operation.GIVE_SHARE)
    public Response form(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.GIVE_SHARE, actor.get(), id, lot);
        Optional<Ceremony> ceremony = ceremonies.find(id, lot);
        if (ceremony.isEmpty() || ceremony.get().state() != Ceremony.State.WAITING) {
            return Response.seeOther(address(id, lot)).build();
        }
        return show(200, open, ceremony.get(), Typed.showing(Map.of()));
    }

    /** Begins a ceremony. */
    @POST
    @Path("confirm/tenders/{tender}/lots/{lot}/ceremony")
    @Permits(Operation.GIVE_SHARE)
    public Response begin(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        ceremonies.begin(actor.get(), id, lot);
        return Response.seeOther(URI.create("/confirm/tenders/" + id + "/lots/" + lot + "/share"))
                .build();
    }

    /** Gives a share, sealed to the one-time key of the ceremony. */
    @POST
    @Path(SHARE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.GIVE_SHARE)
    public Response give(@PathParam("tender") UUID id, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        OpenLot open = tenders.look(Operation.GIVE_SHARE, actor.get(), id, lot);
        Typed form = Typed.of(sent);
        try {
            ceremonies.give(actor.get(), id, lot, form.text("share"));
            return Response.seeOther(address(id, lot)).build();
        } catch (Refused refused) {
            Optional<Ceremony> ceremony = ceremonies.find(id, lot);
            if (ceremony.isEmpty() || ceremony.get().state() != Ceremony.State.WAITING) {
                throw refused;
            }
            return show(422, open, ceremony.get(), form.refused(refused.refusals()));
        }
    }

    private Response show(int status, OpenLot open, Ceremony ceremony, Typed form) {
        Frame frame = frames.in(open.tender().head(open.lot().number()), open.standing(), Section.OPENING);
        return frame.show(
                status,
                new SharePage(
                        frame,
                        open.lot().number(),
                        ceremony,
                        OwnShares.of(ceremony.keys(), actor.get().subject()),
                        form));
    }

    private static URI address(UUID tender, int lot) {
        return URI.create("/tenders/" + tender + "/lots/" + lot + "/opening");
    }
}
