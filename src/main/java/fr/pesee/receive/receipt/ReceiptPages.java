package fr.pesee.receive.receipt;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.signature.VerifierKey;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Base64;

/** The page on which anyone checks a receipt, without an account; the checking is done in their browser. */
@Path("/")
class ReceiptPages {
    private final Receipts receipts;
    private final Frames frames;

    ReceiptPages(Receipts receipts, Frames frames) {
        this.receipts = receipts;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "receipt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(Frame frame, String name, String keyId, String raw, String verifier) implements TemplateInstance {}

    /** The page, with the public key that receipts are signed with. */
    @GET
    @Path("receipts")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response read() {
        VerifierKey key = receipts.verifierKey();
        Frame frame = frames.plain();
        return frame.show(new CheckPage(
                frame, key.name(), key.keyId(), Base64.getEncoder().encodeToString(key.raw()), key.text()));
    }
}
