package fr.pesee.prove.opendata;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Published tenders as files for programs, beside the pages that people read. */
@Path("/")
class OpenDataPages {
    private final OpenNotices notices;

    OpenDataPages(OpenNotices notices) {
        this.notices = notices;
    }

    /** One published tender as OCDS. */
    @GET
    @Path("notices/{tender}/ocds.json")
    @Permits(Operation.READ_NOTICE)
    public Response ocds(@PathParam("tender") UUID tender, @Context UriInfo uri) {
        return Response.ok(notices.ocds(tender, uri.getBaseUri()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + tender + ".ocds.json\"")
                .build();
    }
}
