package fr.pesee.ground.page;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What a page asks to stay signed in while somebody writes (WCAG 2.2.1). */
@Path("/session")
@Authenticated
class SessionPages {
    private final Session session;

    SessionPages(Session session) {
        this.session = session;
    }

    /** How long the session lasts; asking renews it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Permits(Operation.SEE_HOME)
    public Response left() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        never.setNoTransform(false);
        return Response.ok(Map.of("secondsLeft", session.secondsLeft()))
                .cacheControl(never)
                .build();
    }
}
