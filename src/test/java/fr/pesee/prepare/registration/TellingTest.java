package fr.pesee.prepare.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.rule.exact.Text;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told of what happens to a published tender, and what is left behind of it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TellingTest {
    private static final News NEWS = new News(
            "answers/1", new Text("Réponse publiée", "Answer published"), new Text("Une réponse.", "An answer."), "/");

    @Inject
    Registrations registrations;

    @Inject
    People people;

    @Inject
    EntityManager entities;

    @Test
    void whoeverRegisteredOrTookADocumentWhileSignedInIsToldOnceInOneLetter() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        UUID id = UUID.fromString(tender.id());
        register(Cast.BIDDER, id, "en");
        Visitor.as(Cast.BIDDER).get("/notices/" + id + "/documents/1").expect(200);
        Visitor.as("bidder.atos").get("/notices/" + id + "/documents/1").expect(200);
        Visitor.as("bidder.atos").get("/notices/" + id + "/documents.zip").expect(200);
        tell(id);
        tell(id);
        assertEquals(
                Set.of(Cast.BIDDER + "@example.org en Answer published", "bidder.atos@example.org fr Réponse publiée"),
                Set.copyOf(letters(id)));
        assertEquals(2, letters(id).size());
        assertEquals(1, told(id));
    }

    @Test
    void anActThatFailsTellsNobody() {
        UUID id = UUID.fromString(TrialTender.in(Phase.PUBLISHED).id());
        register(Cast.BIDDER, id, "fr");
        QuarkusTransaction.begin();
        registrations.tell(id, NEWS);
        QuarkusTransaction.rollback();
        assertEquals(List.of(), letters(id));
        assertEquals(0, told(id));
    }

    @Test
    void whereNobodyIsRegisteredThereIsNothingToWriteDown() {
        UUID id = UUID.fromString(TrialTender.in(Phase.PUBLISHED).id());
        tell(id);
        assertEquals(0, told(id));
    }

    @Test
    void anAddressThatTheIdentityProviderHasNotVerifiedIsNotUsed() {
        UUID id = UUID.fromString(TrialTender.in(Phase.PUBLISHED).id());
        Tokens.engageUnverified("sans.adresse", "bidder");
        Api.as("sans.adresse").get("/api/v1/tenders");
        Visitor.as("sans.adresse").get("/home").expect(200);
        Actor actor = people.withUsername("sans.adresse").orElseThrow();
        assertFalse(registrations.register(actor, id, "fr"));
        assertTrue(people.emailOf(actor.subject()).isEmpty());
    }

    private void register(String person, UUID tender, String language) {
        Visitor.as(person).get("/home").expect(200);
        Actor actor = people.withUsername(person).orElseThrow();
        assertTrue(registrations.register(actor, tender, language));
    }

    private void tell(UUID tender) {
        QuarkusTransaction.requiringNew().run(() -> registrations.tell(tender, NEWS));
    }

    @SuppressWarnings("unchecked")
    private List<String> letters(UUID tender) {
        return entities.createNativeQuery(
                        "SELECT recipient || ' ' || language || ' ' || subject FROM ground.letter WHERE key LIKE :key",
                        String.class)
                .setParameter("key", "tender/" + tender + "/%")
                .getResultList();
    }

    private long told(UUID tender) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM ground.ledger_entry WHERE log = :log AND type = 'changes-told/1'")
                        .setParameter("log", "tender/" + tender)
                        .getSingleResult())
                .longValue();
    }
}
