package fr.pesee.receive.receipt;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.signature.VerifierKey;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which anyone checks a receipt, without an account; the checking is done in their browser. */
@Path("/")
class ReceiptPages {
    private final Receipts receipts;
    private final Timestamps timestamps;
    private final Frames frames;

    ReceiptPages(Receipts receipts, Timestamps timestamps, Frames frames) {
        this.receipts = receipts;
        this.timestamps = timestamps;
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

    /**
     * The time-stamp of an authority (RFC 3161) for a receipt, as a file; whoever asks without a digest is led to the
     * page.
     *
     * @param digest SHA-256 of the file of the receipt, hexadecimal
     */
    @GET
    @Path("receipts/timestamp")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response timestamp(@QueryParam("sha256") @Nullable String digest) {
        if (digest == null) {
            return Response.seeOther(URI.create("/receipts")).build();
        }
        byte[] token = Optional.of(digest)
                .filter(one -> one.matches("[0-9a-f]{64}"))
                .map(Digest::ofHex)
                .flatMap(timestamps::token)
                .orElseThrow(() -> new Refused(Refusal.of(ReceiptProblem.TIMESTAMP_NONE)));
        return Response.ok(token, "application/vnd.etsi.timestamp-token")
                .header("Content-Disposition", "attachment; filename=\"" + digest.substring(0, 12) + ".tst\"")
                .build();
    }
}
