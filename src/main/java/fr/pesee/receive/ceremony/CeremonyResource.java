package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of the ceremony. */
@Path("/api/v1/tenders/{tender}/lots/{lot}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class CeremonyResource {
    private final Ceremonies ceremonies;
    private final CurrentActor actor;
    private final Blobs blobs;

    CeremonyResource(Ceremonies ceremonies, CurrentActor actor, Blobs blobs) {
        this.ceremonies = ceremonies;
        this.actor = actor;
        this.blobs = blobs;
    }

    /**
     * A ceremony as programs read it.
     *
     * @param state how far it has got
     * @param scope what that sitting opens
     * @param sitting the sitting that shares are given for, is being examined, or was the last; from 1
     * @param oneTimeRecipient what shares are to be sealed to now; null when none is under way
     * @param until when the shares given are forgotten, in real time; null when none is under way
     * @param needed how many shares open the bids
     * @param holders who holds the shares, and whether they gave them
     */
    record CeremonyView(
            Ceremony.State state,
            Ceremony.Scope scope,
            int sitting,
            @Nullable String oneTimeRecipient,
            @Nullable Instant until,
            int needed,
            List<HolderView> holders) {
        static CeremonyView of(Ceremony ceremony) {
            return new CeremonyView(
                    ceremony.state(),
                    ceremony.scope(),
                    ceremony.sitting(),
                    ceremony.oneTimeRecipient(),
                    ceremony.until(),
                    ceremony.needed(),
                    ceremony.holders().stream()
                            .map(holder -> new HolderView(holder.index(), holder.name(), holder.given()))
                            .toList());
        }
    }

    /** Somebody who holds a share. */
    record HolderView(int share, String name, boolean given) {}

    /**
     * What a holder sends: their share of each key that the sitting opens with, sealed to the one-time recipient, as
     * armoured texts one after the other.
     */
    record ShareDraft(@Nullable String share) {}

    /** How far the opening has got. */
    @GET
    @Path("/ceremony")
    @Permits(Operation.FOLLOW_CEREMONY)
    public CeremonyView read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return CeremonyView.of(ceremonies.read(actor.get(), tender, lot));
    }

    /** Begins a ceremony, unless one is under way. */
    @POST
    @Once
    @Path("/ceremony")
    @Permits(Operation.GIVE_SHARE)
    public Response begin(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return Response.ok(CeremonyView.of(ceremonies.begin(actor.get(), tender, lot)))
                .build();
    }

    /** Gives the shares that the sitting opens with. */
    @POST
    @Once
    @Path("/ceremony/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.GIVE_SHARE)
    public Response give(@PathParam("tender") UUID tender, @PathParam("lot") int lot, @Nullable ShareDraft draft) {
        return Response.ok(CeremonyView.of(ceremonies.give(
                        actor.get(), tender, lot, Bodies.required(draft).share())))
                .build();
    }

    /**
     * The minutes of a sitting.
     *
     * @param sitting which one; the first, unless said otherwise
     */
    @GET
    @Path("/minutes")
    @Permits(Operation.FOLLOW_CEREMONY)
    public Minutes minutes(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("sitting") @Nullable String sitting) {
        return ceremonies.minutes(actor.get(), tender, lot, sitting(sitting));
    }

    /**
     * The minutes of a sitting as a PDF: printed once, the same bytes for everybody.
     *
     * @param sitting which one; the first, unless said otherwise
     */
    @GET
    @Path("/minutes.pdf")
    @Produces(MediaType.WILDCARD)
    @Permits(Operation.FOLLOW_CEREMONY)
    public Response pdf(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("sitting") @Nullable String sitting,
            @Context HttpHeaders headers,
            @Context Request request) {
        return pdf(ceremonies.pdf(actor.get(), tender, lot, sitting(sitting)), headers, request, blobs);
    }

    /** The sitting asked for; 0, which none has, for what is no number. */
    static int sitting(@Nullable String asked) {
        if (asked == null) {
            return 1;
        }
        return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 0;
    }

    /** The answer that gives a PDF out; for HEAD, all but its bytes. */
    static Response pdf(Delivery.Offer offer, HttpHeaders headers, Request request, Blobs blobs) {
        Delivery delivery = Delivery.of(
                offer,
                new Delivery.Wish(
                        headers.getHeaderString("Range"),
                        headers.getHeaderString("If-Range"),
                        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
        Response.ResponseBuilder response = Response.status(delivery.status());
        delivery.headers().forEach(response::header);
        if (delivery.length() > 0 && !request.getMethod().equals(HttpMethod.HEAD)) {
            response.entity(blobs.open(offer.digest(), delivery.from(), delivery.length()));
        }
        return response.build();
    }
}
