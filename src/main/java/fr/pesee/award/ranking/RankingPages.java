package fr.pesee.award.ranking;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.opening.BidName;
import fr.pesee.receive.opening.Openings;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Grid;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the recommendation: what it says and why, and the act that makes it. */
@Path("/")
@Authenticated
class RankingPages {
    private static final Text TITLE = new Text("Calculer la recommandation", "Compute the recommendation");
    private static final List<Text> CONSEQUENCES = List.of(
            new Text(
                    "Les offres sont classées en fractions exactes : grille publiée, prix, notes verrouillées.",
                    "The bids are ranked in exact fractions: published grid, prices, locked marks."),
            new Text(
                    "Le classement et son calcul entrent, mot pour mot, au registre.",
                    "The ranking and how it was computed enter the ledger word for word."),
            new Text(
                    "Toute personne qui a une fonction dans la consultation peut les lire.",
                    "Whoever holds a function in the tender can read them."));

    private final Recommendations recommendations;
    private final Openings openings;
    private final Tenders tenders;
    private final Grids grids;
    private final People people;
    private final CurrentActor actor;
    private final Frames frames;

    RankingPages(
            Recommendations recommendations,
            Openings openings,
            Tenders tenders,
            Grids grids,
            People people,
            CurrentActor actor,
            Frames frames) {
        this.recommendations = recommendations;
        this.openings = openings;
        this.tenders = tenders;
        this.grids = grids;
        this.people = people;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "ranking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Recommended(
            Frame frame,
            Recommendation kept,
            String computedBy,
            Phrase heading,
            List<Stage> stages,
            RankingView view,
            List<KeptRanking.Concern> concerns,
            @Nullable Contest contest,
            @Nullable Phrase between,
            long entry,
            List<BidName> unranked,
            boolean mayExport)
            implements TemplateInstance {}

    /**
     * The recommendation as kept: who leads, by how much, and how each number came about.
     *
     * @param first number of the bid to compare; the best two where none is asked for
     * @param second number of the bid to compare it with
     */
    @GET
    @Path("tenders/{tender}/lots/{lot}/recommendation")
    @Permits(Operation.READ_RECOMMENDATION)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second) {
        Actor reader = actor.get();
        OpenLot open = tenders.look(Operation.READ_RECOMMENDATION, reader, tender, lot);
        Recommendation kept = recommendations.read(reader, tender, lot);
        LotGrid published = grids.find(tender, lot).orElseThrow();
        Grid grid = published.model().grid();
        KeptRanking ranking = KeptRanking.of(kept);
        RankingView view = RankingView.of(ranking, kept.explanation(), grid, Reckoning.entry(published.source()));
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.RECOMMENDATION);
        Conclusion words = new Conclusion(frame.language(), view.scale(), view.additive());
        Optional<Contest> contest = Contest.of(ranking, grid, number(first), number(second));
        return frame.show(new Recommended(
                frame,
                kept,
                nameOf(kept.computedBy()),
                words.of(ranking),
                Stage.of(open.lot().phase(), frame.language()),
                view,
                ranking.concerns(),
                contest.orElse(null),
                contest.map(two -> words.between(two.one(), two.other())).orElse(null),
                Reckoning.entry(kept.entry()),
                openings.unranked(open.tender().id(), open.lot().number()),
                open.standing().may(Operation.EXPORT_EVIDENCE, open.tender().phase())));
    }

    /** What computing does, and what stands against it. */
    @GET
    @Path("confirm/tenders/{tender}/lots/{lot}/recommendation")
    @Permits(Operation.COMPUTE_RECOMMENDATION)
    public Response ask(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.COMPUTE_RECOMMENDATION, actor.get(), tender, lot);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.OVERVIEW);
        return frame.show(new Confirmation(
                frame,
                TITLE,
                CONSEQUENCES,
                tenders.blocks(open.tender(), open.lot(), Step.RECOMMEND),
                TITLE,
                Map.of(),
                open.tender().head().address()));
    }

    /** Computes the recommendation and shows it. */
    @POST
    @Path("confirm/tenders/{tender}/lots/{lot}/recommendation")
    @Permits(Operation.COMPUTE_RECOMMENDATION)
    public Response compute(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        recommendations.compute(actor.get(), tender, lot);
        return Response.seeOther(URI.create(Section.RECOMMENDATION.address("/tenders/" + tender, lot)))
                .build();
    }

    private String nameOf(@Nullable String subject) {
        return subject == null
                ? ""
                : Optional.ofNullable(people.withSubjects(List.of(subject)).get(subject))
                        .map(Actor::name)
                        .orElse("");
    }

    /** What is no number asks for no bid. */
    private static int number(@Nullable String asked) {
        return asked != null && asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : 0;
    }
}
