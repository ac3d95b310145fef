package fr.pesee.ground.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Bidders;
import fr.pesee.NothingUnexpected;
import fr.pesee.PostOffice;
import fr.pesee.Visitor;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the home page to an organisation with two people, in a browser’s steps and through a real mail server. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class OrganisationPagesTest {
    private static final String PAGE = "/organisation";

    @Inject
    Mailing mailing;

    private static Visitor bidder(String person) {
        Tokens.engage(person, "bidder");
        return Visitor.as(person);
    }

    @Test
    void aBidderSaysForWhomTheyActAndInvitesAColleague() {
        Visitor founder = bidder("page.fondatrice");
        assertTrue(founder.get("/home").body().contains("Dire pour quelle organisation vous agissez"));
        assertTrue(founder.get(PAGE).expect(200).assertPage().body().contains("Pour qui agissez-vous"));
        founder.post(PAGE, Map.of("name", " Fonderie  du Nord ", "scheme", "SIRET", "number", "732 829 320 00074"))
                .expect(303);
        String home = founder.get("/home").body();
        assertFalse(home.contains("Dire pour quelle organisation"), home);
        assertTrue(home.contains("<bdi>Fonderie du Nord</bdi>"), home);
        mailing.clear();
        Visitor colleague = bidder("page.collegue");
        try (PostOffice office = PostOffice.open()) {
            founder.post(PAGE + "/invitations", Map.of("email", "page.collegue@example.org"))
                    .expect(303);
            mailing.dispatch();
            PostOffice.Received mail = office.at("page.collegue@example.org").get(0);
            assertEquals("Invitation à agir pour une organisation", mail.subject());
            assertTrue(mail.text().contains("Fonderie du Nord"), mail.text());
            String link = mail.link("/organisation/invitation");
            Answer nobody = Visitor.nobody().get(link).expect(302);
            assertTrue(nobody.header("Location").contains("/protocol/openid-connect/auth"), nobody::toString);
            Answer asked = colleague.get(link).expect(200).assertPage();
            assertTrue(asked.body().contains("Fonderie du Nord"), asked::toString);
            assertTrue(colleague.get(PAGE).body().contains("Pour qui agissez-vous"), "a link followed accepts nothing");
            Map<String, String> token = Map.of("token", link.substring(link.indexOf('=') + 1));
            colleague.post("/organisation/invitation", token).expect(303);
            colleague.get(link).expect(410).assertPage();
            colleague.post("/organisation/invitation", token).expect(410).assertPage();
        }
        assertTrue(colleague.get(PAGE + "?done=joined").expect(200).body().contains("Fonderie du Nord"));
        colleague
                .post(PAGE + "/change", Map.of("name", "Autre", "scheme", "SIRET", "number", "73282932000074"))
                .expect(409)
                .assertPage();
        colleague.post(PAGE + "/departure", Map.of()).expect(303);
        assertTrue(colleague.get(PAGE + "?done=left").expect(200).body().contains("Pour qui agissez-vous"));
        founder.post(PAGE + "/departure", Map.of()).expect(409).assertPage();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Visitor bidder = bidder("page.erreur");
        Answer refused = bidder.post(
                        PAGE,
                        Map.of("name", "Société <b>", "scheme", "SIRET", "number", "73282932000075", "country", "FR"))
                .expect(422)
                .assertPage();
        assertTrue(refused.body().contains("id=\"number-error-0\""), refused::toString);
        assertTrue(refused.body().contains("value=\"73282932000075\""), refused::toString);
        assertTrue(refused.body().contains("value=\"Société &lt;b&gt;\""), refused::toString);
        bidder.post(PAGE, Map.of("name", "x", "scheme", "DUNS", "number", "1"))
                .expect(422)
                .assertPage();
        bidder.post(PAGE, Map.of()).expect(422).assertPage();
        bidder.post(PAGE + "/invitations", Map.of("email", "a@example.org"))
                .expect(409)
                .assertPage();
        Bidders.organisation("page.erreur");
        Answer email = bidder.post(PAGE + "/invitations", Map.of("email", "personne"))
                .expect(422)
                .assertPage();
        assertTrue(email.body().contains("id=\"email-error-0\""), email::toString);
        assertTrue(email.body().contains("value=\"personne\""), email::toString);
        Answer renamed = bidder.post(PAGE + "/change", Map.of("name", " ", "scheme", "VAT", "number", "FR00"))
                .expect(422)
                .assertPage();
        assertTrue(renamed.body().contains("<details open>"), renamed::toString);
        bidder.get(PAGE + "?done=%00").expect(200);
        bidder.get("/organisation/invitation?token=%00").expect(410).assertPage();
        bidder.post(PAGE + "/people/%00/removal", Map.of()).expect(409).assertPage();
        bidder.post(PAGE + "/invitations/x/withdrawal", Map.of()).expect(404);
    }
}
