package fr.pesee.ground.post;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** How the post is doing, as a page. */
@Path("/")
@Authenticated
class PostPages {
    private final Posts posts;
    private final CurrentActor actor;
    private final Frames frames;

    PostPages(Posts posts, CurrentActor actor, Frames frames) {
        this.posts = posts;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "post", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PostPage(Frame frame, PostStatus status) implements TemplateInstance {}

    /** The same numbers as in the API. */
    @GET
    @Path("platform/post")
    @Permits(Operation.READ_POST)
    public Response status() {
        PostStatus status = posts.status(actor.get());
        Frame frame = frames.plain();
        return frame.show(new PostPage(frame, status));
    }
}
