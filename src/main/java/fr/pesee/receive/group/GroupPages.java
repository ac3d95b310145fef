package fr.pesee.receive.group;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.UploadProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Confirming a group in the browser. The composition comes in the fragment of the link, which no browser sends; the
 * page shows it, and sends its digest alone.
 */
@Path("/")
@Authenticated
class GroupPages {
    private static final String PAGE = "notices/{tender}/lots/{lot}/group";
    private static final int UNPROCESSABLE = 422;

    private final Confirmations confirmations;
    private final BidderAccess access;
    private final CurrentActor actor;
    private final Frames frames;

    GroupPages(Confirmations confirmations, BidderAccess access, CurrentActor actor, Frames frames) {
        this.confirmations = confirmations;
        this.access = access;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The page on which a member confirms.
     *
     * @param operator what its organisation is compared by
     * @param own what it has confirmed, the last one first
     * @param open whether the lot still takes anything
     * @param digest as typed
     * @param saved whether it has just confirmed
     */
    @CheckedTemplate(basePath = "group", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GroupPage(
            Frame frame,
            Tender tender,
            int lot,
            Organisation organisation,
            String operator,
            List<Confirmation> own,
            boolean open,
            boolean late,
            String digest,
            List<Refusal> refusals,
            boolean saved)
            implements TemplateInstance {}

    /**
     * The page on which a member of a group confirms its composition.
     *
     * @param saved whether it has just confirmed
     */
    @GET
    @Path(PAGE)
    @Permits(Operation.CONFIRM_GROUP)
    public Response read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("saved") @Nullable String saved) {
        return within(tender, lot, window -> show(window, "", List.of(), saved != null));
    }

    /** Confirms. */
    @POST
    @Path(PAGE)
    @Permits(Operation.CONFIRM_GROUP)
    public Response confirm(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @FormParam("digest") @Nullable String digest) {
        String typed = digest == null ? "" : digest;
        return within(tender, lot, window -> {
            try {
                String plain = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
                confirmations.confirm(actor.get(), tender, lot, plain);
                return Response.seeOther(URI.create("/notices/" + tender + "/lots/" + lot + "/group?saved=true"))
                        .build();
            } catch (Refused refused) {
                return show(window, typed, refused.refusals(), false);
            }
        });
    }

    private Response show(BidderWindow window, String digest, List<Refusal> refusals, boolean saved) {
        UUID tender = window.tender().id();
        int lot = window.lot().number();
        Frame frame = frames.plain(window.tender().nature());
        List<Confirmation> own = confirmations.own(actor.get(), tender, lot);
        return frame.show(
                refusals.isEmpty() ? 200 : UNPROCESSABLE,
                new GroupPage(
                        frame,
                        window.tender(),
                        lot,
                        window.organisation(),
                        window.organisation().identifier().operator(),
                        own,
                        window.isOpen(),
                        window.now().isAfter(window.tender().deadline()),
                        digest,
                        refusals,
                        saved));
    }

    /** Whoever acts for no organisation yet says so first; where no bids are sealed, no group is confirmed. */
    private Response within(UUID tender, int lot, Function<BidderWindow, Response> shown) {
        try {
            return shown.apply(access.look(Operation.CONFIRM_GROUP, actor.get(), tender, lot));
        } catch (Refused refused) {
            ProblemCode code = refused.refusals().get(0).code();
            if (code == UploadProblem.ORGANISATION_NEEDED) {
                return Response.seeOther(URI.create("/organisation")).build();
            }
            if (code == UploadProblem.DEPOSITS_UNSEALED) {
                return Response.seeOther(URI.create("/notices/" + tender + "/lots/" + lot))
                        .build();
            }
            throw refused;
        }
    }
}
