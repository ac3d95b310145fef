package fr.pesee.prepare.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Grids that cannot be are refused with their lines, and the draft keeps the grid it had. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadGridTest {
    private static final String YAML = "application/yaml";
    private static final Path MODEL = Path.of("scoring-models/circle-3-cloud.yaml");

    @Inject
    Watched watched;

    private TrialTender tender;
    private String model;

    @BeforeEach
    void prepare() throws IOException {
        tender = TrialTender.draft().sealable();
        model = Files.readString(MODEL);
    }

    @Test
    void aliasesAndBombsAreRefusedBeforeTheyGrow() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'z'; name++) {
            char before = (char) (name - 1);
            bomb.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(9))
                    .append("]\n");
        }
        for (String yaml :
                List.of(bomb.toString(), "a: &a 1\nb: *a\n", "a: &a {x: 1}\nb: {<<: *a}\n", "&a [*a]", "&a {b: *a}")) {
            Answer answer = refuse(YAML, yaml, 422, "grid-unreadable");
            assertTrue(answer.body().contains("alias"), answer::toString);
        }
    }

    @Test
    void whatIsNoTreeOfKeysIsRefused() {
        for (String yaml : List.of(
                " ",
                "a",
                "[]",
                "\"x\"",
                "- a",
                "? a",
                "? [a]\n: b",
                "%YAML 9.9\n---\na: b",
                "a: b: c",
                "\t",
                "@",
                "`",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1\"]]",
                "a: !!binary \"!!\"",
                "{",
                "[".repeat(50_000),
                "{a: ".repeat(2000) + "1" + "}".repeat(2000),
                model + "\n---\n" + model,
                "#" + "x".repeat(1_100_000))) {
            refuse(YAML, yaml, 422, "grid-unreadable");
            refuse("application/json", yaml, 422, "grid-unreadable");
        }
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        String wrong = model.replace("points: 8\n", "points: -8\n")
                        .replace("code: C2.2", "code: C2.1")
                        .replace("formula: INVERSE", "formula: PERVERSE")
                        .replace("tieChain: [C3, C2, C1.1]", "tieChain: [C3, C9]")
                        .replace("currency: EUR", "currency: euros")
                + "unknownKey: 1\nformat: again\n";
        Answer answer = refuse(YAML, wrong, 422, "grid-unreadable");
        assertTrue(answer.json().path("errors").size() >= 4, answer::toString);
        assertTrue(answer.body().contains("Ligne "), answer::toString);
        Set<String> pointers = Set.of("/unknownKey", "/format", "/criteria/0/criteria/0/price/formula");
        assertTrue(
                answer.pointers().containsAll(pointers), () -> answer.pointers().toString());
        Answer english = edit(Api.as(Cast.OFFICER).with("Accept-Language", "en"), YAML, wrong)
                .refused(422);
        assertTrue(english.body().contains("Line ") && !english.body().contains("Ligne "), english::toString);
    }

    @Test
    void noTextIsTakenThatCannotBeKept() {
        for (String character : List.of("\\0", "\\x01", "\\e", "\\x7f", "\\u0085", "\\ud800", "\\uffff", "\\u202e")) {
            refuse(YAML, titled('"' + "a" + character + "b\""), 422);
        }
        refuse(YAML, titled("\"a\\u202eb\""), 422, "text-unstorable");
        refuse(YAML, titled("\"" + "\\x01".repeat(240_000) + "\""), 422);
        refuse(YAML, titled("\"" + "\\\"".repeat(490_000) + "\""), 422);
        refuse("application/json", "{\"format\": \"\\u0000\"}", 422);
    }

    @Test
    void aGridInAnotherEncodingIsRefusedAndNotMaimed() {
        byte[] latin = model.getBytes(StandardCharsets.ISO_8859_1);
        for (String type : List.of(YAML, YAML + ";charset=ISO-8859-1", "application/json")) {
            Api officer = Api.as(Cast.OFFICER).with("Content-Type", type).with("If-Match", "\"0\"");
            watched.unchanged(
                            tender.id(),
                            () -> officer.send("PUT", tender.lot() + "/grid", BodyPublishers.ofByteArray(latin)))
                    .refused(400, "body-not-utf8");
        }
        refuse(YAML, titled("\"co\uFFFDt\""), 422, "grid-unreadable");
        edit(Api.as(Cast.OFFICER), YAML, "\uFEFF" + model).expect(200);
    }

    @Test
    void noNumberIsTakenThatIsNotExact() {
        for (String points :
                List.of("1e999999999", "1/0", "NaN", ".inf", "0x10", "1_000", "9".repeat(20_000), "-1", "''")) {
            refuse(YAML, model.replace("points: 40\n", "points: " + points + "\n"), 422, "grid-unreadable");
        }
    }

    @Test
    void weightsThatDoNotSumToOneHundredExactlyAreNotPublished() {
        for (String points : List.of("32.0000001", "31.9999999", "33", "0")) {
            edit(Api.as(Cast.OFFICER), YAML, model.replace("points: 32\n", "points: " + points + "\n"))
                    .expect(200);
            refusePublication("grid-finding-blocks");
        }
        Answer answer = Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .post(tender.path() + "/publication")
                .refused(422);
        assertEquals("RULE-05, R2152-12", answer.json().at("/errors/0/rule").asText(), answer::toString);
    }

    @Test
    void aGridInAnotherCurrencyIsNotPublished() {
        for (String basis : List.of("currency: USD, taxes: excluded", "currency: EUR, taxes: included")) {
            edit(Api.as(Cast.OFFICER), YAML, model.replace("currency: EUR, taxes: excluded", basis))
                    .expect(200);
            refusePublication("grid-basis-other");
        }
    }

    @Test
    void aRuleThatIsItsOwnLawIsCitedOnce() {
        edit(Api.as(Cast.OFFICER), YAML, model.replace("formula: INVERSE", "formula: MINMAX"))
                .expect(200);
        Answer answer = Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .post(tender.path() + "/publication")
                .refused(422, "grid-finding-wants-motive");
        assertTrue(answer.body().contains("[RULE-24]"), answer::toString);
    }

    @Test
    void aFaultOfTheWholeTextHasNoEmptyPlace() {
        Answer twice = refuse(YAML, model + "---\nid: again\n", 422, "grid-unreadable");
        assertTrue(twice.body().matches("(?s).*Ligne [0-9]+ : .*"), twice::toString);
        Answer english = edit(Api.as(Cast.OFFICER).with("Accept-Language", "en"), YAML, "a: b: c")
                .refused(422);
        assertTrue(english.body().contains("Line 1: "), english::toString);
        assertTrue(!english.body().contains(", :") && !twice.body().contains(", :"), english::toString);
    }

    @Test
    void aScheduleThatTheGridHasLeftBehindIsNotPublished() {
        edit(Api.as(Cast.OFFICER), YAML, model.replace("C1.1", "C1.9")).expect(200);
        refusePublication("schedule-criterion-gone", "schedule-criterion-unpriced");
    }

    @Test
    void aLotThatIsNotThereHasNoGridToEdit() {
        for (String lot : List.of("0", "-1", "2", "999999999999")) {
            Api.as(Cast.OFFICER)
                    .with("Content-Type", YAML)
                    .with("If-Match", "\"0\"")
                    .put(tender.path() + "/lots/" + lot + "/grid", model)
                    .refused(404, "address-unknown");
        }
    }

    private String titled(String title) {
        return model.replaceFirst("  fr: \"Cloud externe[^\n]*", Matcher.quoteReplacement("  fr: " + title));
    }

    private void refusePublication(String... codes) {
        Api officer = Api.as(Cast.OFFICER).with("If-Match", "\"0\"");
        watched.unchanged(tender.id(), () -> officer.post(tender.path() + "/publication"))
                .refused(422, codes);
    }

    private Answer refuse(String type, String text, int status, String... codes) {
        return watched.unchanged(tender.id(), () -> edit(Api.as(Cast.OFFICER), type, text))
                .refused(status, codes);
    }

    private Answer edit(Api api, String type, String text) {
        String version = api.get(tender.lot() + "/grid").expect(200).header("ETag");
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return api.with("Content-Type", type)
                .with("If-Match", version)
                .send("PUT", tender.lot() + "/grid", BodyPublishers.ofByteArray(body));
    }
}
