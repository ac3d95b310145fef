package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the entries of this room say, to whoever may read the marks. */
@ApplicationScoped
class ConsensusEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "marks-agreed/1",
            new Text("Des notes ont été convenues pour une offre.", "Marks were agreed for a bid."));

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
        return Permissions.of(Operation.READ_MARKS).allows(functions, phase);
    }
}
