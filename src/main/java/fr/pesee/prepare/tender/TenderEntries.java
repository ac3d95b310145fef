package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say; none of them is a secret to whoever may read the ledger. */
@ApplicationScoped
class TenderEntries implements EntryText {
    private static final Text CREATED = new Text("La consultation a été créée.", "The tender was created.");
    private static final Text EDITED =
            new Text("La préparation de la consultation a été modifiée.", "The tender in preparation was edited.");

    private static final Map<String, Text> TEXTS = Map.of(
            "tender-created/1",
            CREATED,
            "tender-created/2",
            CREATED,
            "tender-created/3",
            CREATED,
            "tender-edited/1",
            EDITED,
            "tender-edited/2",
            EDITED,
            "tender-edited/3",
            EDITED,
            "clock-set/1",
            new Text(
                    "L’horloge de la consultation fictive a été réglée.", "The clock of the fictional tender was set."),
            "clock-moved/1",
            new Text(
                    "L’horloge de la consultation fictive a été avancée.",
                    "The clock of the fictional tender was moved forward."),
            "phase-changed/1",
            new Text("Un lot est passé à une autre phase.", "A lot went from one phase to another."));

    @Override
    public Set<String> types() {
        return TEXTS.keySet();
    }

    @Override
    public Text text(String type) {
        return Objects.requireNonNull(TEXTS.get(type), type);
    }

    @Override
    public Chapter chapter(String type) {
        return switch (type) {
            case "phase-changed/1", "clock-set/1", "clock-moved/1" -> Chapter.STAGES;
            default -> Chapter.PREPARATION;
        };
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return switch (type) {
            case "clock-set/1" -> Optional.of(content.instant("/shows"));
            case "clock-moved/1" -> Optional.of(content.instant("/to"));
            case "phase-changed/1" -> Optional.of(passage(content));
            default -> Optional.of(Text.same(content.text("/tender/reference") + ", " + content.text("/tender/title")));
        };
    }

    private static Text passage(EntryContent content) {
        Text from = phase(content.text("/from"));
        Text to = phase(content.text("/to"));
        return new Text(
                content.lot() + " : de « " + from.fr() + " » à « " + to.fr() + " »",
                content.lot() + ": from \"" + from.en() + "\" to \"" + to.en() + "\"");
    }

    private static Text phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .map(Phase::words)
                .orElse(Text.same(name));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
