package fr.pesee.receive.late;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page on which a legal reviewer confirms what becomes of a backup copy: the second of two persons. */
@Path("/")
@Authenticated
class CopyDecisionPages {
    private static final String CONFIRM = "confirm/" + CopyPages.LIST + "/{copy}";
    private static final Text TITLE =
            new Text("Confirmer le sort d’une copie de sauvegarde", "Confirm what becomes of a backup copy");
    private static final Text BUTTON = new Text("Confirmer", "Confirm");
    private static final Text FOR_GOOD = new Text(
            "Votre confirmation s’inscrit au registre à côté de la proposition. Si vous n’êtes pas d’accord, ne "
                    + "confirmez pas : rien n’est décidé, et la personne responsable peut proposer autre chose.",
            "Your confirmation is entered in the ledger beside the proposal. If you do not agree, do not confirm: "
                    + "nothing is decided, and the officer can propose something else.");

    private static final Text NOBODY = new Text(
            "Elle ne remplace aucune offre : le serveur n’a vu aucune transmission de son candidat.",
            "It replaces no bid: the server saw no transmission of its bidder.");

    private final BackupCopies copies;
    private final Senders senders;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    CopyDecisionPages(BackupCopies copies, Senders senders, Tenders tenders, CurrentActor actor, Frames frames) {
        this.copies = copies;
        this.senders = senders;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** What was proposed, and what stands against confirming it. */
    @GET
    @Path(CONFIRM)
    @Permits(Operation.CONFIRM_BACKUP_COPY)
    public Response ask(@PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("copy") int number) {
        Actor reviewer = actor.get();
        OpenLot open = tenders.look(Operation.CONFIRM_BACKUP_COPY, reviewer, id, lot);
        BackupCopy copy = copies.read(reviewer, id, lot, number);
        return show(200, open, copy, copies.againstConfirming(reviewer, open, copy));
    }

    /** Confirms it; what has changed meanwhile is shown as it is now. */
    @POST
    @Path(CONFIRM)
    @Permits(Operation.CONFIRM_BACKUP_COPY)
    public Response confirm(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @PathParam("copy") int number,
            @FormParam("proposal") @Nullable String proposal) {
        Actor reviewer = actor.get();
        OpenLot open = tenders.look(Operation.CONFIRM_BACKUP_COPY, reviewer, id, lot);
        boolean named = proposal != null && proposal.matches("\\d{1,9}");
        try {
            copies.confirm(
                    reviewer, id, lot, number, new CopyConfirmationDraft(named ? Integer.valueOf(proposal) : null));
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            if (kind != Kind.STALE && kind != Kind.INVALID && kind != Kind.CONFLICT) {
                throw refused;
            }
            int status = kind == Kind.INVALID ? 422 : 409;
            return show(status, open, copies.read(reviewer, id, lot, number), refused.refusals());
        }
        return Response.seeOther(URI.create(CopyPages.address(id, lot) + "?done=decided"))
                .build();
    }

    private Response show(int status, OpenLot open, BackupCopy copy, List<Refusal> blocks) {
        int lot = open.lot().number();
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.BACKUP_COPIES);
        CopyProposal pending = copy.pending();
        return frame.show(
                status,
                new Confirmation(
                        frame,
                        TITLE,
                        consequences(
                                copy, pending, pending == null ? null : whose(frame, open, pending), frame.formats()),
                        blocks,
                        BUTTON,
                        Map.of("proposal", pending == null ? "" : Integer.toString(pending.number())),
                        CopyPages.address(open.tender().id(), lot)));
    }

    /** Whose bid an opened copy replaces: what the envelope says is no proof of it. Null for copies that stay shut. */
    private @Nullable Text whose(Frame frame, OpenLot open, CopyProposal pending) {
        if (pending.outcome() != CopyOutcome.OPENED) {
            return null;
        }
        return senders.of(open).stream()
                .filter(one -> one.seen().organisation().equals(pending.organisation()))
                .findFirst()
                .map(one -> replaced(one, frame.formats().second(one.seen().beganAt())))
                .orElse(NOBODY);
    }

    private static Text replaced(Senders.Sender sender, String began) {
        String who = sender.told() + (sender.account().isEmpty() ? "" : " (" + sender.account() + ")");
        return new Text(
                "Elle remplace l’offre électronique de " + who + ", dont le premier envoi a commencé le " + began
                        + (sender.inTime() ? ", avant" : ", après") + " l’échéance.",
                "It replaces the electronic bid of " + who + ", whose first transmission began on " + began
                        + (sender.inTime() ? ", before" : ", after") + " the deadline.");
    }

    /** What the officer registered, and when: after the deadline, paper alone shows when the copy came. */
    private static Text received(BackupCopy copy, Formats formats) {
        String at = formats.second(copy.receivedAt());
        String registered = formats.second(copy.registeredAt());
        return copy.registeredLate()
                ? new Text(
                        "Reçue le " + at + " selon son enregistrement, fait après l’échéance, le " + registered
                                + " : vérifiez le registre du courrier.",
                        "Received on " + at + " according to its registration, which was made after the deadline, on "
                                + registered + ": check the mail register.")
                : new Text("Reçue le " + at + ".", "Received on " + at + ".");
    }

    private static List<Text> consequences(
            BackupCopy copy, @Nullable CopyProposal pending, @Nullable Text whose, Formats formats) {
        String number = Integer.toString(copy.number());
        List<Text> told = new ArrayList<>();
        String who = copy.bidder() + (copy.identifier() == null ? "" : ", " + copy.identifier());
        told.add(new Text(
                "Copie n° " + number + ". Le pli dit : " + who + ".",
                "Copy no. " + number + ". The envelope says: " + who + "."));
        told.add(received(copy, formats));
        if (pending == null) {
            return told;
        }
        told.add(new Text(
                pending.proposedBy() + " propose : " + pending.outcome().words().fr() + ".",
                pending.proposedBy() + " proposes: " + pending.outcome().words().en() + "."));
        if (whose != null) {
            told.add(whose);
        }
        if (pending.reason() != null) {
            Text reason = pending.reason().words();
            told.add(new Text("Motif : " + reason.fr() + ".", "Reason: " + reason.en() + "."));
        }
        told.add(new Text("Preuve : " + pending.evidence(), "Evidence: " + pending.evidence()));
        if (pending.outcome() == CopyOutcome.OPENED) {
            told.add(new Text(
                    "Aucun fichier de l’une et de l’autre ne sera mêlé.",
                    "No file of the one and the other is mixed."));
        }
        told.add(FOR_GOOD);
        return told;
    }
}
