package fr.pesee.receive.group;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the entries of this room say. Who confirmed stands in the log of deposits, which no page shows. */
@ApplicationScoped
class GroupEntries implements EntryText {
    @Override
    public Set<String> types() {
        return Set.of("consortium-confirmed/1");
    }

    @Override
    public Text text(String type) {
        return new Text(
                "Un membre a confirmé la composition d’un groupement.",
                "A member confirmed the composition of a group.");
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.BIDS;
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return false;
    }
}
