package fr.pesee.prove.register;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.ReaderLanguage;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of a tender's ledger. */
@Path("/api/v1/tenders/{tender}/ledger")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LedgerResource {
    private final Ledgers ledgers;
    private final CurrentActor actor;

    LedgerResource(Ledgers ledgers, CurrentActor actor) {
        this.ledgers = ledgers;
        this.actor = actor;
    }

    /** The entries, each with its content if it is open to the reader now. */
    @GET
    @Permits(Operation.READ_LEDGER)
    public PageOf<EntryView> entries(
            @PathParam("tender") UUID tender, @BeanParam PageAsked page, @Context HttpHeaders headers) {
        return ledgers.entries(actor.get(), tender, page, ReaderLanguage.of(headers));
    }

    /** That one entry stands in the log that the last checkpoint covers: leaf, path and signed note. */
    @GET
    @Path("/{entry}/proof")
    @Permits(Operation.READ_LEDGER)
    public EntryProof proof(@PathParam("tender") UUID tender, @PathParam("entry") long entry) {
        return ledgers.entry(actor.get(), tender, entry).proof();
    }

    /** Verifies the ledger against the checkpoints that the server keeps itself. */
    @GET
    @Path("/verification")
    @Permits(Operation.VERIFY_LEDGER)
    public VerificationView verify(@PathParam("tender") UUID tender, @Context HttpHeaders headers) {
        return VerificationView.of(ledgers.verify(actor.get(), tender, List::of), ReaderLanguage.of(headers));
    }

    /** Verifies the ledger against checkpoints kept outside as well. */
    @POST
    @Path("/verification")
    @Permits(Operation.VERIFY_LEDGER)
    public VerificationView verify(
            @PathParam("tender") UUID tender, @Nullable KeptCheckpoints kept, @Context HttpHeaders headers) {
        return VerificationView.of(
                ledgers.verify(actor.get(), tender, Bodies.required(kept)::notes), ReaderLanguage.of(headers));
    }

    /** The checkpoints made so far, oldest first. */
    @GET
    @Path("/checkpoints")
    @Permits(Operation.READ_CHECKPOINTS)
    public PageOf<MadeCheckpoint> checkpoints(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        return Ledgers.pageOf(ledgers.checkpoints(actor.get(), tender), page);
    }

    /** The last checkpoint, word for word: a file to keep. */
    @GET
    @Path("/checkpoints/latest")
    @Produces("text/plain;charset=utf-8")
    @Permits(Operation.READ_CHECKPOINTS)
    public String latest(@PathParam("tender") UUID tender) {
        return Ledgers.latestOf(ledgers.checkpoints(actor.get(), tender));
    }
}
