package fr.pesee.prove.opendata;

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
class NoticeEntries implements EntryText {
    @Override
    public Set<String> types() {
        return Set.of("notice-imported/1");
    }

    @Override
    public Text text(String type) {
        return new Text(
                "La consultation a été créée à partir d’un avis eForms.",
                "The tender was created from an eForms notice.");
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PREPARATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.of(Text.same("SHA-256 " + content.text("/sha256")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
