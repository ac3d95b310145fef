package fr.pesee.prepare.setup;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say; none of them is a secret to whoever may read the ledger. */
@ApplicationScoped
class SetupEntries implements EntryText {
    @Override
    public Set<String> types() {
        return Set.of("tender-copied/1");
    }

    @Override
    public Text text(String type) {
        return new Text(
                "La consultation a été créée à partir d’une consultation publiée.",
                "The tender was created from a published one.");
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PREPARATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.of(Text.same(content.text("/reference") + ", version " + content.text("/version")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
