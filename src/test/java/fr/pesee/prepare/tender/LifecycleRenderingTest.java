package fr.pesee.prepare.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.RenderedDocument;
import fr.pesee.ground.access.AccessWords;
import fr.pesee.ground.access.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/lifecycle.md} draws the lifecycle table, so that the picture cannot lie. */
class LifecycleRenderingTest {
    @Test
    void theCommittedPageDrawsTheTableAsItIs() {
        RenderedDocument page = new RenderedDocument("lifecycle.md", "La vie d’un lot · The life of a lot");
        page.lines(
                "Un lot ne change de phase que par une ligne de ce tableau, et chaque passage est une inscription au "
                        + "registre. Une consultation non allotie a un lot unique.",
                "",
                "A lot changes phase only along a row of this table, and each change is an entry in the ledger. A "
                        + "tender that is not divided has exactly one lot.");
        page.section("Dessin · Drawing").lines("```mermaid", "stateDiagram-v2", diagram(), "```");
        page.section("Tableau · Table")
                .head(List.of("De · From", "Étape · Step", "À · To", "Qui · Who", "Condition", "Guard"));
        for (Lifecycle.Transition row : Lifecycle.TABLE) {
            page.row(List.of(
                    AccessWords.both(AccessWords.of(row.from())),
                    AccessWords.both(row.step().words()),
                    AccessWords.both(AccessWords.of(row.to())),
                    AccessWords.allowed(row.operation(), row.from()),
                    row.guard().fr(),
                    row.guard().en()));
        }
        page.assertCommitted();
    }

    @Test
    void everyStepStandsInTheTableOnceForEachPhaseAndEveryPhaseIsReached() {
        assertEquals(
                List.of(Step.values()),
                Lifecycle.TABLE.stream()
                        .map(Lifecycle.Transition::step)
                        .sorted()
                        .distinct()
                        .toList());
        assertEquals(
                Lifecycle.TABLE.size(),
                Lifecycle.TABLE.stream()
                        .map(row -> row.step() + " from " + row.from())
                        .distinct()
                        .count());
        Set<Phase> reached = new TreeSet<>(Set.of(Phase.DRAFT));
        Lifecycle.TABLE.forEach(row -> reached.add(row.to()));
        assertEquals(Set.of(Phase.values()), reached);
    }

    @Test
    void everyStepCanBeTakenBySomebody() {
        List<Step> nobodys = Lifecycle.TABLE.stream()
                .filter(row -> AccessWords.allowed(row.operation(), row.from()).isEmpty())
                .map(Lifecycle.Transition::step)
                .toList();
        assertEquals(List.of(), nobodys);
    }

    private static String diagram() {
        StringBuilder drawing = new StringBuilder("    direction LR\n");
        Arrays.stream(Phase.values()).forEach(phase -> drawing.append("    state \"")
                .append(AccessWords.both(AccessWords.of(phase)))
                .append("\" as ")
                .append(phase.name())
                .append('\n'));
        drawing.append("    [*] --> ").append(Phase.DRAFT.name());
        for (Lifecycle.Transition row : Lifecycle.TABLE) {
            drawing.append("\n    ")
                    .append(row.from().name())
                    .append(" --> ")
                    .append(row.to().name())
                    .append(" : ")
                    .append(AccessWords.both(row.step().words()));
        }
        return drawing.toString();
    }
}
