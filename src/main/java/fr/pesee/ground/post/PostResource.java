package fr.pesee.ground.post;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the post is doing, as JSON. */
@Path("/api/v1/platform/post")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PostResource {
    private final Posts posts;
    private final CurrentActor actor;

    PostResource(Posts posts, CurrentActor actor) {
        this.posts = posts;
        this.actor = actor;
    }

    /** Letters that wait, were retried, sent or given up; the oldest that waits; the sort of the last failure. */
    @GET
    @Permits(Operation.READ_POST)
    public PostStatus status() {
        return posts.status(actor.get());
    }
}
