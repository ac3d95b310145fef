package fr.pesee.ground.page;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Pages that anyone may see, signed in or not. */
@Path("/")
class PublicPages {
    private static final int A_YEAR = 31_536_000;

    private final Frames frames;

    PublicPages(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Accessibility(Frame frame) implements TemplateInstance {}

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOut(Frame frame) implements TemplateInstance {}

    /** How far these pages are accessible, and whom to write to (RULE-128; law n° 2005-102, art. 47). */
    @GET
    @Path("accessibility")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response accessibility() {
        Frame frame = frames.plain();
        return frame.show(new Accessibility(frame));
    }

    /** Where signing out leads. */
    @GET
    @Path("signed-out")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response signedOut() {
        Frame frame = frames.plain();
        return frame.show(new SignedOut(frame));
    }

    /**
     * Keeps the language chosen, and goes back to the page it was chosen on.
     *
     * @param to an address of ours; any other leads home
     */
    @GET
    @Path("language/{language}")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response choose(@PathParam("language") String language, @QueryParam("to") @Nullable String to) {
        if (!ReaderLanguage.isOurs(language)) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
        NewCookie chosen = new NewCookie.Builder(ReaderLanguage.COOKIE)
                .value(language)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(ours(to)).cookie(chosen).build();
    }

    /** Only a path of our own: neither another host nor what a browser might read as one. */
    private static URI ours(@Nullable String to) {
        boolean plain = to != null && to.matches("/(?![/\\\\])([\\w./?=&+~:-]|%[0-9A-Fa-f]{2})*");
        return URI.create(plain ? to : "/");
    }
}
