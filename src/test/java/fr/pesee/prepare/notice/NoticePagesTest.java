package fr.pesee.prepare.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Anyone reads what is published, without an account, and nothing else. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class NoticePagesTest {
    @Test
    void aDraftDoesNotExistForThePublic() {
        TrialTender tender = TrialTender.draft();
        for (String path : new String[] {"", "/calendar.ics", "/lots/1/grid"}) {
            Visitor.nobody().get("/notices/" + tender.id() + path).expect(404);
            Visitor.as(Cast.OFFICER).get("/notices/" + tender.id() + path).expect(404);
        }
        Answer list = Visitor.nobody().get("/notices").expect(200);
        assertFalse(list.body().contains(tender.reference()), list::toString);
    }

    @Test
    void everyLimitThatBindsABidderStandsOnThePublicPageAndNoEstimate() {
        TrialTender tender = published();
        Answer page =
                Visitor.nobody().get("/notices/" + tender.id()).expect(200).assertPage();
        for (String said : new String[] {
            "2\u202F000 Mo au plus",
            "5\u202F000 Mo au plus",
            "pdf, xlsx",
            "15/11/2019 12:00:00",
            "02/12/2019 10:00:00",
            "180 jours",
            "29/11/2019 12:00:00",
            "Données fictives"
        }) {
            assertTrue(page.body().contains(said), () -> said + " is missing in " + page.body());
        }
        for (String kept : new String[] {"400\u202F000\u202F000", "447\u202F000\u202F000"}) {
            assertFalse(page.body().contains(kept), () -> kept + " is told");
        }
    }

    @Test
    void theDatesGoIntoACalendarAndAlwaysWithTheSameBytes() {
        TrialTender tender = published();
        String address = "/notices/" + tender.id() + "/calendar.ics";
        Answer calendar = Visitor.nobody().get(address).expect(200);
        assertEquals(
                "text/calendar;charset=utf-8", calendar.header("Content-Type").replace(" ", ""));
        assertTrue(calendar.body().startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), calendar::toString);
        assertTrue(calendar.body().contains("DTSTART:20191129T110000Z"), calendar::toString);
        assertTrue(calendar.body().contains("DTSTART:20191115T110000Z"), calendar::toString);
        assertTrue(calendar.body().contains("Date limite de remise des offres"), calendar::toString);
        assertEquals(calendar.body(), Visitor.nobody().get(address).body());
        Answer english = Visitor.nobody().with("Accept-Language", "en").get(address);
        assertTrue(english.body().contains("Deadline for bids"), english::toString);
    }

    @Test
    void aBidderSeesTheGridAsItIsInForce() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer grid = Visitor.as(Cast.BIDDER)
                .get("/notices/" + tender.id() + "/lots/1/grid")
                .expect(200)
                .assertPage();
        assertTrue(grid.body().contains("C2.1"), grid::toString);
        Visitor.nobody().get("/notices/" + tender.id() + "/lots/2/grid").expect(404);
    }

    @Test
    void howFarTheExaminationIsIsNotTold() {
        TrialTender unopened = TrialTender.in(Phase.PUBLISHED);
        unopened.passDeadline();
        Answer closed = Visitor.nobody().get("/notices/" + unopened.id()).expect(200);
        assertTrue(closed.body().contains("Close, ouverture des offres à venir"), closed::toString);
        TrialTender tender = TrialTender.in(Phase.MARKING);
        Answer page = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertTrue(page.body().contains("Close, offres à l’examen"), page::toString);
        assertFalse(page.body().contains("Offre d’essai"), page::toString);
    }

    @Test
    void theListIsPagedAndAnOddPageIsTheFirst() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        int page = 1;
        Answer shown = Visitor.nobody().get("/notices").expect(200);
        while (!shown.body().contains(tender.reference())) {
            page++;
            String next = "/notices?page=" + page;
            assertTrue(shown.body().contains("href=\"" + next + "\""), "not on the pages up to " + next);
            shown = Visitor.nobody().get(next).expect(200);
        }
        for (String odd : new String[] {"?page=0", "?page=-1", "?page=x", "?page=999999999999"}) {
            Visitor.nobody().get("/notices" + odd).expect(200);
        }
        Visitor.nobody().get("/notices?page=99999").expect(200);
    }

    private static TrialTender published() {
        ObjectNode draft = TrialTender.draftBody();
        draft.withObject("/terms")
                .put("budget", "447000000")
                .put("questionsUntil", "2019-11-15T12:00:00+01:00")
                .put("opening", "2019-12-02T10:00:00+01:00")
                .put("validityDays", 180)
                .put("largestFile", 2000)
                .put("largestBid", 5000)
                .putArray("fileTypes")
                .add("pdf")
                .add("xlsx");
        TrialTender tender = TrialTender.created(draft.put("estimatedValue", "400000000"));
        Api officer = Api.as(Cast.OFFICER);
        officer.put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200);
        tender.sealable().publish().expect(200);
        return tender;
    }
}
