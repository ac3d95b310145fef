package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
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
            "tender-edited/1",
            EDITED,
            "tender-edited/2",
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
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
