package fr.pesee.prepare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The officer writes the schedule line by line or from a file; two at once lose nothing. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class SchedulePagesTest {
    private static final String CSV = "Code;Libellé;Unité;Quantité;Critère de prix;Remarque\n"
            + "A 1/2;Visite;visite;1 234,5;C1.1;x\nL02;Panne;heure;2;C1.1;\n";

    @Inject
    Watched watched;

    private TrialTender tender;
    private String page;
    private Visitor officer;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        page = "/tenders/" + tender.id() + "/lots/1/schedule";
        officer = Visitor.as(Cast.OFFICER);
    }

    @Test
    void everyoneReadsItAndOnlyTheOfficerIsOfferedToWrite() {
        Answer member = Visitor.as(Cast.MEMBER).get(page).expect(200);
        assertTrue(member.body().contains("VM-mois"), member::body);
        assertFalse(member.body().contains("/schedule/line"), member::body);
        assertTrue(officer.get(page).expect(200).body().contains("/schedule/line"));
        Visitor.as(Cast.MEMBER).get(page + "/line").expect(403);
    }

    @Test
    void aLineIsAddedChangedRenamedAndRemoved() {
        int before = codes().size();
        Map<String, String> line = new HashMap<>(line("X/1 é", "1 234,5"));
        assertEquals(303, officer.post(page + "/line", line).status());
        assertEquals("X/1 é", codes().get(before));
        assertEquals("1234.5", line(before).get("quantity").asText());
        Answer form = officer.get(page + "/line?code=X%2F1+%C3%A9").expect(200);
        assertTrue(form.body().contains("value=\"1234,5\""), form::body);
        line.putAll(Map.of("was", "X/1 é", "code", "X2", "seen", seen(form)));
        assertEquals(303, officer.post(page + "/line", line).status());
        assertEquals("X2", codes().get(before));
        Map<String, String> removal = Map.of("was", "X2", "seen", version());
        assertEquals(303, officer.post(page + "/removal", removal).status());
        assertEquals(before, codes().size());
        assertEquals(
                409,
                officer.post(page + "/line", Map.of("was", "X2", "seen", version()))
                        .status());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> wrong = new HashMap<>(line("L01", "1.234"));
        wrong.put("label", "Un <b>libellé</b>");
        Answer answer = watched.unchanged(tender.id(), () -> officer.post(page + "/line", wrong))
                .expect(422);
        assertTrue(answer.body().contains("id=\"quantity-error-0\""), answer::body);
        assertTrue(answer.body().contains("Un &lt;b&gt;libellé&lt;/b&gt;"), answer::body);
        wrong.put("quantity", "-1");
        wrong.put("unit", "");
        Answer more = officer.post(page + "/line", wrong).expect(422);
        for (String field : List.of("code", "unit", "quantity")) {
            assertTrue(more.body().contains("id=\"" + field + "-error-0\""), field);
        }
        officer.post(page + "/line", Map.of()).expect(409, 422);
    }

    @Test
    void theSecondOfTwoOfficersSeesWhatChangedAndLosesNothing() {
        tender.assign(Cast.SECOND_OFFICER, Function.OFFICER);
        Answer mine = officer.get(page + "/line?code=L02").expect(200);
        Answer theirs = officer.get(page + "/line?code=L02").expect(200);
        Map<String, String> first = new HashMap<>(line("L02", "77"));
        first.putAll(Map.of("was", "L02", "label", "Ce que l’autre a écrit", "seen", seen(theirs)));
        assertEquals(
                303, Visitor.as(Cast.SECOND_OFFICER).post(page + "/line", first).status());
        Map<String, String> second = new HashMap<>(line("L02", "78,5"));
        second.putAll(Map.of("was", "L02", "label", "Ce que j’écris", "seen", seen(mine)));
        Answer stale = watched.unchanged(tender.id(), () -> officer.post(page + "/line", second))
                .expect(409);
        assertTrue(stale.body().contains("Ce que l’autre a écrit"), stale::body);
        assertTrue(stale.body().contains("Ce que j’écris"), stale::body);
        assertTrue(stale.body().contains("value=\"78,5\""), stale::body);
        second.put("seen", seen(stale));
        assertEquals(303, officer.post(page + "/line", second).status());
        assertEquals("78.5", line(codes().indexOf("L02")).get("quantity").asText());
    }

    @Test
    void aFileIsShownAndStoredOnlyOnceItIsConfirmed() {
        List<String> before = codes();
        Answer sent = officer.upload(page + "/import", "bordereau.csv", CSV.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, sent.status(), sent::toString);
        Answer preview = officer.get(page + "/import/preview").expect(200);
        assertTrue(preview.body().contains("2 lignes lues"), preview::body);
        assertTrue(preview.body().contains("Remarque"), preview::body);
        assertEquals(before, codes());
        Map<String, String> confirmation = Map.of("file", value(preview, "file"), "seen", seen(preview));
        assertEquals(
                303, officer.post(page + "/import/confirmation", confirmation).status());
        assertEquals(List.of("A 1/2", "L02"), codes());
        officer.get(page + "/import/preview").expect(303);
        officer.post(page + "/import/confirmation", confirmation).expect(409);
        officer.get(page).expect(200);
    }

    @Test
    void aFileThatWouldEraseAnothersWorkIsComparedAgainFirst() {
        officer.upload(page + "/import", "b.csv", CSV.getBytes(StandardCharsets.UTF_8));
        Answer preview = officer.get(page + "/import/preview").expect(200);
        assertEquals(303, officer.post(page + "/line", line("NEUVE", "1")).status());
        Map<String, String> confirmation = new HashMap<>(Map.of("file", value(preview, "file"), "seen", seen(preview)));
        Answer stale = officer.post(page + "/import/confirmation", confirmation).expect(409);
        assertTrue(stale.body().contains("NEUVE"), stale::body);
        assertTrue(codes().contains("NEUVE"));
        confirmation.put("seen", seen(stale));
        assertEquals(
                303, officer.post(page + "/import/confirmation", confirmation).status());
        assertFalse(codes().contains("NEUVE"));
    }

    @Test
    void whatIsWrongInAFileIsSaidByRowAndColumnAndNothingIsKept() {
        byte[] wrong = CSV.replace("1 234,5", "beaucoup").replace(";2;", ";-2;").getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = watched.unchanged(tender.id(), () -> officer.upload(page + "/import", "b.csv", wrong))
                .expect(422);
        assertTrue(answer.body().contains("<th scope=\"row\">2</th><td>D</td>"), answer::body);
        assertTrue(answer.body().contains("beaucoup"), answer::body);
        assertTrue(answer.body().contains("<th scope=\"row\">3</th><td>D</td>"), answer::body);
        officer.upload(page + "/import", "", new byte[0]).expect(422);
        officer.post(page + "/import", Map.of()).expect(422);
        officer.upload(page + "/import", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0})
                .expect(422);
    }

    @Test
    void whatIsDownloadedCanBeSentBackByProgramsToo() {
        Api api = Api.as(Cast.OFFICER);
        JsonNode before = schedule();
        String csv = api.get(tender.lot() + "/schedule/file?as=csv").expect(200).body();
        String version = version();
        Api sender = api.with("Content-Type", "text/csv").with("If-Match", '"' + version + '"');
        String address = tender.lot() + "/schedule/import";
        sender.send("POST", address, BodyPublishers.ofString(csv)).expect(200);
        assertEquals(before, schedule());
        sender.send("POST", address, BodyPublishers.ofString(csv)).refused(412, "version-stale");
        Answer wrong = api.with("Content-Type", "text/csv")
                .send("POST", address, BodyPublishers.ofString(CSV.replace(";2;", ";zwei;")))
                .refused(422, "office-number-unreadable");
        assertEquals(Set.of("/rows/3/D"), wrong.pointers());
        api.with("If-Match", '"' + version + '"')
                .put(tender.lot() + "/schedule", TrialTender.schedule())
                .refused(412, "version-stale");
    }

    @Test
    void anEnvelopeIsNotReadAsTheFileInIt() {
        Api.as(Cast.OFFICER)
                .with("Content-Type", Multipart.TYPE)
                .send(
                        "POST",
                        tender.lot() + "/schedule/import",
                        new Multipart()
                                .with("file", "b.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8))
                                .body())
                .refused(415, "media-type-unsupported");
    }

    @Test
    void ofManyWrongCellsTheFirstAreShownAndAllAreCounted() {
        String csv = "Code;Libellé;Unité;Quantité;Critère\n" + "N;a;u;abc;C1.1\n".repeat(900);
        Answer answer = officer.upload(page + "/import", "b.csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(422);
        assertTrue(answer.body().contains("Les 200 premières sur "), answer::body);
        assertEquals(200, answer.body().split("<tr><th scope=\"row\">", -1).length - 1);
    }

    @Test
    void aFileThatIsTooHeavyIsRefusedOnItsPage() {
        byte[] heavy = new byte[(10 << 20) + 1];
        Arrays.fill(heavy, (byte) 'x');
        Answer answer = officer.upload(page + "/import", "b.csv", heavy).expect(422);
        assertTrue(answer.body().contains("Ce fichier dépasse 10\u202FMo")
                || answer.body().contains("dépasse 10 Mo"));
        byte[] full = new byte[10 << 20];
        Arrays.fill(full, (byte) '\n');
        officer.upload(page + "/import", "b.csv", full).expect(422);
    }

    @Test
    void fiveThousandLinesAreShownPageByPage() {
        StringBuilder csv = new StringBuilder("Code;Libellé;Unité;Quantité;Critère\n");
        for (int line = 1; line <= 5_000; line++) {
            csv.append('N')
                    .append(line)
                    .append(";Prestation ")
                    .append(line)
                    .append(";u;")
                    .append(line)
                    .append(",5;C1.1\n");
        }
        Answer sent = officer.upload(page + "/import", "b.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(303, sent.status());
        Answer preview = officer.get(page + "/import/preview?page=50").expect(200);
        assertTrue(preview.body().contains("N5000") && !preview.body().contains(">N4900<"), preview::body);
        Map<String, String> confirmation = Map.of("file", value(preview, "file"), "seen", seen(preview));
        assertEquals(
                303, officer.post(page + "/import/confirmation", confirmation).status());
        assertTrue(officer.get(page + "?page=999").expect(200).body().contains("N5000"));
        officer.post(page + "/line", line("UNE DE TROP", "1")).expect(422);
    }

    private Map<String, String> line(String code, String quantity) {
        return Map.of(
                "was",
                "",
                "code",
                code,
                "label",
                "Ligne d’essai",
                "unit",
                "u",
                "quantity",
                quantity,
                "criterion",
                "C1.1",
                "seen",
                version());
    }

    private String version() {
        return Api.as(Cast.OFFICER)
                .get(tender.lot() + "/schedule")
                .expect(200)
                .header("ETag")
                .replace("\"", "");
    }

    private JsonNode schedule() {
        return Api.as(Cast.OFFICER).get(tender.lot() + "/schedule").expect(200).json();
    }

    private JsonNode line(int index) {
        return schedule().at("/lines/" + index);
    }

    private List<String> codes() {
        return schedule().get("lines").findValuesAsText("code");
    }

    private static String seen(Answer form) {
        return value(form, "seen");
    }

    private static String value(Answer form, String field) {
        Matcher hidden =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(form.body());
        assertTrue(hidden.find(), form::body);
        return hidden.group(1);
    }
}
