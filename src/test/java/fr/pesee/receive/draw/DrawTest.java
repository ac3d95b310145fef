package fr.pesee.receive.draw;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sealed quantities are drawn between deadline and opening, by numbers of witnesses that nobody could foresee. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DrawTest {
    private static final List<String> CODES = List.of("V1", "V2", "V3");
    private static final String FIRST = Witnesses.PEOPLE.get(0);
    private static final String SECOND = Witnesses.PEOPLE.get(1);
    private static final String THIRD = Cast.MEMBER;

    @TempDir
    Path elsewhere;

    @Test
    void publicationWaitsForTwoWitnessesWhoHaveAnnounced() {
        TrialTender tender = TrialTender.draft().sealable();
        seal(tender);
        tender.publish().refused(409, "draw-witnesses-missing");
        Witnesses.announce(tender, FIRST).expect(200);
        tender.publish().refused(409, "draw-witnesses-missing");
        Witnesses.announce(tender);
        tender.publish().expect(200);
    }

    @Test
    void theQuantitiesDrawnCountForEveryBidAndAnyoneCanDrawThemAgain() {
        SealedLot lot = published();
        TrialTender tender = lot.tender();
        SealedBidder.of(Cast.BIDDER, tender)
                .priced(1)
                .attach(null, "offre.pdf", SealedBidder.pdf("Offre", 10))
                .deposit()
                .expect(201);
        Witnesses.give(tender, FIRST).refused(409, "draw-early");
        tender.passDeadline();
        Api.as(Cast.OFFICER).post(tender.lot() + "/opening").refused(409, "draw-not-made");
        JsonNode half = Witnesses.give(tender, FIRST).expect(200).json();
        assertFalse(half.toString().contains(Witnesses.number(FIRST)), "a number is told before the draw");
        assertTrue(half.at("/lots/0/code").isNull(), half::toString);
        JsonNode drawn = Witnesses.give(tender, SECOND).expect(200).json();
        assertDrawn(tender, drawn);
        assertEquals(drawn, Witnesses.give(tender, SECOND).expect(200).json(), "again changes nothing");
        Api.as(Cast.OFFICER).post(tender.lot() + "/opening").expect(200);
        JsonNode minutes = lot.open();
        assertEquals(drawn.at("/lots/0/code"), minutes.at("/drawn/code"), minutes::toString);
    }

    @Test
    void theRecommendationCountsTheQuantitiesDrawnAndItsEvidenceVerifiesElsewhere() throws IOException {
        TrialTender tender = TrialTender.draft();
        seal(tender);
        Witnesses.announce(tender);
        tender.sealable().publish().expect(200);
        tender.follow(Phase.RECOMMENDED);
        JsonNode drawn = Api.as(Cast.LEGAL_REVIEWER)
                .get(tender.path() + "/draw")
                .expect(200)
                .json();
        assertTotals(tender, drawn.at("/lots/0/quantities"));
        byte[] zip = given().auth()
                .oauth2(Tokens.of(Cast.LEGAL_REVIEWER))
                .post(tender.path() + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.write(elsewhere.resolve("evidence.zip"), zip);
        CommandLineRun run = CommandLineRun.of("verify-ledger", file.toString(), "--lang", "en");
        assertEquals(0, run.exitCode(), run::everything);
        assertTrue(new String(zip, StandardCharsets.ISO_8859_1).contains("lots/1/draw.json"), "the draw is in no file");
    }

    /** By the steps that the public page tells, without any code of the product's. */
    private static void assertDrawn(TrialTender tender, JsonNode drawn) {
        HexFormat hex = HexFormat.of();
        byte[] seed = Digest.sha256(
                        hex.parseHex(drawn.get("deposits").asText()),
                        hex.parseHex(Witnesses.number(FIRST)),
                        hex.parseHex(Witnesses.number(SECOND)))
                .bytes();
        JsonNode lot = drawn.at("/lots/0");
        assertEquals(hex.formatHex(seed), lot.get("seed").asText());
        byte[] of =
                Digest.sha256(seed, ByteBuffer.allocate(8).putLong(1).array()).bytes();
        int place = new BigInteger(1, of).mod(BigInteger.valueOf(CODES.size())).intValue();
        assertEquals(CODES.get(place), lot.get("code").asText());
        String page = Visitor.nobody()
                .get("/notices/" + tender.id() + "/lots/1")
                .expect(200)
                .assertPage()
                .body();
        List.of("salt", "seed", "commitment")
                .forEach(name -> assertTrue(page.contains(lot.get(name).asText()), () -> name + " not on " + page));
        Witnesses.PEOPLE.forEach(person -> assertTrue(page.contains(Witnesses.number(person)), page));
        assertTrue(page.contains("Tiré au sort\u202F: " + CODES.get(place)), page);
        assertCommitment(page, lot);
    }

    /** What stands on the page after the salt has the commitment that was published. */
    private static void assertCommitment(String page, JsonNode lot) {
        Matcher sealed =
                Pattern.compile("<code id=\"sealed-content\">([^<]*)</code>").matcher(page);
        assertTrue(sealed.find(), page);
        byte[] content = sealed.group(1).replace("&quot;", "\"").getBytes(StandardCharsets.UTF_8);
        byte[] salt = HexFormat.of().parseHex(lot.get("salt").asText());
        assertEquals(
                lot.get("commitment").asText(), Digest.sha256(salt, content).hex());
    }

    private static void assertTotals(TrialTender tender, JsonNode quantities) {
        JsonNode bid = Api.as(Cast.OFFICER)
                .get(tender.lot() + "/bids")
                .expect(200)
                .json()
                .at("/items/0");
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, JsonNode> price : bid.get("prices").properties()) {
            total = total.add(new BigDecimal(price.getValue().asText())
                    .multiply(new BigDecimal(quantities.get(price.getKey()).asText())));
        }
        BigDecimal told = BigDecimal.ZERO;
        for (JsonNode one : bid.get("totals")) {
            told = told.add(new BigDecimal(one.asText()));
        }
        assertEquals(0, total.compareTo(told), () -> bid + " is not " + quantities);
        assertNotEquals(0, total.signum());
    }

    @Test
    void aNumberIsTheOneAnnouncedAndNobodyElses() {
        TrialTender tender = published().tender();
        announce(tender, SECOND, Witnesses.commitment(FIRST)).refused(409, "draw-commitment-taken");
        for (String wrong : List.of("", "abc", "g".repeat(64), "0".repeat(65))) {
            announce(tender, FIRST, wrong).expect(422);
        }
        announce(tender, Cast.CHAIR, "0".repeat(64)).expect(403);
        tender.passDeadline();
        announce(tender, FIRST, "0".repeat(64)).refused(409, "draw-announced-late");
        give(tender, FIRST, Witnesses.number(SECOND)).refused(422, "draw-number-other");
        give(tender, FIRST, "xyz").refused(422, "draw-number-form");
        give(tender, FIRST, Witnesses.number(FIRST).toUpperCase(Locale.ROOT)).expect(200);
        give(tender, Cast.CHAIR, Witnesses.number(SECOND)).expect(403);
    }

    @Test
    void aNumberCanBeAnnouncedAnewUntilTheDeadlineAndTheLastOneCounts() {
        TrialTender tender = published().tender();
        String other = Digest.sha256(new byte[] {1}).hex();
        String commitment = Digest.sha256(Digest.ofHex(other).bytes()).hex();
        announce(tender, FIRST, commitment).expect(200);
        tender.passDeadline();
        Witnesses.give(tender, FIRST).refused(422, "draw-number-other");
        give(tender, FIRST, other).expect(200);
        JsonNode drawn = Witnesses.give(tender, SECOND).expect(200).json();
        Digest seed = Digest.sha256(
                Digest.ofHex(drawn.get("deposits").asText()).bytes(),
                Digest.ofHex(Witnesses.number(SECOND)).bytes(),
                Digest.ofHex(other).bytes());
        assertEquals(seed.hex(), drawn.at("/lots/0/seed").asText(), "in the order in which they count");
    }

    @Test
    void theDrawGoesWithoutALostNumberOnlyWhereTwoOthersAreLeft() {
        SealedLot lot = SealedLot.published(tender -> {
            seal(tender);
            tender.assign(THIRD, Function.WITNESS);
            Witnesses.announce(tender);
            Witnesses.announce(tender, THIRD).expect(200);
        });
        TrialTender tender = lot.tender();
        excuse(tender, THIRD, "Clé perdue en voyage.").refused(409, "draw-early");
        tender.passDeadline();
        Witnesses.give(tender, FIRST).expect(200);
        excuse(tender, THIRD, "…").refused(422, "draw-reason-short");
        excuse(tender, FIRST, "Clé perdue en voyage.").refused(422, "draw-witness-unknown");
        Api.as(Cast.OFFICER)
                .post(tender.path() + "/draw/excuses", "{\"witness\": \"x\", \"reason\": \"y\"}")
                .expect(403);
        excuse(tender, THIRD, "Clé perdue en voyage.").expect(200);
        excuse(tender, SECOND, "Clé perdue aussi.").refused(409, "draw-too-few-left");
        Witnesses.give(tender, THIRD).refused(409, "draw-excused");
        JsonNode drawn = Witnesses.give(tender, SECOND).expect(200).json();
        assertTrue(CODES.contains(drawn.at("/lots/0/code").asText()), drawn::toString);
    }

    @Test
    void aTenderWithoutSealedQuantitiesIsDrawnForNothing() {
        TrialTender tender = SealedLot.published().tender();
        tender.passDeadline();
        Witnesses.give(tender, FIRST).refused(409, "draw-nothing");
        Api.as(Cast.OFFICER).post(tender.lot() + "/opening").expect(200);
    }

    private static SealedLot published() {
        return SealedLot.published(tender -> {
            seal(tender);
            Witnesses.announce(tender);
        });
    }

    private static void seal(TrialTender tender) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        for (String code : CODES) {
            body.withArray("variants")
                    .addObject()
                    .put("code", code)
                    .put("name", "Jeu " + code)
                    .putObject("quantities")
                    .put("L01", 1000 + code.charAt(1));
        }
        Api.as(Cast.OFFICER).put(tender.lot() + "/variants", body).expect(200);
    }

    private static Answer announce(TrialTender tender, String person, String commitment) {
        return Api.as(person).put(tender.path() + "/draw/commitment", "{\"commitment\": \"" + commitment + "\"}");
    }

    private static Answer give(TrialTender tender, String person, String number) {
        return Api.as(person).put(tender.path() + "/draw/number", "{\"number\": \"" + number + "\"}");
    }

    private static Answer excuse(TrialTender tender, String witness, String reason) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(
                        tender.path() + "/draw/excuses",
                        "{\"witness\": \"" + witness + "\", \"reason\": \"" + reason + "\"}");
    }
}
