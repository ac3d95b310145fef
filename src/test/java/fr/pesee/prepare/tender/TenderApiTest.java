package fr.pesee.prepare.tender;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TenderApiTest {
    private static final String OFFICER = "camille.moreau";
    private static final String OTHER_OFFICER = "thomas.girard";

    @Inject
    EntityManager database;

    @Test
    void anOfficerCreatesATenderAndReadsItBack() {
        String reference = reference();
        Response created = as(OFFICER).body(draft(reference)).post("/api/v1/tenders");
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("reference", equalTo(reference))
                .body("lots[0].phase", equalTo("DRAFT"))
                .body("maximumValue", equalTo("450000000.00"))
                .body("notice", startsWith("Données fictives"));
        as(OFFICER)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(reference))
                .body("deadline", equalTo("2019-11-29T11:00:00Z"));
    }

    @Test
    void theCreatorBecomesTheTendersOfficerAndSeesItAmongTheirOwn() {
        String reference = reference();
        as(OFFICER).body(draft(reference)).post("/api/v1/tenders").then().statusCode(201);
        as(OFFICER).get("/api/v1/tenders?limit=500").then().statusCode(200).body("items.reference", hasItem(reference));
        as(OTHER_OFFICER)
                .get("/api/v1/tenders?limit=500")
                .then()
                .statusCode(200)
                .body("items.reference", not(hasItem(reference)));
    }

    @Test
    void everyActIsAnEntryInTheTendersOwnLog() {
        String id = create(reference());
        Assertions.assertEquals(
                List.of("clock-set/1", "function-assigned/1", "grid-started/1", "tender-created/3"),
                typesInLog("tender/" + id).stream().sorted().toList());
    }

    @Test
    void aRefusedActLeavesNoEntryAndNoTender() {
        long before = count("ground.ledger_entry");
        long tenders = count("prepare.tender");
        as(OFFICER)
                .body(draft(reference()).replace("\"OPEN\"", "null"))
                .post("/api/v1/tenders")
                .then()
                .statusCode(422);
        Assertions.assertEquals(before, count("ground.ledger_entry"));
        Assertions.assertEquals(tenders, count("prepare.tender"));
    }

    @Test
    void anotherOfficerIsAStrangerAndLearnsNothing() {
        String id = create(reference());
        as(OTHER_OFFICER).get("/api/v1/tenders/" + id).then().statusCode(404).body("code", equalTo("address-unknown"));
        Assertions.assertEquals(1, denials(id));
    }

    @Test
    void whoIsNoOfficerCreatesNothing() {
        for (String person : List.of("karim.benali", "juliette.roux", "bidder.capgemini", "marc.dubois")) {
            as(person).body(draft(reference())).post("/api/v1/tenders").then().statusCode(403);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheReadersLanguage() {
        String wrong = """
                {"title": "  ", "procedure": "OPEN", "launchDate": "2019-10-01",
                 "deadline": "2019-09-01T12:00:00+02:00", "maximumValue": "-1", "fictional": true, "lots": []}""";
        as(OFFICER)
                .header("Accept-Language", "en-GB, fr;q=0.5")
                .body(wrong)
                .post("/api/v1/tenders")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/reference", "/title", "/deadline", "/maximumValue", "/lots"))
                .body("errors.detail", hasItem(containsString("required")));
        as(OFFICER)
                .body(wrong)
                .post("/api/v1/tenders")
                .then()
                .body("errors.detail", hasItem(containsString("obligatoire")));
    }

    @Test
    void aDraftIsEditedOnlyByWhoHasReadItsLastVersion() {
        String id = create(reference());
        String edited = draft(reference()).replace("Cloud", "Nuage");
        String body = edited.replaceFirst("\"clock\": \"[^\"]+\",", "").replace(", \"model\": \"circle-3-cloud\"", "");
        as(OFFICER).body(body).put("/api/v1/tenders/" + id).then().statusCode(428);
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/tenders/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", startsWith("Nuage"));
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/tenders/" + id)
                .then()
                .statusCode(412);
        Assertions.assertEquals(
                "tender-edited/3",
                typesInLog("tender/" + id).get(typesInLog("tender/" + id).size() - 1));
    }

    @Test
    void aReferenceServesOnce() {
        String reference = reference();
        create(reference);
        as(OFFICER).body(draft(reference)).post("/api/v1/tenders").then().statusCode(409);
    }

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        for (String token : List.of(
                Tokens.forged(OFFICER),
                Tokens.altered(OFFICER),
                Tokens.expired(OFFICER),
                "nonsense",
                Tokens.forAnotherAudience(OFFICER))) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/tenders")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().get("/api/v1/tenders").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aRepeatedRequestIsAnsweredAgainAndDoesNothingTwice() {
        String key = UUID.randomUUID().toString();
        String body = draft(reference());
        Response first = as(OFFICER).header("Idempotency-Key", key).body(body).post("/api/v1/tenders");
        Response second = as(OFFICER).header("Idempotency-Key", key).body(body).post("/api/v1/tenders");
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        Assertions.assertEquals(first.header("Location"), second.header("Location"));
        Assertions.assertEquals(first.header("ETag"), second.header("ETag"));
        Assertions.assertEquals(first.asString(), second.asString());
        as(OFFICER)
                .header("Idempotency-Key", key)
                .body(draft(reference()))
                .post("/api/v1/tenders")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void unreadableRequestsGetAClearFourHundred() {
        as(OFFICER).body("{").post("/api/v1/tenders").then().statusCode(400).body("code", equalTo("body-unreadable"));
        as(OFFICER).body("").post("/api/v1/tenders").then().statusCode(400).body("code", equalTo("body-missing"));
        as(OFFICER)
                .body("{\"colour\": 1}")
                .post("/api/v1/tenders")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        as(OFFICER)
                .body("{\"title\": \"a\", \"title\": \"b\"}")
                .post("/api/v1/tenders")
                .then()
                .statusCode(400)
                .body("code", equalTo("field-duplicate"));
        as(OFFICER)
                .body("{\"launchDate\": \"yesterday\"}")
                .post("/api/v1/tenders")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/launchDate"));
        given().auth()
                .oauth2(Tokens.of(OFFICER))
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/tenders")
                .then()
                .statusCode(415);
        as(OFFICER).get("/api/v1/tenders/not-a-uuid").then().statusCode(404);
    }

    private String create(String reference) {
        return as(OFFICER)
                .body(draft(reference))
                .post("/api/v1/tenders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private static String reference() {
        return "T-" + UUID.randomUUID();
    }

    private static String draft(String reference) {
        return """
                {"reference": "%s", "title": "Cloud externe", "procedure": "OPEN", "launchDate": "2019-10-01",
                 "deadline": "2019-11-29T12:00:00+01:00", "estimatedValue": 400000000,
                 "maximumValue": "450000000.00", "fictional": true, "clock": "2019-09-15T08:00:00+02:00",
                 "lots": [{"title": "Catalogue", "model": "circle-3-cloud"}]}""".formatted(reference);
    }

    @SuppressWarnings("unchecked")
    private List<String> typesInLog(String log) {
        return database.createNativeQuery("SELECT type FROM ground.ledger_entry WHERE log = :log ORDER BY seq")
                .setParameter("log", log)
                .getResultList();
    }

    private long count(String table) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .longValue();
    }

    private long denials(String tender) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM ground.access_denial WHERE tender = :tender")
                        .setParameter("tender", UUID.fromString(tender))
                        .getSingleResult())
                .longValue();
    }
}
