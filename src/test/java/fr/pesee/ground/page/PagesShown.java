package fr.pesee.ground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every page of the product in each of its states: the one list that is examined in a browser. A new page, or a new
 * state of one, is a line here.
 */
final class PagesShown {
    private static final String OPENING = "/lots/1/opening";
    private static final String DOCUMENTS = "/documents";

    private static final Map<Phase, TrialTender> TENDERS = new EnumMap<>(Phase.class);
    private static final Map<String, String> ENGAGED = new ConcurrentHashMap<>();

    private PagesShown() {}

    static List<ShownPage> all() {
        List<ShownPage> all = new ArrayList<>();
        all.addAll(publicPages());
        // Grave acts first: they need a password given a few minutes ago at most.
        all.addAll(confirmations());
        all.addAll(PublicationsShown.publications());
        all.addAll(QuestionsShown.all());
        all.addAll(CopiesShown.confirmations());
        all.addAll(ReviewsShown.confirmations());
        all.addAll(DepositsShown.all());
        all.addAll(GroupsShown.all());
        all.addAll(TrialsShown.all());
        all.addAll(KeysShown.all());
        all.addAll(TeamsShown.all());
        all.addAll(refusals());
        all.addAll(CopiesShown.all());
        all.addAll(ReviewsShown.all());
        all.addAll(homes());
        all.addAll(overviews());
        all.addAll(grids());
        all.addAll(documents());
        all.addAll(marks());
        all.addAll(recommendations());
        all.addAll(PublicationsShown.setups());
        all.addAll(PublicationsShown.notices());
        all.addAll(MailShown.all());
        all.addAll(IncidentsShown.all());
        all.addAll(OrganisationsShown.all());
        all.addAll(NoticesShown.all());
        all.addAll(SchedulesShown.all());
        all.addAll(EditorsShown.all());
        return all;
    }

    private static List<ShownPage> publicPages() {
        return List.of(
                ShownPage.toAnyone("welcome", "/"),
                ShownPage.toAnyone("accessibility statement", "/accessibility"),
                ShownPage.toAnyone("technical prerequisites", "/prerequisites"),
                ShownPage.toAnyone("signed out", "/signed-out"));
    }

    private static List<ShownPage> homes() {
        return List.of(
                ShownPage.to(engaged("accueil.responsable", "officer"), "home with a task", () -> {
                            String officer = engaged("accueil.responsable", "officer");
                            Api.as(officer)
                                    .post("/api/v1/tenders", TrialTender.draftBody())
                                    .expect(201);
                            return "/home";
                        })
                        .ofFictionalTender(),
                ShownPage.to(engaged("accueil.comble", "officer"), "home of many pages", () -> {
                            String officer = engaged("accueil.comble", "officer");
                            for (int made = 0; made < 21; made++) {
                                Api.as(officer)
                                        .post("/api/v1/tenders", TrialTender.draftBody())
                                        .expect(201);
                            }
                            return "/home?page=2&tasks=2";
                        })
                        .ofFictionalTender(),
                ShownPage.to(engaged("accueil.observateur", "committee_member"), "home without a task", () -> {
                            TrialTender.draft()
                                    .assign(engaged("accueil.observateur", "committee_member"), Function.OBSERVER);
                            return "/home";
                        })
                        .ofFictionalTender(),
                ShownPage.to(engaged("accueil.membre", "committee_member"), "home without a tender", () -> "/home"),
                ShownPage.to(engaged("accueil.personne"), "home without a role", () -> "/home"),
                ShownPage.to(Cast.ADMINISTRATOR, "home of the administrator", () -> "/home"),
                ShownPage.to(Cast.BIDDER, "home of a bidder", () -> "/home"));
    }

    private static List<ShownPage> overviews() {
        List<ShownPage> overviews = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            overviews.add(ShownPage.to(Cast.OFFICER, "overview, " + phase, () -> page(in(phase)))
                    .ofFictionalTender());
        }
        overviews.add(ShownPage.to(Cast.MEMBER, "overview, " + Phase.MARKING, () -> page(in(Phase.MARKING)))
                .ofFictionalTender());
        overviews.add(ShownPage.to(Cast.OFFICER, "overview with its sections open", () -> page(in(Phase.LOCKED)))
                .after(page -> {
                    if (page.locator(".tabs-open").isVisible()) {
                        page.locator(".tabs-open").click();
                    }
                })
                .ofFictionalTender());
        return overviews;
    }

    private static List<ShownPage> confirmations() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "confirmation", () -> "/confirm" + page(ready()) + "/publication")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "confirmation that is blocked",
                                () -> "/confirm" + page(in(Phase.PUBLISHED)) + OPENING)
                        .ofFictionalTender());
    }

    private static List<ShownPage> grids() {
        return List.of(
                ShownPage.to(Cast.MEMBER, "grid as published", () -> lot(in(Phase.PUBLISHED)) + "/grid")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "grid of a draft", () -> lot(in(Phase.DRAFT)) + "/grid")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "no grid yet", () -> lot(TrialTender.created(withoutModel())) + "/grid")
                        .ofFictionalTender());
    }

    private static List<ShownPage> documents() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "documents of a draft", () -> page(in(Phase.DRAFT)) + DOCUMENTS)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "no document yet",
                                () -> page(TrialTender.created(withoutModel())) + DOCUMENTS)
                        .ofFictionalTender(),
                ShownPage.to(Cast.MEMBER, "documents as published", () -> page(in(Phase.PUBLISHED)) + DOCUMENTS)
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "a document to change", () -> page(in(Phase.DRAFT)) + DOCUMENTS + "/1")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "a document just saved",
                                () -> page(in(Phase.DRAFT)) + DOCUMENTS + "?saved=1")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "a document that was refused", () -> page(in(Phase.DRAFT)) + DOCUMENTS)
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#file-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "register of downloads", () -> {
                            String published = in(Phase.PUBLISHED).id();
                            Api.anonymous()
                                    .get("/notices/" + published + DOCUMENTS + "/1")
                                    .expect(200);
                            return page(in(Phase.PUBLISHED)) + DOCUMENTS + "/downloads";
                        })
                        .ofFictionalTender());
    }

    private static List<ShownPage> marks() {
        return List.of(
                ShownPage.to(Cast.CHAIR, "marks that can be locked", () -> lot(in(Phase.MARKING)) + "/marks")
                        .ofFictionalTender(),
                ShownPage.to(Cast.MEMBER, "marks for reading", () -> lot(in(Phase.LOCKED)) + "/marks")
                        .ofFictionalTender(),
                ShownPage.to(Cast.CHAIR, "a mark to correct", () -> lot(in(Phase.MARKING)) + "/bids/1/marks/C2.1")
                        .ofFictionalTender(),
                ShownPage.to(Cast.CHAIR, "a mark just entered", () -> lot(in(Phase.MARKING)) + "/marks?saved=C2.1-1")
                        .ofFictionalTender(),
                ShownPage.to(Cast.CHAIR, "a mark that was refused", () -> lot(in(Phase.MARKING)) + "/bids/2/marks/C3.1")
                        .after(page -> {
                            page.locator("#reason").fill(" ");
                            page.evaluate("document.querySelector('#desk').removeAttribute('hx-boost');"
                                    + "document.querySelector('#mark-form form').submit()");
                            page.waitForSelector("#reason-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender());
    }

    private static List<ShownPage> recommendations() {
        String compare = "/recommendation?first=2&second=3";
        return List.of(
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "recommendation",
                                () -> lot(in(Phase.RECOMMENDED)) + "/recommendation")
                        .ofFictionalTender(),
                ShownPage.to(Cast.MEMBER, "recommendation, two bids", () -> lot(in(Phase.RECOMMENDED)) + compare)
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "every number explained", () -> lot(in(Phase.RECOMMENDED)) + compare)
                        .after(page ->
                                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"))
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "recommendation of equal bids",
                                () -> lot(TrialTender.tied()) + "/recommendation")
                        .ofFictionalTender(),
                ShownPage.to(Cast.CHAIR, "to be computed", () -> "/confirm" + lot(in(Phase.LOCKED)) + "/recommendation")
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "evidence", () -> page(in(Phase.RECOMMENDED)) + "/evidence")
                        .ofFictionalTender());
    }

    static ObjectNode withoutModel() {
        ObjectNode draft = TrialTender.draftBody();
        draft.get("lots").forEach(lot -> ((ObjectNode) lot).remove("model"));
        return draft;
    }

    static String lot(TrialTender tender) {
        return page(tender) + "/lots/1";
    }

    private static List<ShownPage> refusals() {
        return List.of(
                ShownPage.toAnyone("nothing there, signed out", "/nowhere").answered(404),
                ShownPage.to(Cast.OFFICER, "nothing there", () -> "/nowhere").answered(404),
                ShownPage.to(Cast.OFFICER, "no such tender", () -> "/tenders/" + UUID.randomUUID())
                        .answered(404),
                ShownPage.to(Cast.MEMBER, "denied", () -> "/confirm" + page(in(Phase.DRAFT)) + "/publication")
                        .answered(403),
                ShownPage.to(Cast.OFFICER, "stale", () -> "/confirm" + page(ready()) + "/publication")
                        .after(page -> {
                            String path = URI.create(page.url()).getPath();
                            Api.as(Cast.OFFICER)
                                    .with("If-Match", "\"0\"")
                                    .put(
                                            path.replace("/confirm", "/api/v1").replace("/publication", ""),
                                            TrialTender.editBody())
                                    .expect(200);
                            submit(page);
                        })
                        .answered(412),
                ShownPage.to(
                                Cast.OFFICER,
                                "conflict",
                                () -> "/confirm"
                                        + page(TrialTender.in(Phase.PUBLISHED).passDeadline()) + OPENING)
                        .after(page -> {
                            page.evaluate(
                                    "to => { document.querySelector('main form').action = to; }",
                                    "/confirm" + page(in(Phase.PUBLISHED)) + OPENING);
                            submit(page);
                        })
                        .answered(409));
    }

    static void submit(Page page) {
        page.locator("main button[type=submit]").click();
    }

    private static TrialTender ready() {
        return TrialTender.draft().sealable();
    }

    /** The address of a tender's first page. */
    static String page(TrialTender tender) {
        return "/tenders/" + tender.id();
    }

    /** A tender in this phase, made once for all who only look at it. */
    static synchronized TrialTender in(Phase phase) {
        TrialTender tender = TENDERS.get(phase);
        if (tender == null) {
            tender = TrialTender.in(phase);
            TENDERS.put(phase, tender);
        }
        return tender;
    }

    /** Somebody whom no other test gives tenders to. */
    static String engaged(String person, String... roles) {
        return ENGAGED.computeIfAbsent(person, name -> {
            Tokens.engage(name, roles);
            return name;
        });
    }
}
