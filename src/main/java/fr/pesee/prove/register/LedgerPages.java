package fr.pesee.prove.register;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.ledger.EntryText.Chapter;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of a tender as people read it: a timeline that can be searched, with what proves it. */
@Path("/")
@Authenticated
class LedgerPages {
    private static final String ADDRESS = "tenders/{tender}/ledger";

    private final Ledgers ledgers;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    LedgerPages(Ledgers ledgers, Tenders tenders, CurrentActor actor, Frames frames) {
        this.ledgers = ledgers;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TimelinePage(
            Frame frame,
            List<Stage> stages,
            TimelineForm form,
            List<TimelineDay> days,
            int shown,
            long size,
            @Nullable Long next,
            @Nullable MadeCheckpoint last,
            @Nullable LedgerVerdict verdict,
            int replayed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EntryPage(Frame frame, ShownEntry shown) implements TemplateInstance {}

    /**
     * The timeline, the last entry first.
     *
     * @param before where the page before stopped
     * @param verify {@code true} to have the ledger verified now, which reads all of it
     */
    @GET
    @Path(ADDRESS)
    @Permits(Operation.READ_LEDGER)
    public Response read(
            @PathParam("tender") UUID tender,
            @QueryParam("chapter") @Nullable List<String> chapters,
            @QueryParam("before") @Nullable String before,
            @QueryParam("verify") @Nullable String verify,
            @Context UriInfo address) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(Operation.READ_LEDGER, reader, tender);
        Typed typed = Typed.of(address.getQueryParameters());
        TimelineFilter filter = TimelineFilter.of(typed, chapters == null ? List.of() : chapters);
        TimelineForm form = TimelineForm.of(typed, filter);
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.LEDGER);
        Long top = before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        Timeline timeline = ledgers.timeline(open, top, filter, frame.language());
        LedgerVerdict verdict = "true".equals(verify) ? ledgers.verify(reader, tender, List::of) : null;
        List<MadeCheckpoint> seals = ledgers.checkpoints(reader, tender);
        return frame.show(new TimelinePage(
                frame,
                Stage.of(open.tender().phase(), frame.language()),
                form,
                TimelineDay.of(timeline.lines(), frame.formats()),
                (int) timeline.lines().stream()
                        .filter(line -> line.seal() == null)
                        .count(),
                ledgers.size(open),
                timeline.next(),
                seals.isEmpty() ? null : seals.get(seals.size() - 1),
                verdict,
                verdict == null ? 0 : verdict.replayedLots()));
    }

    /** One entry whole, with what proves it. */
    @GET
    @Path(ADDRESS + "/{entry}")
    @Permits(Operation.READ_LEDGER)
    public Response entry(@PathParam("tender") UUID tender, @PathParam("entry") long entry) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(Operation.READ_LEDGER, reader, tender);
        ShownEntry shown = ledgers.entry(reader, tender, entry);
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.LEDGER);
        return frame.show(new EntryPage(frame, shown));
    }

    /** The last seal as a file to keep elsewhere; back to the timeline while there is none. */
    @GET
    @Path(ADDRESS + "/seal")
    @Permits(Operation.READ_CHECKPOINTS)
    public Response seal(@PathParam("tender") UUID tender) {
        List<MadeCheckpoint> seals = ledgers.checkpoints(actor.get(), tender);
        if (seals.isEmpty()) {
            return Response.seeOther(URI.create("/tenders/" + tender + "/ledger"))
                    .build();
        }
        String name = "fr".equals(frames.language()) ? "SCEAU.txt" : "SEAL.txt";
        return Response.ok(Ledgers.latestOf(seals), "text/plain; charset=utf-8")
                .header("Content-Disposition", Delivery.attachment(name))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The form as it was sent, and what it finds. */
    record TimelineForm(Typed typed, TimelineFilter filter) {
        /** A day that is none cannot stand in a field for days. */
        static TimelineForm of(Typed typed, TimelineFilter filter) {
            Typed shown = typed.refused(typed.unreadable());
            for (String day : List.of("from", "until")) {
                shown = shown.wrong("/" + day).isEmpty() ? shown : shown.with(day, "");
            }
            return new TimelineForm(shown, filter);
        }

        public List<Chapter> chapters() {
            return List.of(Chapter.values());
        }

        public boolean isChosen(Chapter chapter) {
            return filter.chapters().contains(chapter);
        }

        public boolean isEmpty() {
            return filter.isEmpty();
        }

        /** The same search further on. */
        public String query() {
            StringBuilder query = new StringBuilder();
            for (String name : List.of("q", "from", "until")) {
                if (!typed.value(name).isEmpty()) {
                    query.append('&').append(name).append('=').append(Frame.encoded(typed.value(name)));
                }
            }
            filter.chapters().forEach(chapter -> query.append("&chapter=").append(chapter.name()));
            return query.toString();
        }
    }
}
