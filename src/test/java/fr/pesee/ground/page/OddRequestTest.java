package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that no page of ours sends: none gets around anything, and none is answered with an error of ours. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class OddRequestTest {
    @Test
    void aNumberInAnAddressIsWrittenOneWay() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        String page = "/tenders/" + tender.id() + "/lots/";
        Visitor officer = Visitor.as(Cast.OFFICER);
        Visitor chair = Visitor.as(Cast.CHAIR);
        officer.get(page + "1/grid").expect(200);
        chair.get(page + "1/bids/1/marks/C2.1").expect(200);
        for (String odd :
                new String[] {"01", "+1", "%2B1", "-1", "1.0", "1e0", "0x1", "%201", "1%20", "%D9%A1", "4294967297", ""
                }) {

            officer.get(page + odd + "/grid").expect(404);
            chair.get(page + "1/bids/" + odd + "/marks/C2.1").expect(404);
            Api.as(Cast.OFFICER).get(tender.path() + "/lots/" + odd + "/grid").expect(404);
        }
    }

    @Test
    void anotherSiteEndsNobodysSession() {
        Visitor officer = Visitor.as(Cast.OFFICER);
        for (String site : new String[] {"cross-site", "same-site", "?"}) {
            Answer led = officer.with("Sec-Fetch-Site", site).get("/logout").expect(303);
            assertEquals("/home", led.header("Location"));
            officer.get("/home").expect(200);
        }
        Answer left =
                officer.with("Sec-Fetch-Site", "same-origin").get("/logout").expect(302);
        assertTrue(left.header("Location").contains("/protocol/openid-connect/logout"), left::toString);
    }

    @Test
    void aFormOfMoreFieldsThanAnyOfOursIsRefused() {
        String many = IntStream.range(0, 1500).mapToObj(one -> "f" + one + "=x").collect(Collectors.joining("&"));
        Answer answer = Visitor.as(Cast.OFFICER).postAsIs("/tenders/1/evidence", many);
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        answer.assertPage();
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        for (String type :
                new String[] {"foo", "foo/bar", "multipart/form-data", "multipart/form-data; boundary=", ";"}) {
            Answer answer = Visitor.as(Cast.OFFICER)
                    .with("Content-Type", type)
                    .postAsIs("/tenders/" + TrialTender.draft().id() + "/evidence", "a=b");
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
            answer.assertPage();
        }
    }
}
