package fr.pesee.run.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Home costs the same with a thousand tenders as with a few, and says what waits until when. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class HomeTest {
    private static final int MOST_TRIES = 30;
    private static final int MANY = 1000;
    private static final int FEW = 25;
    private static final int REPETITIONS = 3;

    @Inject
    SessionFactory sessions;

    @Inject
    ObjectMapper json;

    @Inject
    People people;

    @Inject
    Tenders tenders;

    @Test
    void aThousandTendersAreReadInNoMoreStatementsThanTwentyFive() throws IOException, InterruptedException {
        long few = statements(officerOf("responsable.peu", FEW));
        String busy = officerOf("responsable.beaucoup", MANY);
        // Whatever else the server does meanwhile, such as signing checkpoints, counts too: the least is the page's
        // own.
        long many = statements(busy);
        for (int again = 0; many > few && again < MOST_TRIES; again++) {
            Thread.sleep(1000);
            many = Math.min(many, statements(busy));
        }
        assertEquals(few, many);
        // Ten tasks are shown, and each is asked what stands against it; the rest is a handful.
        assertTrue(many <= 80, "so many statements: " + many);
        Answer last = Visitor.as(busy).get("/home?page=50&tasks=100").expect(200);
        assertEquals(20, count(last.body(), "<th scope=\"row\"><a href=\"/tenders/"));
        assertEquals(10, count(last.body(), "<li class=\"task\">"));
        assertTrue(last.body().contains("Page 50 sur 50"), "the last page of the tenders");
        assertTrue(last.body().contains("1000 choses vous attendent"), "all that waits is counted");
        for (String odd : List.of("0", "-1", "51", "99999999999", "x", "%00", "1e3", "01", "")) {
            Visitor.as(busy).get("/home?page=" + odd + "&tasks=" + odd).expect(200);
        }
    }

    @Test
    void whatGoesOnStandsBeforeWhatIsOver() {
        String watcher = engaged("observatrice.accueil", "committee_member");
        TrialTender going = TrialTender.draft();
        TrialTender over = TrialTender.in(Phase.RECOMMENDED);
        going.assign(watcher, Function.OBSERVER);
        over.assign(watcher, Function.OBSERVER);
        String home = Visitor.as(watcher).get("/home").expect(200).body();
        assertTrue(home.indexOf(going.reference()) < home.indexOf(over.reference()), "the older one goes on");
    }

    @Test
    void whatHasADateSaysUntilWhen() {
        String officer = engaged("responsable.date", "officer");
        TrialTender draft = TrialTender.draft();
        draft.assign(officer, Function.OFFICER);
        assertTrue(Visitor.as(officer).get("/home").body().contains("mardi 1er octobre 2019"), "the day of launch");
        TrialTender published = TrialTender.in(Phase.PUBLISHED);
        published.assign(officer, Function.OFFICER);
        assertEquals(1, count(Visitor.as(officer).get("/home").body(), "<li class=\"task\">"));
        published.passDeadline();
        String home = Visitor.as(officer).get("/home").body();
        assertTrue(home.contains("Ouvrir les offres"), home);
        assertTrue(home.contains("vendredi 29 novembre 2019"), "the deadline");
    }

    @Test
    void aRecommendationWaitsForItsReadersUntilTheEvidenceIsExported() {
        String reviewer = engaged("juriste.accueil", "legal_reviewer");
        String authority = engaged("autorite.accueil", "awarding_authority");
        TrialTender tender = TrialTender.in(Phase.LOCKED);
        tender.assign(reviewer, Function.LEGAL_REVIEWER);
        tender.assign(authority, Function.AWARDING_AUTHORITY);
        List<String> readers = List.of(reviewer, authority);
        readers.forEach(reader -> assertFalse(waits(reader), reader));
        Api.as(Cast.CHAIR).post(tender.lot() + "/recommendation").expect(201);
        readers.forEach(reader -> assertTrue(waits(reader), reader));
        Visitor.as(reviewer)
                .post("/tenders/" + tender.id() + "/evidence", Map.of())
                .expect(200);
        readers.forEach(reader -> assertFalse(waits(reader), reader));
    }

    @Test
    void theChairIsToldToEnterMarksAndThenToLockThem() {
        String chair = engaged("presidente.accueil", "committee_member");
        TrialTender tender = TrialTender.in(Phase.OPENING);
        tender.recuse(Cast.CHAIR);
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/withdrawals",
                        json.createObjectNode()
                                .put("person", Cast.CHAIR)
                                .put("function", "CHAIR")
                                .put("reason", "Récusée."))
                .expect(201);
        tender.assign(chair, Function.CHAIR);
        Api.as(Cast.OFFICER).post(tender.lot() + "/marking").expect(200);
        assertTrue(Visitor.as(chair).get("/home").body().contains("0 notes sur 33"));
        for (int bid = 1; bid <= 3; bid++) {
            Api.as(chair)
                    .put(tender.lot() + "/bids/" + bid + "/marks", TrialTender.marks(bid))
                    .expect(200);
        }
        assertTrue(Visitor.as(chair).get("/home").body().contains("Verrouiller les notes"));
    }

    private static boolean waits(String person) {
        return Visitor.as(person).get("/home").expect(200).body().contains("Lire la recommandation");
    }

    private long statements(String person) {
        Visitor visitor = Visitor.as(person);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long fewest = Long.MAX_VALUE;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long before = statistics.getPrepareStatementCount();
            visitor.get("/home").expect(200);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }
        return fewest;
    }

    private String officerOf(String name, int count) throws IOException {
        String person = engaged(name, "officer");
        Actor officer = people.withUsername(person).orElseThrow();
        for (int made = 0; made < count; made++) {
            tenders.create(officer, json.treeToValue(TrialTender.draftBody(), TenderDraft.class));
        }
        return person;
    }

    private static String engaged(String person, String role) {
        Tokens.engage(person, role);
        Api.as(person).get("/api/v1/tenders").expect(200);
        return person;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
