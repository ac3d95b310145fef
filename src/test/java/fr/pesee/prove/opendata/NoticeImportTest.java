package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Visitor;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer starts a tender from an eForms notice, by page or by program. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class NoticeImportTest {
    private static final String PAGES = "/tenders/new/from-notice";
    private static final String API = "/api/v1/tenders/from-notice";

    private static final Pattern TENDER = Pattern.compile("/tenders/([0-9a-f-]{36})");

    @Test
    void aSampleOfTheSdkBecomesADraftWithItsLotsAndGrids() {
        Visitor officer = Visitor.as(Cast.OFFICER);
        Answer sent = officer.upload(PAGES, "avis.xml", bytes(Notices.sample(Notices.FRENCH)));
        assertEquals(303, sent.status(), sent::toString);
        String waiting = below(sent);
        Answer preview = officer.get(waiting).expect(200).assertPage();
        for (String shown : List.of(
                "Agence Hauts de Rouen",
                "19S0001",
                "lundi 24 juin 2019 à 18",
                "/ContractNotice/cac:ProcurementProject/cbc:Description",
                "budget")) {
            assertTrue(preview.body().contains(shown), () -> shown + " is not in " + preview.body());
        }
        String reference = "AVIS-" + UUID.randomUUID();
        Answer created = officer.post(waiting + "/creation", fields(preview, reference));
        assertEquals(303, created.status(), created::toString);
        String tender = tender(created);
        JsonNode facts = officer(tender, "");
        assertEquals(reference, facts.path("reference").asText());
        assertEquals("2019-06-24T16:00:00Z", facts.path("deadline").asText());
        assertEquals("Agence centre", facts.at("/lots/0/title").asText());
        assertEquals("DRAFT", facts.at("/lots/1/phase").asText());
        assertEquals(183, facts.at("/terms/validityDays").asInt());
        JsonNode grid = officer(tender, "/lots/2/grid");
        assertEquals("60", grid.at("/criteria/0/points").asText(), grid::toString);
        Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender + "/lots/1/grid/edit")
                .expect(200)
                .assertPage();
        JsonNode entry = entry(tender);
        assertEquals("16", entry.path("subtype").asText(), entry::toString);
        assertEquals("[1,2]", entry.path("grids").toString());
        assertEquals(64, entry.path("sha256").asText().length());
        Answer again = officer.get(waiting);
        assertEquals(303, again.status(), again::toString);
    }

    @Test
    void whatTheNoticeLacksIsTypedAndNothingTypedIsLost() {
        Visitor officer = Visitor.as(Cast.SECOND_OFFICER);
        String without =
                Notices.sample(Notices.FRENCH).replace("16:00:00Z", "16:00:00").replace("2019-06-24Z", "2019-06-24");
        String waiting = below(officer.upload(PAGES, "avis.xml", bytes(without)));
        Visitor.as(Cast.OFFICER).get(waiting).expect(303);
        Answer preview = officer.get(waiting).expect(200);
        Map<String, String> fields = fields(preview, "AVIS-" + UUID.randomUUID());
        fields.put("title", "Un intitulé corrigé");
        fields.remove("deadlineDay");
        fields.remove("deadlineTime");
        Answer refused = officer.post(waiting + "/creation", fields).expect(422).assertPage();
        assertTrue(refused.body().contains("Un intitulé corrigé"), refused::toString);
        assertTrue(refused.body().contains("id=\"deadline-error-0\""), refused::toString);
        fields.put("launchDate", "le 10 mai");
        Answer unreadable =
                officer.post(waiting + "/creation", fields).expect(422).assertPage();
        assertTrue(unreadable.body().contains("id=\"launchDate-error-0\""), unreadable::toString);
        fields.put("launchDate", "10/05/2019");
        fields.put("openingDay", "2019-07-25");
        fields.put("deadlineDay", "2019-07-24");
        fields.put("deadlineTime", "12:00:00");
        String tender = tender(officer.post(waiting + "/creation", fields));
        JsonNode facts =
                Api.as(Cast.SECOND_OFFICER).get("/api/v1/tenders/" + tender).json();
        assertEquals("2019-07-24T10:00:00Z", facts.path("deadline").asText(), facts::toString);
        Answer gone = officer.post(waiting + "/creation", fields).expect(422).assertPage();
        assertTrue(gone.body().contains("n’attend plus"), gone::toString);
    }

    @Test
    void markupInANoticeIsShownAsTextAndANoticeCanBeGivenUp() {
        Visitor officer = Visitor.as(Cast.SECOND_OFFICER);
        String script = "&lt;script&gt;alert(1)&lt;/script&gt;";
        String notice = Notices.sample(Notices.FRENCH)
                .replace("Agence centre", script)
                .replace("<cbc:Description languageID=\"FRA\">", "<cbc:Description languageID=\"FRA\">" + script);
        String waiting = below(officer.upload(PAGES, "avis.xml", bytes(notice)));
        Answer preview = officer.get(waiting).expect(200).assertPage();
        assertTrue(preview.body().contains("&lt;script&gt;alert(1)"), preview::toString);
        assertFalse(preview.body().contains("<script>alert(1)"), preview::toString);
        assertEquals(303, officer.post(waiting + "/abandonment", Map.of()).status());
        assertEquals(303, officer.get(waiting).status());
    }

    @Test
    void programsImportWithoutAPageAndOnceForEachKey() {
        String notice = Notices.sample(Notices.FRENCH);
        String reference = "AVIS-" + UUID.randomUUID();
        String key = "import-" + UUID.randomUUID();
        String address = API + "?fictional=true&reference=" + reference;
        Answer created = xml(Cast.OFFICER)
                .with("Idempotency-Key", key)
                .send("POST", address, notice)
                .expect(201);
        String tender = created.json().at("/tender/id").asText();
        assertEquals("/api/v1/tenders/" + tender, path(created.header("Location")));
        assertEquals("\"0\"", created.header("ETag"));
        JsonNode read = created.json().path("notice");
        assertEquals("BT-22", read.at("/found/0/code").asText(), created::toString);
        assertTrue(read.path("ignored").size() > 50, created::toString);
        assertTrue(read.path("missing").findValuesAsText("code").contains("BUDGET"), created::toString);
        Answer replayed = xml(Cast.OFFICER)
                .with("Idempotency-Key", key)
                .send("POST", address, notice)
                .expect(201);
        assertEquals(tender, replayed.json().at("/tender/id").asText());
        xml(Cast.OFFICER).send("POST", address, notice).refused(409, "tender-reference-taken");
        xml(Cast.OFFICER)
                .send("POST", API + "?deadline=tomorrow&reference=X-" + UUID.randomUUID(), notice)
                .refused(400, "field-unreadable");
    }

    @Test
    void aPreviewKeepsNothing() {
        Answer preview = xml(Cast.OFFICER)
                .send("POST", API + "/preview", Notices.sample("cn_24_maximal_100_lots"))
                .expect(200);
        assertEquals(100, preview.json().path("lots").size());
        Visitor.as(Cast.OFFICER).get(PAGES + "/x").expect(404);
    }

    @Test
    void aHundredLotsImport() {
        String hundred = Notices.sample("cn_24_maximal_100_lots");
        ReadNotice notice = Notices.read(hundred);
        Answer created = xml(Cast.OFFICER).send("POST", API + "?reference=CENT-" + UUID.randomUUID(), hundred);
        assertEquals(notice.facts().deadline() == null ? 422 : 201, created.status(), created::toString);
    }

    @Test
    void badFilesAreRefusedWithTheReasonByPageAndByProgram() {
        Map<String, String> bad = new HashMap<>();
        bad.put("not xml", "notice-broken");
        bad.put("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]><x>&c;</x>", "notice-unsafe");
        bad.put("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>", "notice-unsafe");
        bad.put("<html/>", "notice-other-document");
        bad.put(Notices.sample("can_24_minimal"), "notice-subtype-other");
        bad.put(Notices.sample("cn_25"), "notice-subtype-other");
        bad.put("<a>".repeat(5000), "notice-too-complex");
        bad.forEach((file, code) -> {
            xml(Cast.OFFICER).send("POST", API, file).refused(422, code);
            xml(Cast.OFFICER).send("POST", API + "/preview", file).refused(422, code);
            Visitor.as(Cast.OFFICER)
                    .upload(PAGES, "avis.xml", bytes(file))
                    .expect(422)
                    .assertPage();
        });
        xml(Cast.OFFICER).send("POST", API, "").assertClear();
        Visitor.as(Cast.OFFICER)
                .upload(PAGES, "avis.xml", new byte[0])
                .expect(422)
                .assertPage();
        Visitor.as(Cast.OFFICER).post(PAGES, Map.of()).expect(422).assertPage();
        Api.as(Cast.OFFICER).send("POST", API, "{}").refused(415, "media-type-unsupported");
    }

    @Test
    void aFileOfTwentyMegabytesIsNotRead() {
        String large = "<a>" + "x".repeat(20_000_001) + "</a>";
        xml(Cast.OFFICER).send("POST", API, large).refused(413, "body-too-large");
        Visitor.as(Cast.OFFICER).upload(PAGES, "avis.xml", bytes(large)).expect(413);
    }

    @Test
    void weightsThatDoNotSumAndLotsWithoutCriteriaStillStartATender() {
        String notice = Notices.sample(Notices.FRENCH).replaceFirst("Numeric>60<", "Numeric>59<");
        String tender = xml(Cast.OFFICER)
                .send("POST", API + "?reference=AVIS-" + UUID.randomUUID(), notice)
                .expect(201)
                .json()
                .at("/tender/id")
                .asText();
        JsonNode findings = officer(tender, "/lots/1/grid");
        assertEquals("59", findings.at("/criteria/0/points").asText(), findings::toString);
        Answer refused =
                Api.as(Cast.OFFICER).with("If-Match", "\"0\"").post("/api/v1/tenders/" + tender + "/publication");
        refused.refused(422, "grid-finding-blocks");
    }

    @Test
    void anOfficersNoticesWaitBesideOneAnotherUpToTen() {
        Visitor officer = Visitor.as(Cast.SECOND_OFFICER);
        String first = below(officer.upload(PAGES, "avis.xml", bytes(Notices.sample(Notices.FRENCH))));
        String last = first;
        for (int more = 1; more < 10; more++) {
            last = below(officer.upload(PAGES, "avis.xml", bytes(Notices.sample("cn_24_minimal"))));
        }
        officer.get(first).expect(200);
        officer.get(last).expect(200);
        officer.upload(PAGES, "avis.xml", bytes(Notices.sample("cn_24_minimal")));
        officer.get(first).expect(303);
        officer.post(last + "/abandonment", Map.of()).expect(303);
    }

    @Test
    void nobodyButOfficersImports() {
        String notice = Notices.sample(Notices.FRENCH);
        Api.anonymous()
                .with("Content-Type", "application/xml")
                .send("POST", API, notice)
                .expect(401);
        xml(Cast.CHAIR).send("POST", API, notice).refused(403, "access-denied");
        xml(Cast.CHAIR).send("POST", API + "/preview", "<!DOCTYPE x><x/>").refused(403, "access-denied");
        Visitor.as(Cast.CHAIR).get(PAGES).expect(403);
        Visitor.as(Cast.CHAIR).upload(PAGES, "avis.xml", bytes(notice)).expect(403);
    }

    private static Map<String, String> fields(Answer preview, String reference) {
        Map<String, String> fields = new HashMap<>();

        Pattern value = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"");
        value.matcher(preview.body()).results().forEach(match -> fields.putIfAbsent(match.group(1), match.group(2)));
        fields.remove("fictional");
        fields.put("procedure", "OPEN");
        fields.put("reference", reference);
        fields.put("title", "Entretien des espaces verts");
        return fields;
    }

    private static String tender(Answer created) {
        Matcher matcher = TENDER.matcher(created.header("Location"));
        assertTrue(matcher.find(), created::toString);
        return matcher.group(1);
    }

    private static String below(Answer sent) {
        assertEquals(303, sent.status(), sent::toString);
        return sent.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/api/"));
    }

    private static JsonNode officer(String tender, String below) {
        return Api.as(Cast.OFFICER)
                .get("/api/v1/tenders/" + tender + below)
                .expect(200)
                .json();
    }

    private static JsonNode entry(String tender) {
        JsonNode entries = officer(tender, "/ledger?limit=100").path("items");
        for (JsonNode entry : entries) {
            if (entry.path("type").asText().equals("notice-imported/1")) {
                return entry.path("payload");
            }
        }
        throw new AssertionError("no entry of the import in " + entries);
    }

    private static Api xml(String person) {
        return Api.as(person).with("Content-Type", "application/xml");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
