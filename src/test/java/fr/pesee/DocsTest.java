package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's pages can be followed, and each rule that says so is shown to fail on a planted violation. */
class DocsTest {
    private static final Documents PROJECT =
            new Documents(Path.of(System.getProperty("basedir", "")).toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void thePagesAreFound() {
        assertTrue(PROJECT.pages().size() > 10, () -> PROJECT.pages().toString());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertEquals(List.of(), PROJECT.brokenLinks());
    }

    @Test
    void everyPageIsReachedFromTheReadme() {
        assertEquals(List.of(), PROJECT.unreachable("README.md"));
    }

    @Test
    void noPageNamesAPathOfOneMachine() {
        assertEquals(List.of(), PROJECT.machinePaths());
    }

    @Test
    void everyGuideExistsInBothLanguages() {
        assertEquals(List.of(), PROJECT.missingTranslations());
    }

    @Test
    void everyPageThatASourceNamesExists() {
        for (String sources : List.of("src/main", "scoring-models", "docker", "migrations")) {
            assertEquals(List.of(), PROJECT.missingPagesNamedIn(sources));
        }
    }

    @Test
    void theTourNamesEveryOpenRoomAndNoOther() {
        Set<String> open = House.rooms().stream()
                .filter(room -> Files.isDirectory(House.folderOf(House.MAIN, room)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(open, PROJECT.roomsIn("docs/tour.md"));
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() throws IOException {
        plant("README.md", "# A title: it's one!\n[a](docs/a.md) [b](b.md) [c](#a-title-its-one) [d](#d)\n");
        plant("docs/a.md", "[back](../README.md#a-title-its-one) ![picture](no.svg) [e](https://example.org/e)\n");
        plant("docs/fenced.md", "```\n[f](f.md)\n```\n");
        plant("target/built.md", "[g](g.md)\n");
        assertEquals(
                List.of(
                        "README.md links to b.md, which is not there",
                        "README.md links to #d, a heading that is not there",
                        "docs/a.md links to no.svg, which is not there"),
                new Documents(folder).brokenLinks());
    }

    @Test
    void aPageWithoutAWayToItIsFound() throws IOException {
        plant("README.md", "[a](docs/a.md)\n");
        plant("docs/a.md", "[b](b.md#there) [up](../README.md)\n");
        plant("docs/b.md", "# There\n");
        plant("docs/lonely.md", "[a](a.md)\n");
        assertEquals(
                List.of("docs/lonely.md cannot be reached from README.md"),
                new Documents(folder).unreachable("README.md"));
    }

    @Test
    void aPathOfOneMachineIsFound() throws IOException {
        plant("README.md", "See docs/home/page.md, https://example.org/root/x and /api/v1/tenders.\n");
        plant("docs/a.md", "Look in `/home/someone` or C:\\Users.\n");
        assertEquals(
                List.of(
                        "docs/a.md names a path of one machine: /home/someone",
                        "docs/a.md names a path of one machine: C:\\Users"),
                new Documents(folder).machinePaths());
    }

    @Test
    void aGuideInOneLanguageOnlyIsFound() throws IOException {
        plant("docs/guides/chair.fr.md", "");
        plant("docs/guides/chair.en.md", "");
        plant("docs/guides/officer.fr.md", "");
        assertEquals(List.of("docs/guides/officer.en.md is missing"), new Documents(folder).missingTranslations());
    }

    @Test
    void aPageThatIsNamedInVainIsFound() throws IOException {
        plant("src/main/A.java", "/** See {@code docs/a.md} and docs/guides/b.en.md. */\n");
        plant("docs/a.md", "");
        assertEquals(
                List.of("src/main/A.java names docs/guides/b.en.md, which is not there"),
                new Documents(folder).missingPagesNamedIn("src/main"));
    }

    @Test
    void theRoomsOfATableAreReadWithTheirWing() throws IOException {
        plant("tour.md", """
                | Wing | Room | What |
                |---|---|---|
                | `rule` | `exact` | numbers |
                | | `formula` | marks |
                | `run` | `cli` | the command line |

                | `Functions` | `access` | `team` | answers |
                """);
        assertEquals(Set.of("rule.exact", "rule.formula", "run.cli"), new Documents(folder).roomsIn("tour.md"));
    }

    private void plant(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
