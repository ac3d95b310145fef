package fr.pesee.prove.dossier;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prove.register.LedgerVerdict;
import fr.pesee.prove.register.Ledgers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of the evidence: what it is, what it rests on, and the button that exports it. */
@Path("/tenders/{tender}/evidence")
@Authenticated
class EvidencePages {
    private final Evidences evidences;
    private final Ledgers register;
    private final CurrentActor actor;
    private final Frames frames;

    EvidencePages(Evidences evidences, Ledgers register, CurrentActor actor, Frames frames) {
        this.evidences = evidences;
        this.register = register;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Evidence(
            Frame frame, EvidenceState state, @Nullable LedgerVerdict verdict, int replayed)
            implements TemplateInstance {}

    /**
     * What the evidence holds and how to verify it.
     *
     * @param verify {@code true} to have the ledger verified now, which reads all of it
     */
    @GET
    @Permits(Operation.EXPORT_EVIDENCE)
    public Response show(@PathParam("tender") UUID tender, @QueryParam("verify") @Nullable String verify) {
        Actor reader = actor.get();
        EvidenceState state = evidences.look(reader, tender);
        LedgerVerdict verdict = "true".equals(verify) ? register.verify(reader, tender, List::of) : null;
        OpenTender open = state.open();
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.EVIDENCE);
        return frame.show(new Evidence(frame, state, verdict, verdict == null ? 0 : verdict.replayedLots()));
    }

    /** Exports the evidence: the answer is the ZIP itself, and the page stays. */
    @POST
    @Permits(Operation.EXPORT_EVIDENCE)
    public Response export(@PathParam("tender") UUID tender) throws IOException {
        return EvidenceResource.attached(evidences.export(actor.get(), tender), tender);
    }
}
