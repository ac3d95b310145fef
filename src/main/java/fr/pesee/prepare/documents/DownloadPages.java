package fr.pesee.prepare.documents;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the register of downloads. */
@Path("/")
@Authenticated
class DownloadPages {
    private static final String ADDRESS = "tenders/{tender}/documents/downloads";

    private final Downloads downloads;
    private final Documents documents;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    DownloadPages(Downloads downloads, Documents documents, Tenders tenders, CurrentActor actor, Frames frames) {
        this.downloads = downloads;
        this.documents = documents;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** One line of the counts: a document, and how often it was taken; null when it never was. */
    record Counted(TenderDocument document, Download.@Nullable Count count) {}

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DownloadsPage(
            Frame frame,
            List<Counted> counts,
            long total,
            DownloadTable table,
            @Nullable Long next,
            boolean first) implements TemplateInstance {}

    /** How often each document was taken, and each download. */
    @GET
    @Path(ADDRESS)
    @Permits(Operation.READ_DOWNLOADS)
    public Response read(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(Operation.READ_DOWNLOADS, reader, tender);
        List<TenderDocument> all = documents.read(reader, tender);
        List<Download.Count> counts = downloads.counts(reader, tender);
        PageOf<Download> shown = downloads.read(reader, tender, page);
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.DOCUMENTS);
        return frame.show(new DownloadsPage(
                frame,
                all.stream().map(document -> counted(document, counts)).toList(),
                counts.stream().mapToLong(Download.Count::times).sum(),
                DownloadTable.of(shown.items(), all),
                shown.next(),
                page.after(0) == 0));
    }

    /** The whole register as a table for spreadsheets. */
    @GET
    @Path(ADDRESS + ".csv")
    @Permits(Operation.READ_DOWNLOADS)
    public Response csv(@PathParam("tender") UUID tender) {
        Actor reader = actor.get();
        DownloadTable table = DownloadTable.of(downloads.all(reader, tender), documents.read(reader, tender));
        return Response.ok(table.csv(frames.language()), "text/csv; charset=utf-8")
                .header("Content-Disposition", Delivery.attachment("downloads.csv"))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Counted counted(TenderDocument document, List<Download.Count> counts) {
        return new Counted(
                document,
                counts.stream()
                        .filter(count -> count.document() == document.id())
                        .findFirst()
                        .orElse(null));
    }
}
