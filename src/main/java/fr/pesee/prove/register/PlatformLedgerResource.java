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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API of the ledger of what belongs to no tender. */
@Path("/api/v1/platform/ledger")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PlatformLedgerResource {
    private final Ledgers ledgers;
    private final CurrentActor actor;

    PlatformLedgerResource(Ledgers ledgers, CurrentActor actor) {
        this.ledgers = ledgers;
        this.actor = actor;
    }

    /** The entries; their contents for auditors only. */
    @GET
    @Permits(Operation.READ_PLATFORM_LEDGER)
    public PageOf<EntryView> entries(@BeanParam PageAsked page, @Context HttpHeaders headers) {
        return ledgers.platformEntries(actor.get(), page, ReaderLanguage.of(headers));
    }

    /** Verifies the ledger against the checkpoints that the server keeps itself. */
    @GET
    @Path("/verification")
    @Permits(Operation.READ_PLATFORM_LEDGER)
    public VerificationView verify(@Context HttpHeaders headers) {
        return VerificationView.of(ledgers.verifyPlatform(actor.get(), List::of), ReaderLanguage.of(headers));
    }

    /** Verifies the ledger against checkpoints kept outside as well. */
    @POST
    @Path("/verification")
    @Permits(Operation.READ_PLATFORM_LEDGER)
    public VerificationView verify(@Nullable KeptCheckpoints kept, @Context HttpHeaders headers) {
        return VerificationView.of(
                ledgers.verifyPlatform(actor.get(), Bodies.required(kept)::notes), ReaderLanguage.of(headers));
    }

    /** The checkpoints made so far, oldest first. */
    @GET
    @Path("/checkpoints")
    @Permits(Operation.READ_PLATFORM_LEDGER)
    public PageOf<MadeCheckpoint> checkpoints(@BeanParam PageAsked page) {
        return Ledgers.pageOf(ledgers.platformCheckpoints(actor.get()), page);
    }

    /** The last checkpoint, word for word: a file to keep. */
    @GET
    @Path("/checkpoints/latest")
    @Produces("text/plain;charset=utf-8")
    @Permits(Operation.READ_PLATFORM_LEDGER)
    public String latest() {
        return Ledgers.latestOf(ledgers.platformCheckpoints(actor.get()));
    }
}
