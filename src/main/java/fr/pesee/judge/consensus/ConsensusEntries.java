package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say, to whoever may read the marks. */
@ApplicationScoped
class ConsensusEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "marks-agreed/1", new Text("Des notes ont été convenues pour une offre.", "Marks were agreed for a bid."));

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
        return Chapter.MARKS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        StringBuilder french = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (EntryContent mark : content.items("/marks")) {
            Text now = mark.number("/mark");
            Text before = mark.number("/replaces");
            String criterion = ", " + mark.text("/criterion");
            boolean replaced = !before.fr().isEmpty();
            french.append(criterion)
                    .append(" : ")
                    .append(replaced ? before.fr() + " → " : "")
                    .append(now.fr());
            english.append(criterion)
                    .append(": ")
                    .append(replaced ? before.en() + " → " : "")
                    .append(now.en());
        }
        String lot = content.lot();
        String bid = content.text("/bid");
        return Optional.of(new Text(lot + ", offre " + bid + french, lot + ", bid " + bid + english));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return Permissions.of(Operation.READ_MARKS).allows(functions, phase);
    }
}
