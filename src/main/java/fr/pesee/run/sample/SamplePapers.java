package fr.pesee.run.sample;

import fr.pesee.ground.office.PdfFiles;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.seal.EnvelopeKey;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The small documents that bidders of the sample enclose, as real PDF files. */
@ApplicationScoped
class SamplePapers {
    private final PdfFiles files;

    SamplePapers(PdfFiles files) {
        this.files = files;
    }

    /** One document. */
    record Paper(String name, byte[] pdf) {}

    @CheckedTemplate(basePath = "sample", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BidPaper(String title, String bidder, String reference, List<String> lines) implements TemplateInstance {}

    /** What a bidder puts into an envelope. */
    List<Paper> of(EnvelopeKey.Kind kind, SampleFile.MarkedBid marked, SealingPlan plan) {
        SampleFile.Bidder bidder = marked.bidder();
        return bidder.papers().stream()
                .filter(paper -> paper.envelope() == kind)
                .map(paper -> new Paper(
                        paper.file(),
                        files.of(
                                new BidPaper(paper.title(), bidder.name(), plan.reference(), paper.lines()).render(),
                                marked.receivedAt())))
                .toList();
    }
}
