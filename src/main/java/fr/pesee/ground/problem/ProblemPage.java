package fr.pesee.ground.problem;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/** Asked of the room that lays out pages: what a person sees instead of the page they asked for. */
public interface ProblemPage {
    /** The page that says what is wrong and how to go on. */
    Response of(Problem problem);

    /** The way to the sign-in. */
    Uni<Response> signIn();
}
