package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bidder whose bid was opened and is not evaluated learns that, and not that their deposit counts. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UnregisteredBidTest {

    @Test
    void whoseBidCannotBeRegisteredIsNotToldThatItCounts() {
        SealedLot lot = SealedLot.published();
        SealedBidder unpriced = bidder(lot, Cast.BIDDER, 1).without("L03");
        SealedBidder unread = bidder(lot, "bidder.atos", 2).ready("rien de tel".getBytes(StandardCharsets.UTF_8));
        SealedBidder right = bidder(lot, "bidder.scc", 2);
        unpriced.deposit().expect(201);
        unread.deposit().expect(201);
        right.deposit().expect(201);
        lot.close();
        JsonNode opened = lot.open().path("opened");
        assertEquals("[\"PRICES_UNUSABLE\"]", opened.at("/0/findings").toString());
        assertEquals("[\"MANIFEST_INVALID\"]", opened.at("/1/findings").toString());
        assertTold(lot, Cast.BIDDER, unpriced, "UNPRICED", "ses prix sont inutilisables");
        assertTold(lot, "bidder.atos", unread, "UNREGISTERED", "l’offre n’a pu être enregistrée telle quelle");
        assertTold(lot, "bidder.scc", right, "OPENED", "c’est ce dépôt qui compte");
    }

    private static void assertTold(SealedLot lot, String person, SealedBidder bidder, String outcome, String words) {
        JsonNode own = bidder.own().expect(200).json().at("/items/0");
        assertEquals(outcome, own.path("outcome").asText());
        assertEquals(outcome.equals("OPENED"), own.path("counts").asBoolean());
        String list = "/notices/" + lot.tender().id() + "/lots/1/deposits";
        for (String page : new String[] {list, list + "/" + own.path("id").asText()}) {
            String body = Visitor.as(person).get(page).expect(200).body();
            assertTrue(body.contains(words), page + body);
            assertFalse(body.contains("Resté scellé"), page);
        }
    }

    private static SealedBidder bidder(SealedLot lot, String person, int bid) {
        return SealedBidder.of(person, lot.tender()).priced(bid).attach(null, "offre.pdf", pdf("offre " + bid, 100));
    }
}
