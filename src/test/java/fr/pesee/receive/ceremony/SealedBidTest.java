package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.LongHeaders;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the bidder's own machine to the minutes: what is sealed, when it opens, and what is said of it. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SealedBidTest {
    @Inject
    ServerKey key;

    @Test
    void aSealedBidIsDepositedOpenedByTwoOfThreeAndRanked() {
        SealedLot lot = SealedLot.published();
        byte[] memo = pdf("Mémoire technique", 250_000);
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach("P01", "mémoire.pdf", memo)
                .attach(null, "annexe.txt", "Une annexe.".getBytes(StandardCharsets.UTF_8));
        JsonNode deposited = bidder.deposit().expect(201).json();
        assertTrue(deposited.get("onTime").asBoolean());
        ReceiptCheck check = ReceiptCheck.of(deposited.get("receipt").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict());
        assertEquals(lot.tender().id(), check.fields().get("tender"));

        lot.close();
        JsonNode minutes = lot.open();
        assertEquals(1, minutes.get("received").size());
        assertEquals("OPENED", minutes.at("/received/0/standing").asText());
        JsonNode bid = minutes.at("/opened/0");
        assertEquals(1, bid.get("number").asInt());
        assertEquals(0, bid.get("findings").size());
        assertEquals("mémoire.pdf", bid.at("/pieces/0/name").asText());
        assertEquals(Digest.sha256(memo).hex(), bid.at("/pieces/0/sha256").asText());
        assertEquals("application/pdf", bid.at("/pieces/0/mediaType").asText());
        assertEquals(0, bid.at("/pieces/0/findings").size());
        assertEquals(2, minutes.get("present").size());
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/marking").expect(200);
    }

    @Test
    void ofSeveralDepositsTheLastInTimeIsOpenedAndTheOthersStayShut() {
        SealedLot lot = SealedLot.published();
        SealedBidder first =
                SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1).attach(null, "un.txt", text("un"));
        first.deposit().expect(201);
        SealedBidder second =
                SealedBidder.of(Cast.BIDDER, lot.tender()).priced(2).attach(null, "deux.txt", text("deux"));
        second.deposit().expect(201);
        lot.tender().passDeadline();
        JsonNode late = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(3)
                .attach(null, "trois.txt", text("trois"))
                .deposit()
                .expect(201)
                .json();
        assertEquals(false, late.get("onTime").asBoolean());
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode minutes = lot.open();
        assertEquals("REPLACED", minutes.at("/received/0/standing").asText());
        assertEquals("OPENED", minutes.at("/received/1/standing").asText());
        assertEquals("LATE", minutes.at("/received/2/standing").asText());
        assertEquals(1, minutes.get("opened").size());
        assertEquals("deux.txt", minutes.at("/opened/0/pieces/0/name").asText());
    }

    @Test
    void fewerThanTwoSharesOpenNothingAndAForeignOneIsRefused() {
        SealedLot lot = SealedLot.published();
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "a.txt", text("a"))
                .deposit()
                .expect(201);
        String first = HolderKeys.PEOPLE.get(0);
        String second = HolderKeys.PEOPLE.get(1);
        lot.begin(first).refused(403);
        lot.close();
        lot.begin(first).expect(200);
        lot.send(first, "-----BEGIN AGE ENCRYPTED FILE-----\n").refused(422, "ceremony-share-unreadable");
        byte[] own = lot.holders().share(first, 1);
        byte[] altered = own.clone();
        altered[altered.length - 10] ^= 1;
        assertTrue(lot.give(first, altered).refused(422).codes().toString().contains("share"));
        lot.give(second, own).refused(422, "ceremony-share-of-another");
        lot.give(first).expect(200);
        lot.give(first).expect(200);
        Api.as(Cast.OFFICER).get(lot.tender().lot() + "/minutes").refused(409, "ceremony-no-minutes");
        Api.as(Cast.OFFICER)
                .post(lot.tender().lot() + "/marking")
                .refused(409, "ceremony-unfinished", "opening-no-bid");
        lot.give(second).expect(200);
        lot.minutes();
        lot.send(second, "whatever").refused(409, "ceremony-over");
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingElseSuffersFromIt() {
        SealedLot lot = SealedLot.published();
        SealedBidder odd = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(
                        "P01",
                        "pour-un-autre.pdf",
                        pdf("x", 10),
                        clear -> AgeFiles.seal(clear, AgeIdentity.made().recipient()))
                .attach(null, "coupé.pdf", "%PDF-1.7 sans fin".getBytes(StandardCharsets.UTF_8))
                .attach(null, "programme.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3})
                .attach(null, "bon.pdf", pdf("bon", 10))
                .attach(null, "a".repeat(253) + "😀😀😀.pdf", pdf("long", 10));
        odd.deposit().expect(201);
        SealedBidder lost = SealedBidder.of("bidder.softwareone", lot.tender()).attach(null, "b.txt", text("b"));
        lost.ready(text("pas une liste")).deposit().expect(201);
        SealedBidder blank = SealedBidder.of("bidder.atos", lot.tender())
                .priced(2)
                .without("L03")
                .attach(null, "c.txt", text("c"));
        blank.deposit().expect(201);
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals("UNREADABLE", opened.at("/0/pieces/0/findings/0").asText());
        assertEquals("PDF_CUT", opened.at("/0/pieces/1/findings/0").asText());
        assertTrue(opened.at("/0/pieces/2/findings/0").asText().matches("EXECUTABLE|TYPE_DIFFERS"));
        assertEquals(0, opened.at("/0/pieces/3/findings").size());
        assertTrue(
                opened.at("/0/pieces/4/name").asText().endsWith("a😀…"),
                opened.at("/0/pieces/4").toString());
        assertEquals("MANIFEST_INVALID", opened.at("/1/findings/0").asText());
        assertTrue(opened.at("/2/number").isNull() || opened.at("/2/number").isMissingNode());
        assertEquals("PRICES_UNUSABLE", opened.at("/2/findings/0").asText());
        assertEquals(1, opened.at("/2/reasons").size(), opened.at("/2/reasons").toString());
        assertTrue(opened.at("/2/reasons/0/fr").asText().contains("L03"));
    }

    @Test
    void aFileSealedToOthersAsWellIsOpenedLikeAnyOther() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1);
        byte[] memo = pdf("Mémoire", 250_000);
        bidder.attach("P01", "a.pdf", memo, clear -> LongHeaders.seal(clear, bidder.recipient(), 160))
                .attach(null, "b.pdf", memo, clear -> LongHeaders.greased(clear, bidder.recipient(), 11_000));
        bidder.deposit().expect(201);
        lot.close();
        JsonNode bid = lot.open().at("/opened/0");
        assertEquals(0, bid.get("findings").size(), bid::toString);
        for (JsonNode piece : bid.get("pieces")) {
            assertEquals(0, piece.get("findings").size(), bid::toString);
            assertEquals(Digest.sha256(memo).hex(), piece.get("sha256").asText());
        }
    }

    @Test
    void theSameRequestGetsTheSameReceiptAndAnotherOneUnderItsIdentifierNone() {
        SealedLot lot = SealedLot.published();
        UUID id = UUID.randomUUID();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender())
                .attach(null, "a.txt", text("a"))
                .ready();
        String receipt = bidder.deposit(id).expect(201).json().get("receipt").toString();
        assertEquals(
                receipt, bidder.deposit(id).expect(201).json().get("receipt").toString());
        assertEquals(1, bidder.own().expect(200).json().get("items").size());
        bidder.attach(null, "b.txt", text("b")).ready();
        bidder.deposit(id).refused(409, "deposit-id-taken");
        SealedBidder.of("bidder.atos", lot.tender())
                .attach(null, "c.txt", text("c"))
                .ready()
                .deposit(id)
                .refused(409, "deposit-id-taken");
    }

    @Test
    void whoeverAsksAgainAfterTheOpeningStillGetsTheirReceipt() {
        SealedLot lot = SealedLot.published();
        UUID id = UUID.randomUUID();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender())
                .attach(null, "a.txt", text("a"))
                .ready();
        String receipt = bidder.deposit(id).expect(201).json().get("receipt").toString();
        lot.close();
        assertEquals(
                receipt, bidder.deposit(id).expect(201).json().get("receipt").toString());
        bidder.deposit(UUID.randomUUID()).refused(409, "deposits-closed");
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
