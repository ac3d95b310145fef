package fr.pesee.receive.offline;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.storage.Blobs;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;

/** The API of sealed bids that are taken away. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/sealed-bids")
@Authenticated
class ExportResource {
    private final SealedExports exports;
    private final Blobs blobs;
    private final CurrentActor actor;

    ExportResource(SealedExports exports, Blobs blobs, CurrentActor actor) {
        this.exports = exports;
        this.blobs = blobs;
        this.actor = actor;
    }

    /** Takes the sealed bids of a lot away as a ZIP: an act, recorded in the ledger. Each call is one of its own. */
    @POST
    @Produces("application/zip")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.TAKE_SEALED_BIDS)
    public Response take(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return zip(exports.take(actor.get(), tender, lot), blobs);
    }

    static Response zip(SealedExport export, Blobs blobs) {
        String name = "pesee-sealed-" + export.tender() + "-" + export.lot() + ".zip";
        return Response.ok((StreamingOutput) new ExportZip(export, blobs)::write, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
