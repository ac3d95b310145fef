package fr.pesee.ground.page;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.post.Mailing;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages around mail: how the post is doing, and registering for changes, confirming it and ending it. */
final class MailShown {
    private MailShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.ADMINISTRATOR, "how the post is doing", () -> "/platform/post"),
                ShownPage.to("", "registering for changes", MailShown::form).ofFictionalTender(),
                ShownPage.to("", "registered for changes", () -> form() + "?done=asked")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "registering with an account", MailShown::form)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "registered with an account", () -> form() + "?done=mine")
                        .ofFictionalTender(),
                ShownPage.to("", "an address that is none", MailShown::form)
                        .after(page -> {
                            page.locator("#email").fill("personne");
                            PagesShown.submit(page);
                            page.waitForSelector("#email-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to("", "a registration to confirm", () -> confirmation("page"))
                        .ofFictionalTender(),
                ShownPage.to("", "a registration confirmed", () -> "/registrations/confirmation?done=" + tender().id())
                        .ofFictionalTender(),
                ShownPage.to("", "a registration to end", MailShown::end).ofFictionalTender(),
                ShownPage.to("", "a registration ended", () -> "/registrations/end?done=" + tender().id())
                        .ofFictionalTender(),
                ShownPage.toAnyone("a link used before", "/registrations/end?token=used")
                        .answered(410));
    }

    private static TrialTender tender() {
        return PagesShown.in(Phase.PUBLISHED);
    }

    private static String form() {
        return "/notices/" + tender().id() + "/registration";
    }

    /** The link that was mailed to a new address of this name. */
    private static String confirmation(String name) {
        return confirmation(tender(), name + "." + UUID.randomUUID() + "@example.org");
    }

    private static synchronized String confirmation(TrialTender tender, String address) {
        mailing().clear();
        Api.anonymous()
                .post(
                        "/api/v1/notices/" + tender.id() + "/registrations",
                        "{\"email\": \"" + address + "\", \"language\": \"fr\"}")
                .expect(202);
        return mailed(address, "/registrations/confirmation");
    }

    private static synchronized String end() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        String address = "end." + UUID.randomUUID() + "@example.org";
        String link = confirmation(tender, address);
        Visitor.nobody()
                .post("/registrations/confirmation", Map.of("token", link.substring(link.indexOf('=') + 1)))
                .expect(303);
        mailing().clear();
        Api.as(Cast.OFFICER)
                .post(tender.lot() + "/cancellation", "{\"ground\": \"OTHER\", \"reason\": \"Essai\"}")
                .expect(200);
        return mailed(address, "/registrations/end");
    }

    private static Mailing mailing() {
        return CDI.current().select(Mailing.class).get();
    }

    private static synchronized String mailed(String address, String path) {
        try (PostOffice office = PostOffice.open()) {
            mailing().dispatch();
            List<PostOffice.Received> mail = office.at(address);
            return mail.get(mail.size() - 1).link(path);
        }
    }
}
