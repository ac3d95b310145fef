package fr.pesee.ground.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.PostOffice.Received;
import fr.pesee.Visitor;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters on their way to a real mail server, which is down, picky or asked by several at once. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MailingTest {
    private final String run = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Inject
    Mailing mailing;

    @Inject
    LetterStore store;

    @Inject
    EntityManager entities;

    /** What other tests left waiting is none of ours. */
    @BeforeEach
    void clear() {
        mailing.clear();
    }

    private String address(String name) {
        return name + "." + run + "@example.org";
    }

    private void put(String name, String language, String subject, String body, @Nullable String unsubscribe) {
        Letter letter = new Letter(run + "/" + name, address(name), language, subject, body, "/notices/x", unsubscribe);
        QuarkusTransaction.requiringNew().run(() -> outbox.put(letter));
    }

    private LetterEntity row(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.find("key", run + "/" + name).singleResult());
    }

    private void makeDue(Duration age) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "UPDATE ground.letter SET next_at = :now, put_at = put_at - CAST(:age AS interval)"
                                + " WHERE settled_at IS NULL")
                .setParameter("now", Instant.now())
                .setParameter("age", age.toString())
                .executeUpdate());
    }

    @Test
    void aLetterArrivesAsItWasWrittenAndItsRowForgetsWhomItWentTo() {
        String longLine = "Un très long titre de consultation, « accentué », à 12 €. "
                .repeat(40)
                .strip();
        put(
                "french",
                "fr",
                "Date limite reportée\u202F: N°\u00A042 – hébergement",
                longLine,
                "/registrations/end?token=1");
        put("english", "en", "Deadline postponed", "Moved.", null);
        try (PostOffice office = PostOffice.open()) {
            assertEquals(2, mailing.dispatch());
            Received french = office.at(address("french")).get(0);
            assertEquals("Date limite reportée\u202F: N°\u00A042 – hébergement", french.subject());
            assertEquals("pesee@example.org", french.from());
            assertEquals("fr", french.language());
            assertEquals(List.of(address("french")), french.recipients());
            assertTrue(french.text().startsWith("Bonjour,\n\n" + longLine + "\n\n"), french.text());
            assertTrue(french.text().contains("\nhttps://pesee.example.org/notices/x\n"), french.text());
            assertTrue(french.text().contains("envoyé automatiquement"), french.text());
            assertEquals("<https://pesee.example.org/registrations/end?token=1>", french.end());
            assertEquals("/registrations/end?token=1", french.link("/registrations/end"));
            Received english = office.at(address("english")).get(0);
            assertTrue(english.text().startsWith("Hello,\n\nMoved.\n\nRead it here:\n"), english.text());
            assertEquals("en", english.language());
            assertEquals("", english.end());
            assertEquals("<" + row("english").id + "@pesee.example.org>", english.id());
        }
        LetterEntity row = row("french");
        assertTrue(row.sent);
        assertNotNull(row.settledAt);
        assertNotNull(row.digest);
        assertNull(row.recipient);
        assertNull(row.subject);
        assertNull(row.body);
        assertNull(row.path);
        assertNull(row.unsubscribe);
        assertEquals(0, mailing.dispatch());
    }

    @Test
    void theSameNewsToTheSamePersonGoesOutOnce() {
        put("twice", "en", "First", "Body.", null);
        put("twice", "en", "Second", "Body.", null);
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            put("twice", "en", "Third", "Body.", null);
            mailing.dispatch();
            assertEquals(
                    List.of("First"),
                    office.at(address("twice")).stream().map(Received::subject).toList());
        }
    }

    @Test
    void anActThatIsRolledBackLeavesNoLetter() {
        QuarkusTransaction.begin();
        outbox.put(new Letter(run + "/never", address("never"), "fr", "s", "b", "/", null));
        QuarkusTransaction.rollback();
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> store.count("key", run + "/never")));
    }

    @Test
    void whileTheServerIsDownLettersWaitLongerAndLongerAndGoOutOnceItIsBack() {
        put("patient", "fr", "Patience", "Corps.", null);
        assertEquals(0, mailing.dispatch());
        LetterEntity once = row("patient");
        assertEquals(1, once.attempts);
        assertEquals(Failure.UNREACHABLE, once.lastError);
        assertPause(once, Duration.ofMinutes(1));
        assertEquals(0, mailing.dispatch(), "its time has not come");
        assertEquals(1, row("patient").attempts);
        makeDue(Duration.ZERO);
        mailing.dispatch();
        assertEquals(2, row("patient").attempts);
        assertPause(row("patient"), Duration.ofMinutes(2));
        makeDue(Duration.ZERO);
        try (PostOffice office = PostOffice.open()) {
            assertEquals(1, mailing.dispatch());
            assertEquals(
                    "<" + once.id + "@pesee.example.org>",
                    office.at(address("patient")).get(0).id());
        }
    }

    private static void assertPause(LetterEntity row, Duration pause) {
        assertNotNull(row.nextAt);
        assertNotNull(row.failedAt);
        assertEquals(pause, Duration.between(row.failedAt, row.nextAt));
    }

    @Test
    void aRefusedAddressIsGivenUpAndHindersNoOther() {
        PostOffice.refuse(address("gone"));
        put("gone", "fr", "Perdu", "Corps.", null);
        put("there", "fr", "Trouvé", "Corps.", null);
        try (PostOffice office = PostOffice.open()) {
            assertEquals(1, mailing.dispatch());
            assertEquals(1, office.at(address("there")).size());
        }
        LetterEntity gone = row("gone");
        assertFalse(gone.sent);
        assertNotNull(gone.settledAt);
        assertEquals(Failure.ADDRESS_REFUSED, gone.lastError);
        assertNull(gone.recipient);
    }

    @Test
    void aLetterThatWaitedForFiveDaysIsGivenUp() {
        put("old", "fr", "Vieux", "Corps.", null);
        makeDue(Duration.ofDays(5).plusMinutes(1));
        try (PostOffice office = PostOffice.open()) {
            assertEquals(0, mailing.dispatch());
            assertEquals(List.of(), office.at(address("old")));
        }
        assertEquals(Failure.EXPIRED, row("old").lastError);
        assertNotNull(row("old").settledAt);
        assertNull(row("old").recipient);
    }

    @Test
    void dispatchersThatMeetSendEachLetterOnce() {
        int letters = 40;
        IntStream.range(0, letters).forEach(one -> put("crowd" + one, "fr", "Foule " + one, "Corps.", null));
        try (PostOffice office = PostOffice.open()) {
            List<CompletableFuture<Integer>> runs = Stream.generate(
                            () -> CompletableFuture.supplyAsync(mailing::dispatch))
                    .limit(3)
                    .toList();
            assertEquals(
                    letters, runs.stream().mapToInt(CompletableFuture::join).sum());
            IntStream.range(0, letters)
                    .forEach(one ->
                            assertEquals(1, office.at(address("crowd" + one)).size(), "letter " + one));
        }
    }

    @Test
    void theAdministratorSeesNumbersAndNeitherAddressNorText() {
        PostOffice.refuse(address("unknown"));
        put("unknown", "fr", "Sujet reconnaissable", "Corps reconnaissable.", null);
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
        }
        put("waiting", "fr", "Sujet reconnaissable", "Corps reconnaissable.", null);
        mailing.dispatch();
        Answer status = Api.as(Cast.ADMINISTRATOR).get("/api/v1/platform/post").expect(200);
        assertEquals(1, status.json().get("waiting").asInt(), status::toString);
        assertEquals(1, status.json().get("retried").asInt(), status::toString);
        assertTrue(status.json().get("givenUp").asInt() >= 1, status::toString);
        assertEquals("UNREACHABLE", status.json().get("lastError").asText(), status::toString);
        assertTrue(status.json().hasNonNull("oldest"), status::toString);
        Answer page =
                Visitor.as(Cast.ADMINISTRATOR).get("/platform/post").expect(200).assertPage();
        assertTrue(page.body().contains("Le serveur de messagerie ne répond pas"), page::toString);
        for (Answer answer : List.of(status, page)) {
            assertFalse(answer.body().contains("reconnaissable"), answer::toString);
            assertFalse(answer.body().contains(run), answer::toString);
        }
        Api.as(Cast.OFFICER).get("/api/v1/platform/post").expect(403);
        Visitor.as(Cast.OFFICER).get("/platform/post").expect(403);
    }
}
