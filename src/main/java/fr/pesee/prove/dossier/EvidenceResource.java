package fr.pesee.prove.dossier;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The API of the evidence. */
@Path("/api/v1/tenders/{tender}/evidence")
@Authenticated
@Consumes(MediaType.WILDCARD)
class EvidenceResource {
    private final Evidences evidences;
    private final CurrentActor actor;

    EvidenceResource(Evidences evidences, CurrentActor actor) {
        this.evidences = evidences;
        this.actor = actor;
    }

    /** Exports the evidence: an act, recorded in the ledger that it holds. Each call is an export of its own. */
    @POST
    @Produces("application/zip")
    @Permits(Operation.EXPORT_EVIDENCE)
    public Response export(@PathParam("tender") UUID tender) throws IOException {
        return attached(evidences.export(actor.get(), tender), tender);
    }

    /** The ZIP as a download; its temporary file is deleted once it has been read. */
    static Response attached(java.nio.file.Path file, UUID tender) throws IOException {
        InputStream zip = Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pesee-evidence-" + tender + ".zip\"")
                .build();
    }
}
