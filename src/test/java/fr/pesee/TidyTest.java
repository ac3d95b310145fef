package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source is tidy, and each rule that says so is shown to fail on a planted violation. */
class TidyTest {
    private static final List<String> TREES =
            List.of("src", "migrations", "scoring-models", "docs", "tools", "docker", "pesee", "pom.xml", ".ci");
    private static final Pattern TEXTS =
            Pattern.compile(".*\\.(java|html|css|js|sql|yaml|yml|json|md|sh|properties|xml|txt)|[^.]*");

    /** Official schemas are copied as they are. */
    private static final Path FOREIGN = House.MODULE.resolve("src/main/resources/schemas");

    @Test
    void everyJavaSourceIsTidy() {
        List<Path> sources =
                texts().filter(file -> file.toString().endsWith(".java")).toList();
        assertTrue(sources.size() > 20, "the sources were found");
        assertEquals(
                "",
                sources.stream()
                        .map(file -> TidyRules.java(House.MODULE.relativize(file), read(file)))
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void noTextIsUnfinishedOrPrintsWithoutEscaping() {
        assertEquals(
                "",
                texts().map(file -> TidyRules.text(House.MODULE.relativize(file), read(file)))
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aLongFileIsFoundUnlessItIsTheVerifier() {
        String long300 = "class A {\n" + "\n".repeat(298) + "}\n";
        String long301 = "class A {\n" + "\n".repeat(299) + "}\n";
        assertEquals(List.of(), java("src/A.java", long300));
        assertEquals(List.of("src/A.java:301: the file has more than 300 lines"), java("src/A.java", long301));
        assertEquals(List.of(), java("src/Verify.java", long301));
    }

    @Test
    void aLongMethodIsFound() {
        String body48 = "class A {\n    void walk() {\n" + "\n".repeat(48) + "    }\n}\n";
        String body49 = "class A {\n    void walk() {\n" + "\n".repeat(49) + "    }\n}\n";
        assertEquals(List.of(), java("src/A.java", body48));
        assertEquals(List.of("src/A.java:2: walk has 51 lines"), java("src/A.java", body49));
    }

    @Test
    void aLongLineIsFoundByItsCharacters() {
        String accents = "// " + "é".repeat(117) + "\nclass A {}\n";
        String longer = "// " + "é".repeat(118) + "\nclass A {}\n";
        assertEquals(List.of(), java("src/A.java", accents));
        assertEquals(List.of("src/A.java:1: the line is longer than 120"), java("src/A.java", longer));
    }

    @Test
    void aWildcardImportIsFound() {
        assertEquals(
                List.of("src/A.java:1: imports java.util.*", "src/A.java:1: imports java.lang.Math.*"),
                java("src/A.java", "import java.util.*; import static java.lang.Math.*; class A {}"));
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        for (String name : List.of("Util", "DateUtils", "MarkHelper", "HelperOfMarks", "BidManager")) {
            assertEquals(
                    List.of("src/A.java:1: " + name + " does not say what it does"),
                    java("src/A.java", "class " + name + " {}"));
        }
        assertEquals(List.of(), java("src/A.java", "class Utility {} record Management() {} interface Futile {}"));
    }

    @Test
    void aPublicTypeWithoutAWordIsFound() {
        assertEquals(
                List.of("src/A.java:1: A is public and says nothing of itself"),
                java("src/A.java", "public class A { public record B() {} }"));
        assertEquals(List.of(), java("src/A.java", "/** Says it. */ public class A {}"));
    }

    @Test
    void theConsoleIsForTheCommandLineOnly() {
        String speaking = "class A { void say() { System.out.println(1); System.err.println(2); } }";
        assertEquals(
                List.of(
                        "src/main/java/fr/pesee/ground/ledger/A.java:1: writes to the console",
                        "src/main/java/fr/pesee/ground/ledger/A.java:1: writes to the console"),
                java("src/main/java/fr/pesee/ground/ledger/A.java", speaking));
        assertEquals(List.of(), java("src/main/java/fr/pesee/run/cli/A.java", speaking));
        assertEquals(List.of(), java("src/main/java/fr/pesee/run/platform/A.java", speaking));
    }

    @Test
    void whatIsUnfinishedIsFoundInAnyText() {
        String task = "TO" + "DO";
        assertEquals(
                List.of("docs/tour.md:2: is unfinished (" + task + ")"),
                TidyRules.text(Path.of("docs/tour.md"), "First.\n" + task + ": second.\n"));
        assertEquals(List.of(), TidyRules.text(Path.of("docs/tour.md"), "A todo list, and Todorov.\n"));
    }

    @Test
    void whatPrintsWithoutEscapingIsFound() {
        assertEquals(
                List.of("templates/bid.html:1: prints without escaping (.raw)"),
                TidyRules.text(Path.of("templates/bid.html"), "<p>{bid.name.raw}</p>\n"));
        assertEquals(List.of(), TidyRules.text(Path.of("templates/bid.html"), "<p>{bid.name}</p> raw.rawness\n"));
        assertEquals(
                List.of("src/A.java:1: prints without escaping"),
                java("src/A.java", "class A { Object text = new RawString(null); }"));
    }

    @Test
    void aTestThatIsNoSentenceIsFound() {
        for (String name : List.of("test", "works", "testThatItWorks", "it_works_well", "twoWords")) {
            assertEquals(
                    List.of("src/ATest.java:1: " + name + " is no sentence"),
                    java("src/ATest.java", "class ATest { @Test void " + name + "() {} }"));
        }
        assertEquals(List.of(), java("src/ATest.java", "class ATest { @Property void aBidIsRead() {} }"));
        assertEquals(
                List.of(),
                java("src/ATest.java", "class ATest { @DisplayName(\"A bid is read\") @Test void read() {} }"));
    }

    @Test
    void aTestThatNeverRunsIsFound() {
        assertEquals(
                List.of("src/ATest.java:1: a test is disabled"),
                java("src/ATest.java", "class ATest { @Disabled @Test void aBidIsRead() {} }"));
        assertEquals(
                List.of("src/A.java:1: a test is disabled", "src/A.java:1: A never runs: name it …Test or …IT"),
                java("src/A.java", "@org.junit.jupiter.api.Disabled class A { @Test void aBidIsRead() {} }"));
    }

    @Test
    void anElseAfterAReturnIsFound() {
        assertEquals(
                List.of(
                        "src/A.java:2: an else after a return or throw",
                        "src/A.java:3: an else after a return or throw"),
                java("src/A.java", """
                        class A { int a(boolean b) {
                            if (b) { return 1; } else { b = true; }
                            if (b) throw new Error(); else return 2;
                        } }
                        """));
        assertEquals(List.of(), java("src/A.java", "class A { int a(boolean b) { if (b) { b(); } else { c(); } } }"));
    }

    @Test
    void aBinaryFractionInTheRuleWingIsFoundEvenInAMethod() {
        String source = "class A { void a() { double x = half(); var y = 0.5f; } }";
        assertEquals(
                List.of(
                        "src/main/java/fr/pesee/rule/exact/A.java:1: a binary fraction",
                        "src/main/java/fr/pesee/rule/exact/A.java:1: a binary fraction"),
                java("src/main/java/fr/pesee/rule/exact/A.java", source));
        String fine = "class A { int z = 1; Object d = \"double 0.5\"; } // double";
        assertEquals(List.of(), java("src/main/java/fr/pesee/rule/exact/A.java", fine));
        assertEquals(List.of(), java("src/main/java/fr/pesee/rule/robustness/A.java", source));
        assertEquals(List.of(), java("src/main/java/fr/pesee/ground/post/A.java", source));
        assertEquals(List.of(), java("src/test/java/fr/pesee/rule/exact/A.java", source));
    }

    private static List<String> java(String file, String text) {
        return TidyRules.java(Path.of(file), text);
    }

    private static Stream<Path> texts() {
        List<Path> found = new ArrayList<>();
        for (String tree : TREES) {
            Path root = House.MODULE.resolve(tree);
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(FOREIGN))
                            .filter(file ->
                                    TEXTS.matcher(file.getFileName().toString()).matches())
                            .forEach(found::add);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return found.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
