package fr.pesee.receive.replacement;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An opened backup copy replaces the electronic bid entirely, and is opened as bids are (RULE-65, R2132-11). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReplacementTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path elsewhere;

    @Inject
    Watched watched;

    @Test
    void anOpenedCopyTakesThePlaceOfTheElectronicBidInASittingOfItsOwn() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        TrialTender tender = lot.tender();
        CopyInPlace.decide(tender, "OPENED", 1);
        assertEquals("AWAITED", contents(tender));
        mark(tender).refused(409, "copy-contents-awaited");
        assertTrue(home(Cast.OFFICER).contains(lot.page() + "/backup-copies"), "the officer is not told");
        Answer entered = SealedBidder.entering(tender, 1)
                .priced(1)
                .attach(null, "copie.pdf", pdf("copie", 100))
                .deposit()
                .expect(201);
        assertEquals(1, entered.json().path("copy").asInt());
        assertEquals("SEALED", contents(tender));
        assertEquals(2, bids(tender).size(), "nothing is replaced before the key holders open it");
        mark(tender).refused(409, "ceremony-unfinished");
        JsonNode minutes = lot.openNext(2);
        assertEquals(List.of("SET_ASIDE", "OPENED", "COPY"), standings(minutes));
        assertEquals(1, minutes.at("/readmitted/0/copy/number").asInt(), minutes::toString);
        assertTrue(minutes.at("/readmitted/0/motive").asText().contains(CopyInPlace.EVIDENCE), minutes::toString);
        assertEquals("copie.pdf", minutes.at("/opened/0/pieces/0/name").asText());
        assertEquals("OPENED", contents(tender));
        List<String> names = new ArrayList<>();
        bids(tender)
                .forEach(bid -> names.add(
                        bid.path("number").asText() + " " + bid.path("name").asText()));
        assertEquals(List.of("2 " + Bidders.nameOf(Cast.BIDDER), "3 " + Bidders.nameOf(CopyInPlace.ATOS)), names);
        mark(tender).expect(200);
    }

    @Test
    void theBidderSeesTheirOwnDepositSetAsideAndNoneThatTheBuyerMade() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        CopyInPlace.decide(lot.tender(), "OPENED", 1);
        CopyInPlace.enter(lot.tender(), 1).expect(201);
        assertFalse(history(CopyInPlace.ATOS, lot).contains("copie.pdf"), "shown while it is sealed");
        lot.openNext(2);
        JsonNode own = SealedBidder.of(CopyInPlace.ATOS, lot.tender())
                .own()
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, own.size(), own::toString);
        assertEquals("SET_ASIDE", own.at("/0/outcome").asText());
        String seen = history(CopyInPlace.ATOS, lot);
        assertTrue(seen.contains("backup copy no. 1") && seen.contains("copie.pdf"), seen);
        assertTrue(seen.contains(Digest.sha256(pdf("copie", 100)).hex()), seen);
        assertFalse(history(Cast.BIDDER, lot).contains("copie.pdf"), "shown to another bidder");
    }

    private static String history(String bidder, SealedLot lot) {
        return Visitor.as(bidder)
                .with("Accept-Language", "en")
                .get("/notices/" + lot.tender().id() + "/lots/1/deposits")
                .expect(200)
                .body();
    }

    @Test
    void whoConfirmsReadsWhoseBidTheCopyReplacesAndNotOnlyWhatTheEnvelopeSays() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        CopyInPlace.propose(lot.tender(), "OPENED").expect(200);
        Visitor reviewer = Visitor.as(Cast.LEGAL_REVIEWER).with("Accept-Language", "en");
        String register = "/tenders/" + lot.tender().id() + "/lots/1/backup-copies";
        String name = Bidders.nameOf(CopyInPlace.ATOS);
        String asked = reviewer.get("/confirm" + register + "/1").expect(200).body();
        assertTrue(asked.contains("It replaces the electronic bid of " + name + ", "), asked);
        assertTrue(asked.contains(", before the deadline."), asked);
        String kept = reviewer.get(register).expect(200).body();
        assertTrue(kept.contains("In place of the bid of <bdi>" + name), kept);
    }

    @Test
    void nothingIsEnteredBeforeTwoHaveDecidedNorAfterItIsUnsealed() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        TrialTender tender = lot.tender();
        Api officer = Api.as(Cast.OFFICER);
        String content = tender.lot() + "/backup-copies/1/content";
        officer.put(content + "/deposits/" + UUID.randomUUID(), JSON.createObjectNode())
                .refused(409, "copy-not-opened");
        CopyInPlace.propose(tender, "OPENED").expect(200);
        officer.put(content + "/deposits/" + UUID.randomUUID(), JSON.createObjectNode())
                .refused(409, "copy-not-opened");
        CopyInPlace.confirm(tender, 1).expect(200);
        Answer empty = watched.unchanged(
                tender.id(), () -> officer.put(content + "/deposits/" + UUID.randomUUID(), JSON.createObjectNode()));
        empty.expect(422);
        officer.put(tender.lot() + "/backup-copies/9/content/deposits/" + UUID.randomUUID(), JSON.createObjectNode())
                .expect(404);
        UUID id = UUID.randomUUID();
        SealedBidder first = SealedBidder.entering(tender, 1).priced(1).attach(null, "a.pdf", pdf("a", 100));
        first.deposit(id).expect(201);
        JsonNode once = ledger(tender);
        first.deposit(id).expect(201);
        assertEquals(once.size(), ledger(tender).size(), "the same request again is no second entry");
        CopyInPlace.enter(tender, 1).expect(201);
        JsonNode minutes = lot.openNext(2);
        assertEquals(List.of("SET_ASIDE", "OPENED", "COPY_SHUT", "COPY"), standings(minutes));
        officer.put(content + "/deposits/" + UUID.randomUUID(), JSON.createObjectNode())
                .refused(422, "copy-contents-opened");
        CopyInPlace.propose(tender, "DISCARDED").refused(422, "copy-contents-opened");
    }

    @Test
    void aCopyDiscardedBeforeItsSittingLeavesTheElectronicBidWhereItWas() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        TrialTender tender = lot.tender();
        CopyInPlace.decide(tender, "OPENED", 1);
        CopyInPlace.enter(tender, 1).expect(201);
        lot.begin(HolderKeys.PEOPLE.get(0)).expect(200);
        lot.give(HolderKeys.PEOPLE.get(0)).expect(200);
        CopyInPlace.decide(tender, "DISCARDED", 2);
        JsonNode ceremony =
                Api.as(Cast.OFFICER).get(tender.lot() + "/ceremony").expect(200).json();
        assertEquals("DONE", ceremony.path("state").asText());
        assertEquals(2, bids(tender).size());
        mark(tender).expect(200);
    }

    @Test
    void aCopyOpenedWhileBidsAreMarkedIsMarkedRankedAndProvenInPlaceOfTheBid() throws IOException {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        TrialTender tender = lot.tender();
        mark(tender).expect(200);
        agree(tender, 1, 1).expect(200);
        agree(tender, 2, 2).expect(200);
        CopyInPlace.decide(tender, "OPENED", 1);
        lock(tender).refused(409, "copy-contents-awaited");
        CopyInPlace.enter(tender, 3).expect(201);
        lock(tender).refused(409, "ceremony-unfinished");
        assertEquals(List.of("SET_ASIDE", "OPENED", "COPY"), standings(lot.openNext(2)));
        lock(tender).expect(409);
        agree(tender, 1, 1).expect(404, 409);
        agree(tender, 3, 3).expect(200);
        lock(tender).expect(200);
        JsonNode ranking = Api.as(Cast.CHAIR)
                .post(tender.lot() + "/recommendation")
                .expect(201)
                .json();
        assertTrue(ranking.toString().contains(Bidders.nameOf(CopyInPlace.ATOS)), ranking::toString);
        Response exported =
                given().auth().oauth2(Tokens.of(Cast.LEGAL_REVIEWER)).post(tender.path() + "/evidence");
        Path file = Files.write(elsewhere.resolve("evidence.zip"), exported.asByteArray());
        CommandLineRun run = CommandLineRun.of("verify-ledger", file.toString(), "--lang", "en");
        assertEquals(0, run.exitCode(), run::everything);
        assertTrue(run.out().contains("INTACT"), run::everything);
    }

    @Test
    void pricesOfACopyWaitInTheirOwnEnvelopeWhereThoseOfBidsDo() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published(SealedLot::announcePrices));
        TrialTender tender = lot.tender();
        CopyInPlace.decide(tender, "OPENED", 1);
        CopyInPlace.enter(tender, 1).expect(201);
        assertEquals("OFFERS", lot.openNext(2).path("scope").asText());
        assertEquals(2, bids(tender).size());
    }

    @Test
    void onlyTheOfficerEntersAndOthersLearnNothing() {
        SealedLot lot = CopyInPlace.opened(SealedLot.published());
        CopyInPlace.decide(lot.tender(), "OPENED", 1);
        String page = lot.page() + "/backup-copies/1/content";
        for (Function function : Function.values()) {
            if (function != Function.OFFICER) {
                Visitor.as(Cast.holder(function)).get(page).expect(403);
            }
        }
        String form = Visitor.as(Cast.OFFICER).get(page).expect(200).body();
        assertTrue(form.contains(Bidders.nameOf(CopyInPlace.ATOS)) && form.contains("data-after"), form);
        assertFalse(form.contains("countdown"), "there is no deadline any more");
    }

    private static String contents(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.lot() + "/backup-copies")
                .expect(200)
                .json()
                .at("/items/0/contents")
                .asText();
    }

    private static Answer mark(TrialTender tender) {
        return Api.as(Cast.OFFICER).post(tender.lot() + "/marking");
    }

    private static Answer agree(TrialTender tender, int bid, int marks) {
        return Api.as(Cast.CHAIR).put(tender.lot() + "/bids/" + bid + "/marks", TrialTender.marks(marks));
    }

    private static Answer lock(TrialTender tender) {
        return Api.as(Cast.CHAIR).post(tender.lot() + "/lock");
    }

    private static JsonNode bids(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.lot() + "/bids")
                .expect(200)
                .json()
                .path("items");
    }

    private static JsonNode ledger(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.path() + "/ledger?limit=500")
                .expect(200)
                .json()
                .path("items");
    }

    /** All of somebody's tasks, which fill several pages. */
    private static String home(String person) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; ; page++) {
            String body =
                    Visitor.as(person).get("/home?tasks=" + page).expect(200).body();
            all.append(body);
            if (!body.contains("tasks=" + (page + 1))) {
                return all.toString();
            }
        }
    }

    private static List<String> standings(JsonNode minutes) {
        List<String> standings = new ArrayList<>();
        minutes.path("received")
                .forEach(one -> standings.add(one.path("standing").asText()));
        return standings;
    }
}
