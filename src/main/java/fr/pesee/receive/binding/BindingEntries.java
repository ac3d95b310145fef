package fr.pesee.receive.binding;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entry of this room says: a digest, and nothing of what it binds. */
@ApplicationScoped
class BindingEntries implements EntryText {
    private static final Text BOUND = new Text(
            "La liste des dépôts a été close : rien ne peut plus y être glissé ni en disparaître.",
            "The list of deposits was closed: nothing can be slipped in or vanish any more.");

    @Override
    public Set<String> types() {
        return Set.of(DepositsBound.TYPE);
    }

    @Override
    public Text text(String type) {
        return BOUND;
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.BIDS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.of(Text.same("SHA-256 " + content.text("/commitment")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
