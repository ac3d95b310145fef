package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fr.pesee.ground.ledger.Digest;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house stands as planned, and each rule that says so is shown to fail on a planted violation. */
class ArchitectureTest {
    private static JavaClasses house;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheHouse() throws URISyntaxException {
        Path classes = Path.of(
                Digest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        house = new ClassFileImporter().importPath(classes.resolve("fr/pesee"));
    }

    @Test
    void theHouseKeepsEveryRuleOnItsClasses() {
        assertTrue(house.size() > 20, "the classes of the house were found");
        for (ArchRule rule : List.of(
                HouseRules.everyClassStandsInARoom(),
                HouseRules.arrowsPointLeftOrUp(),
                HouseRules.entitiesNeverCrossADoor(),
                HouseRules.theRuleWingIsFreeOfFrameworks(),
                HouseRules.onlyTheEdgeSeesHttp(),
                HouseRules.onceAnswersWithAResponse(),
                HouseRules.theRuleWingIsExact(),
                HouseRules.theRuleWingAsksNeitherClockNorChance())) {
            rule.check(house);
        }
    }

    @Test
    void everyRoomOfThePlanIsOpenOrExpected() {
        assertEquals(List.of(), RoomRules.everyRoomIsOpenOrExpected(House.MAIN, House.NOT_YET_OPENED));
    }

    @Test
    void everyRoomIsSmall() {
        assertEquals(List.of(), RoomRules.roomsAreSmall(House.MAIN));
    }

    @Test
    void everyRoomHasItsPlaqueAndItsDoor() {
        assertEquals(List.of(), RoomRules.everyRoomHasItsPlaque(House.MAIN));
        assertEquals(List.of(), RoomRules.everyDoorExists(House.MAIN));
    }

    @Test
    void arrowsFollowFromTheOrderOfThePlan() {
        assertTrue(House.allows("ground.ledger", "ground.signature"));
        assertTrue(House.allows("ground.ledger", "rule.exact"));
        assertTrue(House.allows("run.cli", "rule.lint"));
        assertFalse(House.allows("ground.signature", "ground.ledger"));
        assertFalse(House.allows("rule.exact", "ground.ledger"));
        assertFalse(House.allows("judge.interest", "award.ranking"));
    }

    @Test
    void aClassBesideOrBelowARoomIsFound() throws Exception {
        assertFinds(
                HouseRules.everyClassStandsInARoom(),
                Set.of("fr.pesee.ground.cellar.Rat", "fr.pesee.ground.ledger.inner.Box", "fr.pesee.Loose"),
                "package fr.pesee.ground.cellar; class Rat {}",
                "package fr.pesee.ground.ledger.inner; class Box {}",
                "package fr.pesee; class Loose {}",
                "package fr.pesee.ground.ledger; class Fine {}");
    }

    @Test
    void anArrowToTheRightOrDownIsFound() throws Exception {
        assertFinds(
                HouseRules.arrowsPointLeftOrUp(),
                Set.of("fr.pesee.ground.signature.Right", "fr.pesee.rule.exact.Down", "fr.pesee.ground.problem.Row"),
                "package fr.pesee.ground.signature; class Right { Object o = fr.pesee.ground.ledger.Digest.ZERO; }",
                "package fr.pesee.rule.exact; class Down extends fr.pesee.ground.signature.Base {}",
                "package fr.pesee.ground.problem; class Row { fr.pesee.ground.ledger.Digest[] row; }",
                "package fr.pesee.ground.signature; public class Base {}",
                "package fr.pesee.ground.ledger; class Fine { fr.pesee.ground.signature.Base base; }");
    }

    @Test
    void anEntityThatCrossesADoorIsFound() throws Exception {
        assertFinds(
                HouseRules.entitiesNeverCrossADoor(),
                Set.of("fr.pesee.ground.ledger.OpenRow", "fr.pesee.ground.ledger.Door"),
                "package fr.pesee.ground.ledger; @jakarta.persistence.Entity public class OpenRow {}",
                "package fr.pesee.ground.ledger; @jakarta.persistence.Entity class HiddenRow {}",
                "package fr.pesee.ground.ledger; public class Door {"
                        + " public java.util.List<HiddenRow> rows() { return java.util.List.of(); } }",
                "package fr.pesee.ground.ledger; public class FineDoor { HiddenRow row() { return null; } }");
    }

    @Test
    void aFrameworkInTheRuleWingIsFound() throws Exception {
        assertFinds(
                HouseRules.theRuleWingIsFreeOfFrameworks(),
                Set.of("fr.pesee.rule.scoring.Bean", "fr.pesee.rule.exact.Yaml"),
                "package fr.pesee.rule.scoring; @jakarta.enterprise.context.ApplicationScoped class Bean {}",
                "package fr.pesee.rule.exact; class Yaml { org.yaml.snakeyaml.Yaml yaml; }",
                "package fr.pesee.rule.model; class Fine { org.yaml.snakeyaml.Yaml yaml; int[] numbers; }");
    }

    @Test
    void httpInsideTheHouseIsFound() throws Exception {
        assertFinds(
                HouseRules.onlyTheEdgeSeesHttp(),
                Set.of("fr.pesee.ground.ledger.Ledgers"),
                "package fr.pesee.ground.ledger; class Ledgers { void no() {"
                        + " throw new jakarta.ws.rs.NotFoundException(); } }",
                "package fr.pesee.ground.ledger; @jakarta.ws.rs.Path(\"/\") class LedgerResource {"
                        + " Object fine = new jakarta.ws.rs.NotFoundException(); }",
                "package fr.pesee.ground.problem; class Mapper { jakarta.ws.rs.core.Response fine; }");
    }

    @Test
    void whatHappensOnceWithoutAResponseIsFound() throws Exception {
        String once = "@fr.pesee.ground.once.Once ";
        assertFinds(
                HouseRules.onceAnswersWithAResponse(),
                Set.of("fr.pesee.ground.ledger.BareResource", "fr.pesee.ground.ledger.SilentResource"),
                "package fr.pesee.ground.ledger; class BareResource { " + once
                        + "public String act() { return null; } }",
                "package fr.pesee.ground.ledger; class SilentResource { " + once + "public void act() {} }",
                "package fr.pesee.ground.ledger; class FineResource { public String read() { return null; } " + once
                        + "public jakarta.ws.rs.core.Response act() { return null; } }");
    }

    @Test
    void binaryFractionsInTheRuleWingAreFound() throws Exception {
        assertFinds(
                HouseRules.theRuleWingIsExact(),
                Set.of(
                        "fr.pesee.rule.exact.Kept",
                        "fr.pesee.rule.exact.Row",
                        "fr.pesee.rule.exact.Given",
                        "fr.pesee.rule.exact.Passing",
                        "fr.pesee.rule.exact.Boxed"),
                "package fr.pesee.rule.exact; class Kept { float value; }",
                "package fr.pesee.rule.exact; record Row(double[] values) {}",
                "package fr.pesee.rule.exact; interface Given { double value(); }",
                "package fr.pesee.rule.exact; class Passing { int root(int n) { return (int) Math.sqrt(n); } }",
                "package fr.pesee.rule.exact; class Boxed { Object is(Number n) { return n.doubleValue(); } }",
                "package fr.pesee.rule.exact; class Fine { int root(int n) { return Math.abs(n); } }",
                "package fr.pesee.rule.robustness; class Sampling { double share; }");
    }

    @Test
    void clockAndChanceInTheRuleWingAreFound() throws Exception {
        assertFinds(
                HouseRules.theRuleWingAsksNeitherClockNorChance(),
                Set.of("fr.pesee.rule.lint.Now", "fr.pesee.rule.lint.Dice", "fr.pesee.rule.lint.Id"),
                "package fr.pesee.rule.lint; class Now { Object at = java.time.Instant.now(); }",
                "package fr.pesee.rule.lint; class Dice { Object dice = new java.util.Random(1); }",
                "package fr.pesee.rule.lint; class Id { Object id = java.util.UUID.randomUUID(); }",
                "package fr.pesee.rule.lint; class Fine { Object at = java.time.Instant.EPOCH; }");
    }

    @Test
    void aRoomOpenedSilentlyOrPlannedInVainIsFound() {
        Set<String> all = new HashSet<>(House.rooms());
        Path sources = Planted.in(folder, "package fr.pesee.ground.ledger; class Entry {}")
                .sources();
        assertEquals(
                List.of("ground.ledger is open: take it off the list of rooms not yet opened"),
                RoomRules.everyRoomIsOpenOrExpected(sources, all));
        all.removeAll(Set.of("ground.ledger", "rule.exact"));
        all.add("ground.cellar");
        assertEquals(
                List.of(
                        "rule.exact is not open, nor on the list of rooms not yet opened",
                        "ground.cellar is not on the plan"),
                RoomRules.everyRoomIsOpenOrExpected(sources, all));
    }

    @Test
    void aRoomOfThirtyOneFilesIsFound() {
        String[] thirty = IntStream.range(0, 30)
                .mapToObj(i -> "package fr.pesee.ground.ledger; class Entry" + i + " {}")
                .toArray(String[]::new);
        Planted planted = Planted.in(folder, thirty);
        assertEquals(List.of(), RoomRules.roomsAreSmall(planted.sources()));
        planted.with("fr/pesee/ground/ledger/One.java", "package fr.pesee.ground.ledger; class One {}");
        assertEquals(List.of("ground.ledger has 31 files, more than 30"), RoomRules.roomsAreSmall(planted.sources()));
    }

    @Test
    void aRoomWithoutAPlaqueOrWithAnEmptyOneIsFound() {
        Planted planted = Planted.in(folder, "package fr.pesee.ground.ledger; class Entry {}");
        assertEquals(
                List.of("ground.ledger has no package-info.java"), RoomRules.everyRoomHasItsPlaque(planted.sources()));
        planted.with("fr/pesee/ground/ledger/package-info.java", "/** The ledger. */ package fr.pesee.ground.ledger;");
        assertEquals(
                List.of(
                        "ground.ledger is not @NullMarked",
                        "ground.ledger: the plaque names no door",
                        "ground.ledger: the plaque names no neighbours",
                        "ground.ledger: the plaque names no invariants"),
                RoomRules.everyRoomHasItsPlaque(planted.sources()));
    }

    @Test
    void aDoorThatIsAbsentHiddenOrAnotherRoomsIsFound() {
        Map<String, Boolean> doors = new TreeMap<>(Map.of(
                "fr.pesee.ground.ledger.Ledger", true,
                "fr.pesee.ground.ledger.Hidden", false,
                "fr.pesee.ground.ledger.Absent", false,
                "fr.pesee.ground.signature.ServerKey", false));
        Planted planted = Planted.in(
                folder,
                "package fr.pesee.ground.ledger; class Hidden {}",
                "package fr.pesee.ground.ledger;\npublic final class Ledger {}");
        doors.forEach((door, stands) -> {
            planted.with(
                    "fr/pesee/ground/ledger/package-info.java",
                    "/** Entries. Door: {@link " + door + "}. Neighbours: {@link fr.pesee.Not}. Invariants: none. */");
            List<String> expected =
                    stands ? List.of() : List.of("ground.ledger: its door " + door + " is no public type of it");
            assertEquals(expected, RoomRules.everyDoorExists(planted.sources()));
        });
        planted.with("fr/pesee/ground/ledger/package-info.java", "/** Door: Ledger. Invariants: none. */");
        assertEquals(
                List.of("ground.ledger: the plaque links to no door"), RoomRules.everyDoorExists(planted.sources()));
    }

    /** The rule finds exactly these classes among the planted ones. */
    private void assertFinds(ArchRule rule, Set<String> offenders, String... sources) throws Exception {
        JavaClasses planted = Planted.in(folder.resolve("src"), sources).classes();
        Set<String> found = planted.stream()
                .filter(type -> rule.evaluate(planted.that(DescribedPredicate.equalTo(type)))
                        .hasViolation())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertEquals(offenders, found);
    }
}
