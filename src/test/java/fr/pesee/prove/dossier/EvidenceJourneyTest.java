package fr.pesee.prove.dossier;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.prove.register.Steps;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The legal reviewer exports the evidence, carries it to another machine, and verifies it there. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EvidenceJourneyTest {
    @TempDir
    Path elsewhere;

    @Test
    void theEvidenceOfTheSampleVerifiesOfflineWithAKeyAndACheckpointFromElsewhere() throws IOException {
        Steps sample = Steps.recommendedSample();
        Path kept = Files.writeString(elsewhere.resolve("kept.txt"), sample.checkpoint());
        String fingerprint = sample.verify().path("fingerprint");
        Path zip = Files.write(elsewhere.resolve("evidence.zip"), sample.export());

        CommandLineRun run = CommandLineRun.of(
                "verify-ledger", zip.toString(), "--checkpoint", kept.toString(), "--key", fingerprint, "--lang", "en");

        assertEquals(0, run.exitCode(), run::everything);
        assertThat(run.out(), containsString("INTACT"));
        assertThat(run.out(), containsString(Nature.EXERCISE.notice().en()));
        assertThat(run.out(), containsString("1  82.5807  Capgemini"));
        assertThat(run.out(), containsString("2  82.1742  Atos + SCC"));
        assertThat(run.out(), containsString("3  78.2000  SoftwareONE"));
        assertThat(run.out(), not(containsString("taken from the file itself")));
        assertThat(run.out(), containsString("not yet protected by them"));
    }

    @Test
    void withoutAKeyTheFingerprintIsShownToBeCompared() throws IOException {
        Path zip = Files.write(
                elsewhere.resolve("evidence.zip"), Steps.recommendedSample().export());
        CommandLineRun run = CommandLineRun.of("verify-ledger", zip.toString(), "--lang", "fr");
        assertEquals(0, run.exitCode(), run::everything);
        assertThat(run.out(), containsString("prise dans le dossier lui-même"));
        assertThat(run.out(), containsString(Steps.recommendedSample().verify().path("fingerprint")));
        assertThat(run.out(), containsString("aucun point de contrôle de l’extérieur"));
    }

    @Test
    void anotherKeyIsNotTheExpectedOne() throws IOException {
        Path zip = Files.write(
                elsewhere.resolve("evidence.zip"), Steps.recommendedSample().export());
        CommandLineRun run =
                CommandLineRun.of("verify-ledger", zip.toString(), "--key", "ab".repeat(32), "--lang", "en");
        assertEquals(1, run.exitCode(), run::everything);
        assertThat(run.out(), containsString("is not the expected one"));
        assertEquals(
                2,
                CommandLineRun.of("verify-ledger", zip.toString(), "--key", "nonsense")
                        .exitCode());
    }

    @Test
    void theExportIsAnEntryOfTheLogItHoldsAndNamesEveryFile() throws Exception {
        Steps sample = Steps.recommendedSample();
        Path zip = Files.write(elsewhere.resolve("evidence.zip"), sample.export());
        SortedMap<String, byte[]> files = EvidenceArchive.read(zip).files();
        for (String name : List.of("grid", "schedule", "bids", "marks", "recommendation")) {
            assertTrue(files.containsKey("lots/1/" + name + ".json"), name);
        }
        String log = text(files, "ledger/" + sample.log() + ".jsonl");
        String last = log.lines().reduce((first, second) -> second).orElseThrow();
        JsonPath entry = JsonPath.from(last);
        assertEquals("evidence-exported/1", entry.getString("leaf.type"));
        assertEquals(Steps.LEGAL_REVIEWER, entry.getString("actor.value.username"));
        List<Map<String, Object>> named = entry.getList("payload.value.files");
        for (Map<String, Object> file : named) {
            byte[] content = Objects.requireNonNull(files.get((String) file.get("path")));
            assertEquals(Digest.sha256(content).hex(), file.get("sha256"));
        }
        assertTrue(
                files.keySet().stream().anyMatch(path -> path.startsWith("checkpoints/" + sample.log())),
                () -> files.keySet().toString());
        for (String path : List.of(
                "README.txt", "manifest.json", "tender.json", "team.json", "lots/1/bids.json", "lots/1/marks.json")) {
            assertThat(
                    path,
                    text(files, path),
                    containsString(Nature.EXERCISE.notice().fr()));
            assertThat(
                    path,
                    text(files, path),
                    containsString(Nature.EXERCISE.notice().en()));
        }
    }

    @Test
    void theFrozenFilesAreThoseThatTheApiServes() throws Exception {
        Steps sample = Steps.recommendedSample();
        Path zip = Files.write(elsewhere.resolve("evidence.zip"), sample.export());
        SortedMap<String, byte[]> files = EvidenceArchive.read(zip).files();
        String grid = sample.get(Steps.LEGAL_REVIEWER, "/lots/1/grid").asString();
        assertEquals(grid, text(files, "lots/1/grid.json"));
        JsonPath api =
                sample.get(Steps.LEGAL_REVIEWER, "/lots/1/recommendation").jsonPath();
        JsonPath kept = JsonPath.from(text(files, "lots/1/recommendation.json"));
        for (String part : List.of("ranking", "explanation", "summary", "rankingSha256", "entry")) {
            assertEquals((Object) api.get(part), kept.get(part), part);
        }
    }

    @Test
    void everyLeafOfTheExplanationCitesTheEntryOrTheGridItComesFrom() throws Exception {
        Steps sample = Steps.recommendedSample();
        Path zip = Files.write(elsewhere.resolve("evidence.zip"), sample.export());
        SortedMap<String, byte[]> files = EvidenceArchive.read(zip).files();
        List<String> lines =
                text(files, "ledger/" + sample.log() + ".jsonl").lines().toList();
        int cited = ExplanationLeaves.check(
                text(files, "lots/1/recommendation.json"), sample.log(), lines, text(files, "lots/1/grid.json"));
        // Of each of three bids: eleven marks, its price and the lowest, its discount and the best.
        assertEquals(3 * (11 + 2 + 2), cited);
    }

    @Test
    void onlyTheLegalReviewerExportsAndOnlyOnceEveryLotIsRecommended() {
        Steps locked = Steps.published().opened().marked().locked();
        Steps.as(Steps.LEGAL_REVIEWER).post(locked.path("/evidence")).then().statusCode(403);
        Steps done = locked.ranked();
        for (String person : List.of(Steps.OFFICER, Steps.CHAIR, Steps.AUDITOR, Steps.AUTHORITY)) {
            Steps.as(person).post(done.path("/evidence")).then().statusCode(403);
        }
        Steps.as("thomas.girard").post(done.path("/evidence")).then().statusCode(404);
        long entries = done.verify().jsonPath().getLong("entries");
        Steps.as(Steps.LEGAL_REVIEWER)
                .post(done.path("/evidence"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("pesee-evidence-" + done.id()));
        assertEquals(entries + 1, done.verify().jsonPath().getLong("entries"));
        done.verify()
                .then()
                .body("intact", equalTo(true))
                .body("findings", hasSize(0))
                .body("replayed[0].bids", equalTo(3));
    }

    @Test
    void theVerificationSaysWhatIsNotYetProtected() {
        Steps steps = Steps.published();
        Steps.as(Steps.OFFICER)
                .body("{\"shows\": \"2019-11-02T09:30:00+01:00\"}")
                .put(steps.path("/clock"))
                .then()
                .statusCode(200);
        steps.verify()
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("findings.code", hasItem("ledger-not-yet-protected"))
                .body("findings.change", not(hasItem(true)));
        steps.get(Steps.AUDITOR, "/ledger/verification").then().statusCode(200).body("intact", equalTo(true));
    }

    @Test
    void checkpointsFromOutsideAreReadStrictly() {
        Steps sample = Steps.recommendedSample();
        sample.verify("nonsense")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("checkpoint-unreadable"))
                .body("errors.pointer", hasItem("/checkpoints/0"));
        Steps.as(Steps.AUDITOR)
                .body("{\"checkpoints\": [null, \"" + "x".repeat(10_001) + "\"]}")
                .post(sample.path("/ledger/verification"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("field-missing"))
                .body("errors.code", hasItem("field-too-long"));
        Steps.as(Steps.AUDITOR).post(sample.path("/ledger/verification")).then().statusCode(400);
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
