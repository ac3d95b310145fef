package fr.pesee.ground.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.pesee.Api;
import fr.pesee.Cast;
import java.util.List;

/** The page of the platform's incidents, in its states. */
final class IncidentsShown {
    private static final String PAGE = "/platform/incidents";

    private IncidentsShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.ADMINISTRATOR, "incidents and the form that reports one", IncidentsShown::page),
                ShownPage.to(Cast.ADMINISTRATOR, "an incident reported", () -> page() + "?done=reported"),
                ShownPage.to(Cast.LEGAL_REVIEWER, "incidents for reading", IncidentsShown::page),
                ShownPage.to(Cast.ADMINISTRATOR, "an incident refused", IncidentsShown::page)
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#words-error-0");
                        })
                        .answered(422));
    }

    private static String page() {
        Api.as(Cast.ADMINISTRATOR)
                .post(
                        "/api/v1" + PAGE,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("from", "2026-01-05T10:00:00Z")
                                .put("until", "2026-01-05T10:30:00Z")
                                .put("words", "Le réseau du centre de données était coupé.\nConstaté par l’hébergeur."))
                .expect(201);
        return PAGE;
    }
}
