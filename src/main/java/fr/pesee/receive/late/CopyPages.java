package fr.pesee.receive.late;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of backup copies, and the form in which the officer proposes what becomes of one. */
@Path("/")
@Authenticated
class CopyPages {
    static final String LIST = "tenders/{tender}/lots/{lot}/backup-copies";

    private final BackupCopies copies;
    private final Senders senders;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    CopyPages(BackupCopies copies, Senders senders, Tenders tenders, CurrentActor actor, Frames frames) {
        this.copies = copies;
        this.senders = senders;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "late", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopiesPage(
            Frame frame,
            int lot,
            boolean opened,
            Slice<BackupCopy> slice,
            Map<UUID, Senders.Sender> senders,
            Rights rights,
            List<CopyCarrier> carriers,
            Typed form,
            String done)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "late", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyPage(
            Frame frame,
            int lot,
            BackupCopy copy,
            List<CopyOutcome> outcomes,
            List<CopyReason> reasons,
            List<Senders.Sender> senders,
            Typed form)
            implements TemplateInstance {}

    /** What the reader may do with copies now. */
    record Rights(boolean register, boolean propose, boolean confirm, boolean enter) {
        static Rights of(OpenLot open) {
            Phase phase = open.lot().phase();
            return new Rights(
                    open.standing().may(Operation.REGISTER_BACKUP_COPY, phase),
                    open.standing().may(Operation.PROPOSE_BACKUP_COPY, phase),
                    open.standing().may(Operation.CONFIRM_BACKUP_COPY, phase),
                    open.standing().may(Operation.ENTER_BACKUP_COPY, phase));
        }
    }

    /**
     * The copies received, with what became of them.
     *
     * @param done what has just been done: {@code registered}, {@code proposed}, {@code decided} or {@code entered}
     */
    @GET
    @Path(LIST)
    @Permits(Operation.READ_BACKUP_COPIES)
    public Response read(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @QueryParam("page") @Nullable String page,
            @QueryParam("done") @Nullable String done) {
        OpenLot open = tenders.look(Operation.READ_BACKUP_COPIES, actor.get(), id, lot);
        return show(200, open, Typed.showing(Map.of()), page, Objects.requireNonNullElse(done, ""));
    }

    /** Registers a copy; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LIST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REGISTER_BACKUP_COPY)
    public Response register(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.REGISTER_BACKUP_COPY, officer, id, lot);
        Typed form = Typed.of(sent);
        BackupCopyDraft draft = new BackupCopyDraft(
                form.text("bidder"),
                form.text("identifier"),
                form.instant("/receivedAt", "receivedAt"),
                form.choice("/carrier", "carrier", CopyCarrier.class),
                form.ticked("labelled"));
        try {
            if (!form.unreadable().isEmpty()) {
                Findings findings = new Findings();
                copies.check(open, draft, findings);
                findings.besides(form.unreadable()).throwIfAny();
            }
            copies.register(officer, id, lot, draft);
        } catch (Refused refused) {
            requireInvalid(refused);
            return show(422, open, form.refused(refused.refusals()), null, "");
        }
        return done(id, lot, "registered");
    }

    /** The form in which the officer proposes what becomes of a copy. */
    @GET
    @Path(LIST + "/{copy}")
    @Permits(Operation.PROPOSE_BACKUP_COPY)
    public Response ask(@PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("copy") int number) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.PROPOSE_BACKUP_COPY, officer, id, lot);
        BackupCopy copy = copies.read(officer, id, lot, number);
        return show(200, open, copy, Typed.showing(Map.of()));
    }

    /** Keeps the proposal, which the legal reviewer has to confirm. */
    @POST
    @Path(LIST + "/{copy}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.PROPOSE_BACKUP_COPY)
    public Response propose(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @PathParam("copy") int number,
            MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.PROPOSE_BACKUP_COPY, officer, id, lot);
        BackupCopy copy = copies.read(officer, id, lot, number);
        Typed form = Typed.of(sent);
        CopyProposalDraft draft = new CopyProposalDraft(
                form.choice("/outcome", "outcome", CopyOutcome.class),
                form.choice("/reason", "reason", CopyReason.class),
                form.text("evidence"),
                Senders.id(form.value("organisation")));
        try {
            Refused.ifAny(form.unreadable());
            copies.propose(officer, id, lot, number, draft);
        } catch (Refused refused) {
            requireInvalid(refused);
            return show(422, open, copy, form.refused(refused.refusals()));
        }
        return done(id, lot, "proposed");
    }

    /** What cannot be read is said beside its field, too. */
    private static void requireInvalid(Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        if (kind != Kind.INVALID && kind != Kind.MALFORMED) {
            throw refused;
        }
    }

    private Response show(int status, OpenLot open, Typed form, @Nullable String page, String done) {
        Frame frame = frame(open);
        int lot = open.lot().number();
        List<BackupCopy> all = copies.read(actor.get(), open.tender().id(), lot, 0, BackupCopies.MOST);
        return frame.show(
                status,
                new CopiesPage(
                        frame,
                        lot,
                        open.lot().phase().compareTo(Phase.OPENING) >= 0,
                        Slice.of(all, page),
                        replaced(open, all),
                        Rights.of(open),
                        List.of(CopyCarrier.values()),
                        form,
                        done));
    }

    /** The organisations that proposals name; who sent anything is asked of no lot where none does. */
    private Map<UUID, Senders.Sender> replaced(OpenLot open, List<BackupCopy> copies) {
        boolean named = copies.stream()
                .flatMap(copy -> copy.proposals().stream())
                .anyMatch(step -> step.organisation() != null);
        return named
                ? senders.of(open).stream()
                        .collect(Collectors.toMap(one -> one.seen().organisation(), Function.identity()))
                : Map.of();
    }

    private Response show(int status, OpenLot open, BackupCopy copy, Typed form) {
        Frame frame = frame(open);
        int lot = open.lot().number();
        return frame.show(
                status,
                new CopyPage(
                        frame,
                        lot,
                        copy,
                        Arrays.stream(CopyOutcome.values())
                                .filter(copy::mayBecome)
                                .toList(),
                        List.of(CopyReason.values()),
                        senders.of(open),
                        form));
    }

    private Frame frame(OpenLot open) {
        return frames.in(open.tender().head(open.lot().number()), open.standing(), Section.BACKUP_COPIES);
    }

    private static Response done(UUID tender, int lot, String done) {
        return Response.seeOther(URI.create(address(tender, lot) + "?done=" + done))
                .build();
    }

    static String address(UUID tender, int lot) {
        return Section.BACKUP_COPIES.address("/tenders/" + tender, lot);
    }
}
