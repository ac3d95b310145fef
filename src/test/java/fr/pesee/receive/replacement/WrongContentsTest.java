package fr.pesee.receive.replacement;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the officer enters of a copy wrongly costs no bidder their bid. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WrongContentsTest {
    private static final String SPOILT = "L01";

    @Inject
    EntityManager entities;

    @Test
    void contentsThatNoBidCanBeMadeOfLeaveTheElectronicBidAndAreEnteredAnew() {
        SealedLot lot = spoilt();
        TrialTender tender = lot.tender();
        JsonNode minutes = lot.openNext(2);
        assertEquals(List.of("OPENED", "OPENED", "COPY_UNUSABLE"), standings(minutes));
        assertEquals(List.of("1", "2"), numbers(tender));
        assertEquals("UNUSABLE", contents(tender));
        assertTrue(letters(minutes.at("/opened/0/deposit").asText()) > 0, "nobody told the bidder");
        String own = Visitor.as(CopyInPlace.ATOS)
                .with("Accept-Language", "en")
                .get("/notices/" + tender.id() + "/lots/1/deposits")
                .expect(200)
                .body();
        assertTrue(own.contains("No bid can be made of what") && own.contains("this deposit counts"), own);
        mark(tender).refused(409, "copy-contents-unusable");
        CopyInPlace.enter(tender, 3).expect(201);
        assertEquals("SEALED", contents(tender));
        assertEquals(List.of("SET_ASIDE", "OPENED", "COPY_UNUSABLE", "COPY"), standings(lot.openNext(3)));
        assertEquals(List.of("2", "3"), numbers(tender));
        mark(tender).expect(200);
    }

    @Test
    void orTheCopyIsDiscardedAndTheElectronicBidIsMarked() {
        SealedLot lot = spoilt();
        lot.openNext(2);
        CopyInPlace.decide(lot.tender(), "DISCARDED", 2);
        mark(lot.tender()).expect(200);
        assertEquals(List.of("1", "2"), numbers(lot.tender()));
    }

    @Test
    void whatIsTheBidIsEnteredAnewOnceTwoHaveDecidedSoAndNotBefore() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        TrialTender tender = lot.tender();
        CopyInPlace.decide(tender, "OPENED", 1);
        SealedBidder entering = SealedBidder.entering(tender, 1)
                .priced(1)
                .attach(null, "copie.pdf", pdf("copie", 100))
                .ready();
        UUID id = UUID.randomUUID();
        entering.deposit(id).expect(201);
        lot.openNext(2);
        entering.deposit(id).expect(201);
        Api.as(Cast.OFFICER)
                .put(tender.lot() + "/backup-copies/1/content/deposits/" + UUID.randomUUID(), "{}")
                .refused(422, "copy-contents-opened");
        CopyInPlace.propose(tender, "DISCARDED").refused(422, "copy-contents-opened");
        CopyInPlace.decide(tender, "OPENED", 2);
        assertEquals("AWAITED", contents(tender));
        mark(tender).refused(409, "copy-contents-awaited");
        CopyInPlace.propose(tender, "DISCARDED").refused(422, "copy-contents-opened");
        enterSpoilt(tender);
        assertEquals(List.of("SET_ASIDE", "OPENED", "COPY", "COPY_UNUSABLE"), standings(lot.openNext(3)));
        assertEquals(List.of("2", "3"), numbers(tender));
        mark(tender).refused(409, "copy-contents-unusable");
        CopyInPlace.propose(tender, "DISCARDED").refused(422, "copy-contents-opened");
        CopyInPlace.enter(tender, 3).expect(201);
        assertEquals(List.of("SET_ASIDE", "OPENED", "SET_ASIDE", "COPY_UNUSABLE", "COPY"), standings(lot.openNext(4)));
        assertEquals(List.of("2", "4"), numbers(tender));
        mark(tender).expect(200);
    }

    @Test
    void aProposalToDiscardWhatHasBecomeTheBidAwaitsNobody() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        CopyInPlace.decide(lot.tender(), "OPENED", 1);
        CopyInPlace.enter(lot.tender(), 1).expect(201);
        CopyInPlace.propose(lot.tender(), "DISCARDED").expect(200);
        lot.openNext(2);
        String page = "/tenders/" + lot.tender().id() + "/lots/1/backup-copies";
        String register = Visitor.as(Cast.LEGAL_REVIEWER).get(page).expect(200).body();
        assertFalse(register.contains("/confirm" + page), register);
        CopyInPlace.confirm(lot.tender(), 2).refused(409, "copy-no-proposal");
        String form = Visitor.as(Cast.OFFICER).get(page + "/1").expect(200).body();
        assertFalse(form.contains("value=\"DISCARDED\""), form);
    }

    @Test
    void noCopyIsOpenedOfABidThatWasWithdrawnNorForMalwareInOneThatIsShut() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        SealedBidder atos = CopyInPlace.bidder(CopyInPlace.ATOS, tender, 2);
        atos.deposit().expect(201);
        atos.withdraw(null).expect(201);
        CopyInPlace.bidder(Cast.BIDDER, tender, 1).deposit().expect(201);
        Api.as(Cast.OFFICER)
                .post(tender.lot() + "/backup-copies", TrialTender.copy("Atos"))
                .expect(201);
        lot.close();
        lot.open();
        CopyInPlace.propose(tender, "OPENED").refused(422, "copy-bid-withdrawn", "copy-malware-unseen");
    }

    @Test
    void noBytesThatTheBidderSentAreEnteredOfTheCopy() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        byte[] sealed = AgeFiles.seal(
                pdf("offre", 100), SealedBidder.of(CopyInPlace.ATOS, tender).recipient());
        UUID piece = UUID.randomUUID();
        SealedBidder.of(CopyInPlace.ATOS, tender).put(piece, 0, sealed).expect(201);
        CopyInPlace.opened(lot);
        CopyInPlace.decide(tender, "OPENED", 1);
        SealedBidder copy = SealedBidder.entering(tender, 1);
        copy.put(piece, 0, sealed).refused(409, "part-of-bid");
        copy.put(UUID.randomUUID(), 0, sealed).refused(409, "part-of-bid");
        String held = Api.as(Cast.OFFICER).get(copy.parts(piece)).expect(200).body();
        assertFalse(held.contains("digest"), held);
    }

    /** The copy is entered without one of its prices. */
    private static SealedLot spoilt() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        CopyInPlace.decide(lot.tender(), "OPENED", 1);
        enterSpoilt(lot.tender());
        return lot;
    }

    private static void enterSpoilt(TrialTender tender) {
        SealedBidder.entering(tender, 1)
                .priced(1)
                .without(SPOILT)
                .attach(null, "copie.pdf", pdf("copie", 100))
                .deposit()
                .expect(201);
    }

    private static Answer mark(TrialTender tender) {
        return Api.as(Cast.OFFICER).post(tender.lot() + "/marking");
    }

    private static String contents(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.lot() + "/backup-copies")
                .expect(200)
                .json()
                .at("/items/0/contents")
                .asText();
    }

    private static List<String> numbers(TrialTender tender) {
        List<String> numbers = new ArrayList<>();
        Api.as(Cast.OFFICER)
                .get(tender.lot() + "/bids")
                .expect(200)
                .json()
                .path("items")
                .forEach(bid -> numbers.add(bid.path("number").asText()));
        return numbers;
    }

    private static List<String> standings(JsonNode minutes) {
        List<String> standings = new ArrayList<>();
        minutes.path("received")
                .forEach(one -> standings.add(one.path("standing").asText()));
        return standings;
    }

    private long letters(String deposit) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM ground.letter WHERE key LIKE :key")
                        .setParameter("key", "backup-copy-opened/" + deposit + "/%")
                        .getSingleResult())
                .longValue();
    }
}
