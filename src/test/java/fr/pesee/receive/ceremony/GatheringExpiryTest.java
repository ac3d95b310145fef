package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.ground.page.MovableClock;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ceremony that nobody finishes. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GatheringExpiryTest {
    private static final String FIRST = HolderKeys.PEOPLE.get(0);
    private static final String SECOND = HolderKeys.PEOPLE.get(1);

    @Inject
    MovableClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.moveAhead(Duration.ZERO);
    }

    @Test
    void sharesAreForgottenAfterHalfAnHourThePageSaysSoAndGivingThemAgainOpensTheBids() {
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "a.pdf", pdf("a", 10))
                .deposit()
                .expect(201);
        lot.close();
        lot.begin(FIRST).expect(200);
        lot.give(FIRST).expect(200);
        Visitor officer = Visitor.as(Cast.OFFICER);
        String page = officer.get(lot.page() + "/opening").expect(200).body();
        assertTrue(page.contains("1 sur 2 nécessaires"), page);
        assertTrue(page.contains("Les parts données sont oubliées à"), page);
        JsonNode before = ceremony(lot);
        assertTrue(before.at("/holders/0/given").asBoolean()
                || before.at("/holders/1/given").asBoolean());

        clock.moveAhead(Gathering.LASTS.plusSeconds(1));
        JsonNode over = ceremony(lot);
        Visitor later = Visitor.as(Cast.OFFICER);
        page = later.get(lot.page() + "/opening").expect(200).body();
        assertTrue(page.contains("0 sur 2 nécessaires"), page);
        assertTrue(page.contains("Aucune cérémonie n’est en cours"), page);
        over.get("holders").forEach(holder -> assertFalse(holder.get("given").asBoolean(), over.toString()));
        assertTrue(over.path("oneTimeRecipient").asText("").isEmpty()
                || over.get("oneTimeRecipient").isNull());
        lot.send(SECOND, "whatever").refused(409, "ceremony-none");

        lot.begin(SECOND).expect(200);
        String again = ceremony(lot).get("oneTimeRecipient").asText();
        assertFalse(again.equals(before.get("oneTimeRecipient").asText()), "a one-time key was used twice");
        lot.give(SECOND).expect(200);
        assertEquals("WAITING", ceremony(lot).get("state").asText());
        lot.give(FIRST).expect(200);
        clock.moveAhead(Duration.ZERO);
        assertEquals(1, lot.minutes().get("opened").size());
    }

    private static JsonNode ceremony(SealedLot lot) {
        return Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/ceremony")
                .expect(200)
                .json();
    }
}
