package fr.pesee.receive.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.post.Mailing;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commitment to the deposits leaves the house by mail. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BindingMailTest {
    @Inject
    Mailing mailing;

    @Test
    void holdersAndWitnessesAreMailedTheCommitmentThatTheMinutesTellAndBiddersAreNot() {
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "a.txt", "a".getBytes(StandardCharsets.UTF_8))
                .deposit()
                .expect(201);
        mailing.clear();
        lot.close();
        JsonNode minutes = lot.open();
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            for (String person : HolderKeys.PEOPLE) {
                List<PostOffice.Received> mail = about(office, lot, person);
                assertEquals(1, mail.size(), person);
                String body = mail.get(0).text();
                assertTrue(body.contains(minutes.get("commitment").asText()), body);
            }
            assertEquals(1, about(office, lot, Cast.holder(Function.AUDITOR)).size());
            assertEquals(0, about(office, lot, Cast.BIDDER).size());
        }
    }

    private static List<PostOffice.Received> about(PostOffice office, SealedLot lot, String person) {
        return office.at(person + "@example.org").stream()
                .filter(mail -> mail.subject().contains(lot.tender().reference())
                        && mail.subject().contains("liste des dépôts"))
                .toList();
    }
}
