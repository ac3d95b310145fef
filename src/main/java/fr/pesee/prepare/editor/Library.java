package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.prepare.grid.GridOrigin;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What grids can be copied from: the scoring models of the product, and the grids of published tenders. */
@ApplicationScoped
class Library {
    /** Tenders on a page. */
    static final int TENDERS = 20;

    private static final Pattern MODEL = Pattern.compile("model:([a-z0-9-]{1,60})");
    private static final Pattern TENDER = Pattern.compile("tender:([0-9a-f-]{36}):(\\d{1,3})");

    private final Grids grids;
    private final Publications publications;

    Library(Grids grids, Publications publications) {
        this.grids = grids;
        this.publications = publications;
    }

    /**
     * A grid of the library.
     *
     * @param key names it in addresses
     * @param kind where it comes from
     * @param title of the model, or of tender and lot
     * @param reference the id of the model, or the reference of the tender
     * @param version of the model, or of the tender's publication
     */
    record Volume(String key, GridOrigin.Kind kind, Text title, String reference, int version) {}

    /**
     * A volume with its content.
     *
     * @param draft the grid, without the reasons recorded in it: those belong to whom they were recorded for
     * @param origin where it comes from, for the ledger
     */
    record Opened(Volume volume, GridDraft draft, GridOrigin origin) {
        /** The same origin for one of its criteria. */
        GridOrigin of(String criterion) {
            return new GridOrigin(
                    origin.kind(), origin.source(), origin.sourceVersion(), origin.sourceSha256(), criterion);
        }
    }

    List<Volume> models(Actor actor) {
        return grids.library(actor).stream().map(Library::volume).toList();
    }

    private static Volume volume(ScoringModel model) {
        return new Volume("model:" + model.id(), GridOrigin.Kind.MODEL, model.title(), model.id(), model.version());
    }

    /**
     * The lots of published tenders, the last ones first, each with its grid in force.
     *
     * @param page counted from 1
     */
    Page tenders(int page) {
        List<Volume> volumes = new ArrayList<>();
        List<Tender> found = publications.announced((page - 1) * TENDERS, TENDERS + 1);
        for (Tender tender : found.stream().limit(TENDERS).toList()) {
            int version = publications.history(tender.id()).size();
            for (Lot lot : tender.lots()) {
                if (grids.announced(tender.id(), lot.number()).isPresent()) {
                    volumes.add(volume(tender, lot, version));
                }
            }
        }
        return new Page(volumes, page, found.size() > TENDERS);
    }

    /**
     * Some published tenders.
     *
     * @param number counted from 1
     * @param more whether there is a next page
     */
    record Page(List<Volume> volumes, int number, boolean more) {
        Page {
            volumes = List.copyOf(volumes);
        }
    }

    private static Volume volume(Tender tender, Lot lot, int version) {
        String title = tender.lots().size() == 1 ? tender.title() : tender.title() + ", " + lot.title();
        return new Volume(
                key(tender.id(), lot.number()), GridOrigin.Kind.TENDER, Text.same(title), tender.reference(), version);
    }

    /** What names the grid of a published tender's lot. */
    static String key(UUID tender, int lot) {
        return "tender:" + tender + ":" + lot;
    }

    /** A volume opened; empty when the library does not have it. */
    Optional<Opened> open(Actor actor, String key) {
        Matcher model = MODEL.matcher(key);
        if (model.matches()) {
            return grids.library(actor).stream()
                    .filter(one -> one.id().equals(model.group(1)))
                    .map(Library::opened)
                    .findFirst();
        }
        Matcher tender = TENDER.matcher(key);
        return tender.matches()
                ? opened(UUID.fromString(tender.group(1)), Integer.parseInt(tender.group(2)))
                : Optional.empty();
    }

    private static Opened opened(ScoringModel model) {
        String json = ScoringModels.toJson(model);
        GridOrigin origin = new GridOrigin(GridOrigin.Kind.MODEL, model.id(), model.version(), sha256(json), "");
        return new Opened(volume(model), withoutMotives(json), origin);
    }

    private Optional<Opened> opened(UUID id, int number) {
        Optional<Announcement> announced = publications.inForce(id);
        Optional<LotGrid> grid = grids.announced(id, number);
        if (announced.isEmpty() || grid.isEmpty()) {
            return Optional.empty();
        }
        Tender tender = announced.get().tender();
        int version = announced.get().versions().size();
        GridOrigin origin = new GridOrigin(
                GridOrigin.Kind.TENDER, id.toString(), version, grid.get().sha256(), "");
        return tender.lot(number)
                .map(lot -> new Opened(
                        volume(tender, lot, version), withoutMotives(grid.get().json()), origin));
    }

    private static GridDraft withoutMotives(String json) {
        return GridDraft.of(json).withRules(root -> root.remove("motives")).withEach(node -> node.remove("motives"));
    }

    /** The grid with one criterion of a volume more: under its own code where that is free, else under the next one. */
    static GridDraft adding(GridDraft draft, ObjectNode criterion) {
        return draft.adding(
                "", Codes.isFree(draft, criterion) ? criterion : Codes.recoded(criterion, Codes.next(draft, "")));
    }

    private static String sha256(String json) {
        return Digest.sha256(json.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
