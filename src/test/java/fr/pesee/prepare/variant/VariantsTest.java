package fr.pesee.prepare.variant;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Odd;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.receive.draw.Witnesses;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Variants are written and read by the officer alone; everyone else learns their commitments (RULE-19). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class VariantsTest {
    /** Found nowhere else, however a reader's language parts its digits. */
    private static final String QUANTITY = "7391526.384";

    private static final String NAME = "Nom reconnaissable entre tous";

    @Inject
    Watched watched;

    @Inject
    Publications publications;

    private TrialTender tender;
    private String variants;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        variants = tender.lot() + "/variants";
    }

    @Test
    void theOfficerReplacesTheWholeListAndReadsItWithSaltsAndCommitments() {
        Answer stored = officer().put(variants, list()).expect(200);
        assertEquals("\"1\"", stored.header("ETag"));
        JsonNode read = officer().get(variants).expect(200).json();
        assertEquals(stored.json(), read);
        assertEquals(QUANTITY, read.at("/variants/0/quantities/L01").asText());
        assertEquals("18000", read.at("/variants/0/quantities/L02").asText(), "a blank takes the schedule's");
        Map<String, BigDecimal> quantities = new TreeMap<>();
        read.at("/variants/0/quantities")
                .fields()
                .forEachRemaining(one -> quantities.put(
                        one.getKey(), new BigDecimal(one.getValue().asText())));
        String content = new Variant("V1", NAME, quantities).content(UUID.fromString(tender.id()), 1);
        byte[] salt = HexFormat.of().parseHex(read.at("/variants/0/salt").asText());
        assertEquals(
                Digest.sha256(salt, content.getBytes(StandardCharsets.UTF_8)).hex(),
                read.at("/variants/0/commitment").asText());
        officer().with("If-Match", "\"0\"").put(variants, list()).refused(412, "version-stale");
        Answer again = officer().with("If-Match", "\"1\"").put(variants, list()).expect(200);
        assertEquals(read, again.json(), "unchanged variants keep their salts");
        assertEquals(
                0,
                officer()
                        .put(variants, "{\"variants\": []}")
                        .json()
                        .at("/variants")
                        .size());
    }

    @Test
    void nobodyButTheOfficerReadsOrWritesThem() {
        officer().put(variants, list()).expect(200);
        Cast.holders().forEach((function, person) -> {
            if (function != Function.OFFICER) {
                Api.as(person).get(variants).expect(403);
                watched.unchanged(tender.id(), () -> Api.as(person).put(variants, list()))
                        .expect(403);
                Visitor.as(person)
                        .get("/tenders/" + tender.id() + "/lots/1/variants")
                        .expect(403);
            }
        });
        Api.as(Cast.SECOND_OFFICER).get(variants).expect(404);
        Api.as(Cast.BIDDER).get(variants).expect(403, 404);
        Api.anonymous().get(variants).expect(401);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        refuse("{}").refused(422, "field-missing");
        refuse("{\"variants\": [null]}").refused(422, "field-missing");
        refuse("{\"variants\": [{\"code\": \"V1\", \"name\": \"x\", \"quantities\": {\"X\": 1}}]}")
                .refused(422, "variant-line-unknown");
        refuse("{\"variants\": [{\"code\": \"V1\", \"name\": \"x\", \"quantities\": {\"L01\": 1, \"L01\": 2}}]}");
        refuse("{\"variants\": [{\"code\": \"V1\", \"name\": \"x\", \"salt\": \"00\"}]}")
                .expect(400);
        for (String path : List.of("/variants/0/code", "/variants/0/name")) {
            Odd.TEXTS.forEach(text -> refuse(Odd.with(list(), path, text)));
        }
        Odd.DECIMALS.forEach(number -> refuse(Odd.with(list(), "/variants/0/quantities/L01", number)));
        for (String number : List.of("0", "1e15", "0.0000001", "1234567890123456")) {
            refuse(Odd.with(list(), "/variants/0/quantities/L01", number)).refused(422, "schedule-quantity-invalid");
        }
        Odd.TEXTS.forEach(text ->
                refuse("{\"variants\": [{\"code\": \"V1\", \"name\": \"x\", \"quantities\": {" + text + ": 1}}]}"));
        String withoutSchedule = TrialTender.created(TrialTender.draftBody()).lot() + "/variants";
        officer().put(withoutSchedule, list()).refused(422, "variants-without-lines");
    }

    @Test
    void publicationWaitsForTwoDifferentVariantsOverTheLinesOfTheSchedule() {
        ObjectNode body = list();
        ((ArrayNode) body.get("variants")).remove(1);
        officer().put(variants, body).expect(200);
        publish().refused(422, "variant-alone");
        body.withArray("variants")
                .addObject()
                .put("code", "V2")
                .put("name", "Pareil")
                .putObject("quantities")
                .put("L01", QUANTITY + "0");
        officer().put(variants, body).expect(200);
        publish().refused(422, "variants-alike");
        officer().put(variants, list()).expect(200);
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/13")).put("code", "L99");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        publish().refused(422, "variant-lines-differ", "variant-lines-differ");
        officer().put(variants, list()).expect(200);
        publish().expect(200);
        officer().put(variants, list()).expect(403);
        officer().get(variants).expect(200);
        tender.passDeadline();
        officer().post(tender.lot() + "/opening").refused(409, "draw-not-made");
    }

    @Test
    void thePublicReadsCodesAndCommitments() {
        officer().put(variants, list()).expect(200);
        publish().expect(200);
        JsonNode read = officer().get(variants).expect(200).json();
        String page = Visitor.nobody()
                .get("/notices/" + tender.id() + "/lots/1")
                .expect(200)
                .assertPage()
                .body();
        assertTrue(page.contains("2 détails quantitatifs sont scellés"), page);
        assertTrue(page.contains("devant deux témoins, et appliqué à toutes les offres (CE n° 401660)"), page);
        read.get("variants").forEach(one -> {
            assertTrue(page.contains(one.get("code").asText()), page);
            assertTrue(page.contains(one.get("commitment").asText()), page);
            assertFalse(page.contains(one.get("salt").asText()), "the salt is told");
        });
        String none = Visitor.nobody()
                .get("/notices/" + TrialTender.in(Phase.PUBLISHED).id() + "/lots/1")
                .expect(200)
                .body();
        assertFalse(none.contains("scellés"), none);
    }

    @Test
    void noQuantityNameOrSaltLeavesTheOfficersHands() throws IOException {
        officer().put(variants, list()).expect(200);
        publish().expect(200);
        List<String> secrets = new ArrayList<>(List.of(QUANTITY.replace(".", ""), NAME.replace(" ", "")));
        officer()
                .get(variants)
                .json()
                .get("variants")
                .forEach(one -> secrets.add(one.get("salt").asText()));
        String notice = "/notices/" + tender.id();
        for (String path : List.of(notice, notice + "/lots/1", notice + "/lots/1/schedule?as=csv")) {
            hides(secrets, Visitor.nobody().get(path).expect(200).body());
        }
        officer()
                .post(tender.lot() + "/cancellation", "{\"ground\": \"CHANGED_NEED\", \"reason\": \"Besoin disparu.\"}")
                .expect(200);
        hides(secrets, officer().get(tender.path() + "/ledger").expect(200).body());
        for (Function function : Cast.holders().keySet()) {
            Api holder = Api.as(Cast.holder(function));
            for (String path : List.of("", "/ledger", "/publications", "/lots/1/schedule", "/lots/1/bids")) {
                hides(secrets, holder.get(tender.path() + path).body());
            }
            hides(secrets, holder.get(variants).body(), function != Function.OFFICER);
        }
        Map<String, String> evidence = evidence();
        evidence.values().forEach(file -> hides(secrets, file));
        String sealed = publications
                .inForce(UUID.fromString(tender.id()), 1, Variants.PART)
                .orElseThrow()
                .content();
        assertEquals(sealed, evidence.get("lots/1/variants.json"));
        String log = Objects.requireNonNull(evidence.get("ledger/tender/" + tender.id() + ".jsonl"));
        assertTrue(log.contains("variants-edited/1") && log.contains("\"codes\":[\"V1\",\"V2\"]"), log);
    }

    private Map<String, String> evidence() throws IOException {
        byte[] zip = given().auth()
                .oauth2(Tokens.of(Cast.LEGAL_REVIEWER))
                .post(tender.path() + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void hides(List<String> secrets, String told) {
        hides(secrets, told, true);
    }

    /** The other way round, it shows that what is hidden elsewhere would be found. */
    private static void hides(List<String> secrets, String told, boolean hidden) {
        String joined = told.replaceAll("[\\s\\u00A0\\u202F.,]", "");
        secrets.forEach(secret -> assertEquals(!hidden, joined.contains(secret), () -> secret + " in " + told));
    }

    private Answer publish() {
        Witnesses.announce(tender);
        return tender.sealable().publish();
    }

    /** Requests of the officer, who has seen the tender as it stands. */
    static Api current(TrialTender tender) {
        return officer().with("If-Match", officer().get(tender.path()).header("ETag"));
    }

    private Answer refuse(String body) {
        return watched.unchanged(tender.id(), () -> officer().put(variants, body))
                .assertClear()
                .expect(400, 422);
    }

    static Api officer() {
        return Api.as(Cast.OFFICER);
    }

    /** Two variants, the first with a quantity and a name that stand nowhere else. */
    static ObjectNode list() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode variants = body.putArray("variants");
        variants.addObject()
                .put("code", "V1")
                .put("name", NAME)
                .putObject("quantities")
                .put("L01", QUANTITY)
                .putNull("L02");
        variants.addObject()
                .put("code", "V2")
                .put("name", "Stockage")
                .putObject("quantities")
                .put("L04", "310000");
        return body;
    }
}
