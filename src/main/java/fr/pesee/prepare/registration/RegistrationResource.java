package fr.pesee.prepare.registration;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.Bodies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of registrations, without an account. Asked twice, nothing is done twice: no key is needed. */
@Path("/api/v1/notices/{tender}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RegistrationResource {
    private final Registrations registrations;

    RegistrationResource(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Asks to be told of changes: a link that confirms is mailed, unless the address is registered already. */
    @POST
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response ask(@PathParam("tender") UUID tender, @Nullable RegistrationDraft draft) {
        registrations.ask(tender, Bodies.required(draft));
        return Response.accepted().build();
    }
}
