package fr.pesee.receive.replacement;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say. */
@ApplicationScoped
class ReplacementEntries implements EntryText {
    private static final Text ENTERED = new Text(
            "Le contenu d’une copie de sauvegarde a été saisi sous scellé.",
            "What a backup copy holds was entered under seal.");

    @Override
    public Set<String> types() {
        return Set.of("backup-copy-entered/1");
    }

    @Override
    public Text text(String type) {
        return ENTERED;
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.BIDS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String copy = content.text("/copy") + ", " + content.text("/bidder");
        return Optional.of(new Text(content.lot() + ", copie n° " + copy, content.lot() + ", copy no. " + copy));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return Permissions.of(Operation.READ_BACKUP_COPIES).allows(functions, phase);
    }
}
