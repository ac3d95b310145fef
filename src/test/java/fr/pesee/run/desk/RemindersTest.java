package fr.pesee.run.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Api;
import fr.pesee.PostOffice;
import fr.pesee.PostOffice.Received;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.post.Mailing;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people who hold functions are mailed, through a real mail server. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RemindersTest {
    @Inject
    Reminders reminders;

    @Inject
    Mailing mailing;

    @BeforeEach
    void clear() {
        mailing.clear();
    }

    private static String engaged(String role) {
        String person = "rappel." + UUID.randomUUID().toString().substring(0, 8);
        Tokens.engage(person, role);
        Api.as(person).get("/api/v1/tenders").expect(200);
        return person;
    }

    private List<Received> mailOf(String person) {
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            return office.at(person + "@example.org");
        }
    }

    @Test
    void whoeverIsGivenAFunctionIsToldAndItsGiverIsNot() {
        String member = engaged("committee_member");
        TrialTender tender = TrialTender.draft();
        tender.assign(member, Function.MEMBER);
        List<Received> mail = mailOf(member);
        assertEquals(1, mail.size());
        assertEquals("Une fonction vous est confiée", mail.get(0).subject());
        assertTrue(
                mail.get(0).text().contains(tender.reference() + "\u202F: membre."),
                mail.get(0).text());
        assertTrue(mail.get(0).text().contains("Données fictives"), mail.get(0).text());
        assertEquals("/tenders/" + tender.id(), mail.get(0).link("/tenders/"));
        String officer = engaged("officer");
        Api.as(officer).post("/api/v1/tenders", TrialTender.draftBody()).expect(201);
        assertEquals(List.of(), mailOf(officer));
    }

    @Test
    void whatIsDueIsRemindedOfOnceADayByItsTitleAlone() {
        String officer = engaged("officer");
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.assign(officer, Function.OFFICER);
        tender.passDeadline();
        reminders.remind();
        reminders.remind();
        List<Received> mail = mailOf(officer).stream()
                .filter(one -> one.subject().equals("Ce qui vous attend"))
                .toList();
        assertEquals(1, mail.size());
        String text = mail.get(0).text();
        assertTrue(text.contains("À faire dans les trois jours, ou en retard"), text);
        assertTrue(text.contains("– Ouvrir les offres, échéance\u202F: 29/11/2019"), text);
        assertFalse(text.contains(tender.reference()), text);
        assertEquals("/home", mail.get(0).link("/home"));
    }
}
