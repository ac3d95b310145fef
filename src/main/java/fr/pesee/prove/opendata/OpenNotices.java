package fr.pesee.prove.opendata;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.documents.Documents;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.rule.model.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of what goes out: published tenders as open data. */
@ApplicationScoped
public class OpenNotices {
    private final Publications publications;
    private final Documents documents;
    private final Grids grids;
    private final Optional<String> buyer;
    private final String prefix;

    OpenNotices(
            Publications publications,
            Documents documents,
            Grids grids,
            @ConfigProperty(name = "pesee.buyer") Optional<String> buyer,
            @ConfigProperty(name = "pesee.opendata.ocid-prefix") String prefix) {
        this.publications = publications;
        this.documents = documents;
        this.grids = grids;
        this.buyer = buyer;
        this.prefix = prefix;
    }

    /**
     * What is in force of a tender as an OCDS 1.1 release package: the same announcement gives the same bytes.
     *
     * @param address where this installation is found, as whoever asks knows it
     * @throws Refused 404 when it was never published, and for a test area, which is no contracting process
     */
    public byte[] ocds(UUID tender, URI address) {
        Announcement announced = publications.announced(tender);
        if (announced.tender().trial()) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
        Map<Integer, ScoringModel> models = new TreeMap<>();
        for (Lot lot : announced.tender().lots()) {
            grids.announced(tender, lot.number())
                    .map(LotGrid::model)
                    .ifPresent(model -> models.put(lot.number(), model));
        }
        return new OcdsRelease(announced, models, documents.published(tender), buyer.orElse(""), prefix, address)
                .bytes();
    }
}
