package fr.pesee.receive.ceremony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.post.Mailing;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was sealed to replaced keys, wherever it turns up. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class ReplacedKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONG_ENOUGH_TO_WAIT = 1_500;

    @Inject
    Mailing mailing;

    @Inject
    Ledger ledger;

    @Inject
    Tenders tenders;

    @Inject
    EntityManager rows;

    @Test
    void partsOfTheOldKeysCannotBeMixedIn() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, tender);
        byte[] sealed = AgeFiles.seal(new byte[10], bidder.recipient());
        UUID piece = UUID.randomUUID();
        bidder.put(piece, 0, sealed).expect(201);
        KeyRenewal.published(lot);
        SealedBidder again = SealedBidder.of(Cast.BIDDER, tender);
        again.put(piece, 0, sealed).refused(409, "part-of-replaced-key");
        again.put(piece, 0, AgeFiles.seal(new byte[10], again.recipient())).expect(201);
        Api.as(Cast.BIDDER).get(bidder.parts(piece)).refused(409, "keys-replaced");
    }

    @Test
    void whoeverDepositedToKeysReplacedTwiceIsToldTwiceAndOpensNothing() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        KeyRenewal.bidder(KeyRenewal.ATOS, tender, 2).deposit().expect(201);
        SealedLot second = KeyRenewal.published(lot);
        mailing.clear();
        SealedLot third = KeyRenewal.published(second);
        assertEquals(
                1,
                KeyRenewal.written(mailing, tender, KeyRenewal.ATOS)
                        .getOrDefault(KeyRenewal.ATOS, List.of())
                        .size());
        KeyRenewal.bidder(KeyRenewal.ATOS, tender, 2).deposit().expect(201);
        third.close();
        assertEquals(List.of("KEYS_REPLACED", "OPENED"), KeyRenewal.standings(third.open()));
    }

    @Test
    void aCancelledLotKeepsItsKeysAndItsBiddersSeeWhatTheyDeposited() {
        SealedLot lot = SealedLot.ofTwoLots();
        TrialTender tender = lot.tender();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, tender, 2).attach(null, "a.txt", KeyRenewal.text("a"));
        bidder.deposit().expect(201);
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/lots/2/cancellation",
                        JSON.createObjectNode()
                                .put("ground", "CHANGED_NEED")
                                .put("reason", "Le besoin du second lot a disparu."))
                .expect(200);
        mailing.clear();
        KeyRenewal.published(lot);
        assertEquals(List.of(), KeyRenewal.written(mailing, tender, Cast.BIDDER).get(Cast.BIDDER));
        JsonNode own = bidder.own().expect(200).json();
        assertFalse(own.at("/items/0/keysReplaced").asBoolean(), own::toString);
    }

    @Test
    void aDepositThatMeetsTheReplacementIsEitherBeforeItOrRefused() throws Exception {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = KeyRenewal.bidder(Cast.BIDDER, lot.tender(), 1).ready();
        KeyRenewal.reopen(lot.tender());
        HolderKeys renewed = lot.holders().renewed();
        renewed.make(2).expect(200);
        UUID id = UUID.fromString(lot.tender().id());
        CompletableFuture<Answer> meeting = QuarkusTransaction.requiringNew().call(() -> {
            ledger.enter(tenders.among(List.of(id)).get(0).depositsLog());
            CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(bidder::deposit);
            Thread.sleep(LONG_ENOUGH_TO_WAIT);
            rows.createNativeQuery("UPDATE receive.envelope_key SET renewal = 'IN_FORCE', in_force_since = now() "
                            + "WHERE tender = :tender AND renewal = 'PREPARED'")
                    .setParameter("tender", id)
                    .executeUpdate();
            return asked;
        });
        meeting.get(30, TimeUnit.SECONDS).refused(409, "keys-replaced");
        assertEquals(0, bidder.own().json().path("items").size());
    }
}
