package fr.pesee.prepare.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.PostOffice.Received;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the form to the mails and out again, with and without an account, through a real mail server. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RegistrationPagesTest {
    private final String address = "candidat." + UUID.randomUUID() + "@example.org";

    @Inject
    Mailing mailing;

    @BeforeEach
    void clear() {
        mailing.clear();
    }

    @Inject
    EntityManager entities;

    private Answer ask(TrialTender tender, String email) {
        return Visitor.nobody().post(form(tender), Map.of("email", email, "language", "en"));
    }

    private static String form(TrialTender tender) {
        return "/notices/" + tender.id() + "/registration";
    }

    @Test
    void whoeverConfirmsIsToldOfEachChangeUntilTheyEndIt() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        try (PostOffice office = PostOffice.open()) {
            Answer asked = ask(tender, address).expect(303);
            assertTrue(asked.header("Location").endsWith(form(tender) + "?done=asked"), asked::toString);
            mailing.dispatch();
            Received confirmation = office.at(address).get(0);
            assertEquals("Confirm your registration: " + tender.reference(), confirmation.subject());
            String link = confirmation.link("/registrations/confirmation");
            Visitor visitor = Visitor.nobody();
            assertTrue(visitor.get(link).expect(200).assertPage().body().contains("Confirmer"));
            postpone(tender, "2019-12-03T12:00:00+01:00");
            mailing.dispatch();
            assertEquals(1, office.at(address).size(), "a link that was only followed confirms nothing");
            Answer done = visitor.post("/registrations/confirmation", Map.of("token", token(link)))
                    .expect(303);
            visitor.get(done.header("Location").replaceFirst("^https?://[^/]+", ""))
                    .expect(200);
            visitor.get(link).expect(410).assertPage();
            postpone(tender, "2019-12-06T12:00:00+01:00");
            mailing.dispatch();
            Received news = office.at(address).get(1);
            assertEquals("Deadline postponed: " + tender.reference(), news.subject());
            assertTrue(news.text().contains("Fictional data for illustration"), news.text());
            assertTrue(news.text().contains("Reason: Motif public du report"), news.text());
            assertEquals("/notices/" + tender.id(), news.link("/notices/"));
            String end = news.link("/registrations/end");
            assertEquals("<https://pesee.example.org" + end + ">", news.end());
            visitor.get(end).expect(200).assertPage();
            visitor.post("/registrations/end", Map.of("token", token(end))).expect(303);
            visitor.get(end).expect(410);
            assertEquals(0, rows(tender), "the address is forgotten");
            postpone(tender, "2019-12-10T12:00:00+01:00");
            mailing.dispatch();
            assertEquals(2, office.at(address).size());
        }
    }

    @Test
    void whoeverAsksDoesNotLearnWhetherAnAddressIsRegistered() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        try (PostOffice office = PostOffice.open()) {
            Answer first = ask(tender, address).expect(303);
            Answer again = ask(tender, address.toUpperCase(Locale.ROOT)).expect(303);
            assertEquals(first.header("Location"), again.header("Location"));
            mailing.dispatch();
            assertEquals(1, office.at(address).size(), "one confirmation an hour");
            String link = office.at(address).get(0).link("/registrations/confirmation");
            Visitor.nobody()
                    .post("/registrations/confirmation", Map.of("token", token(link)))
                    .expect(303);
            Answer third = ask(tender, address).expect(303);
            assertEquals(first.header("Location"), third.header("Location"));
            Api.anonymous()
                    .post("/api/v1/notices/" + tender.id() + "/registrations", json(address, "fr"))
                    .expect(202);
            mailing.dispatch();
            assertEquals(1, office.at(address).size());
        }
    }

    @Test
    void anAccountRegistersByOneClickAndIsToldInTheLanguageOfThePage() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Visitor bidder = Visitor.as(Cast.BIDDER);
        assertTrue(bidder.get(form(tender)).expect(200).body().contains(Cast.BIDDER + "@example.org"));
        bidder.post(form(tender), Map.of("mine", "true")).expect(303);
        Visitor.as(Cast.BIDDER).get("/notices/" + tender.id() + "/documents/1").expect(200);
        try (PostOffice office = PostOffice.open()) {
            Api.as(Cast.OFFICER)
                    .post(tender.lot() + "/cancellation", cancellation())
                    .expect(200);
            mailing.dispatch();
            List<Received> news = office.at(Cast.BIDDER + "@example.org").stream()
                    .filter(mail -> mail.subject().contains(tender.reference()))
                    .toList();
            assertEquals(1, news.size());
            assertEquals(
                    "Consultation sans suite\u202F: " + tender.reference(),
                    news.get(0).subject());
            assertTrue(
                    news.get(0).text().contains("Les besoins ont disparu"),
                    news.get(0).text());
        }
        Answer entries =
                Api.as(Cast.OFFICER).get(tender.path() + "/ledger?limit=100").expect(200);
        assertTrue(entries.body().contains("changes-told/1"), entries::toString);
        assertFalse(entries.body().contains("@example.org"), entries::toString);
    }

    @Test
    void anAddressThatIsNoneIsSaidBesideItsFieldAndKept() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer refused = ask(tender, "a@example.org, b@example.org").expect(422).assertPage();
        assertTrue(refused.body().contains("id=\"email-error-0\""), refused::toString);
        assertTrue(refused.body().contains("value=\"a@example.org, b@example.org\""), refused::toString);
        Api.anonymous()
                .post("/api/v1/notices/" + tender.id() + "/registrations", json("x\\r\\nBcc: y@example.org", "de"))
                .expect(422);
        assertEquals(0, rows(tender));
    }

    @Test
    void aDraftCanBeRegisteredForByNobody() {
        TrialTender tender = TrialTender.draft();
        Visitor.nobody().get(form(tender)).expect(404);
        ask(tender, address).expect(404);
        Api.anonymous()
                .post("/api/v1/notices/" + tender.id() + "/registrations", json(address, "fr"))
                .expect(404);
    }

    @Test
    void tooManyRegistrationsInAnHourAreRefusedWithTheTimeToRetry() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                        INSERT INTO prepare.registration (id, tender, email, language, asked_at)
                        SELECT gen_random_uuid(), :tender, 'flood' || one || '@example.org', 'fr', now()
                        FROM generate_series(1, 200) one""")
                .setParameter("tender", UUID.fromString(tender.id()))
                .executeUpdate());
        Answer later = ask(tender, address).expect(429).assertPage();
        assertEquals("3600", later.header("Retry-After"));
        assertTrue(later.body().contains("value=\"" + address + "\""), later::body);
        Answer refused = Api.anonymous()
                .post("/api/v1/notices/" + tender.id() + "/registrations", json(address, "fr"))
                .expect(429);
        assertEquals("3600", refused.header("Retry-After"));
        assertEquals(200, rows(tender));
    }

    @Test
    void aLinkThatNobodyWasSentLeadsNowhere() {
        for (String page : List.of("/registrations/confirmation", "/registrations/end")) {
            Visitor.nobody().get(page).expect(200).assertPage();
            Visitor.nobody().get(page + "?token=" + "0".repeat(64)).expect(410).assertPage();
            Visitor.nobody()
                    .post(page, Map.of("token", "' OR 1=1 --"))
                    .expect(410)
                    .assertPage();
            Visitor.nobody()
                    .get(page + "?done=" + UUID.randomUUID())
                    .expect(200)
                    .assertPage();
        }
    }

    private static String json(String email, String language) {
        return "{\"email\": \"" + email + "\", \"language\": \"" + language + "\"}";
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static String cancellation() {
        return "{\"ground\": \"CHANGED_NEED\", \"reason\": \"Les besoins ont disparu\"}";
    }

    private static void postpone(TrialTender tender, String deadline) {
        Api officer = Api.as(Cast.OFFICER);
        String version = officer.get(tender.path()).expect(200).header("ETag");
        officer.with("If-Match", version)
                .post(
                        tender.path() + "/postponement",
                        new ObjectMapper()
                                .createObjectNode()
                                .put("deadline", deadline)
                                .put("opening", "2019-12-20T10:00:00+01:00")
                                .put("reason", "Motif public du report"))
                .expect(200);
    }

    private long rows(TrialTender tender) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM prepare.registration WHERE tender = :tender")
                        .setParameter("tender", UUID.fromString(tender.id()))
                        .getSingleResult())
                .longValue();
    }
}
