package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the entries of this room say. Who deposited stands in a log of its own, which no page shows. */
@ApplicationScoped
class DepositEntries implements EntryText {
    private static final Text DEPOSITED = new Text("Une offre scellée a été déposée.", "A sealed bid was deposited.");

    private static final Map<String, Text> TEXTS = Map.of(
            "bid-deposited/1",
            DEPOSITED,
            "bid-deposited/2",
            DEPOSITED,
            "bid-deposited/3",
            DEPOSITED,
            "backup-copy-sealed/1",
            new Text("Le contenu d’une copie de sauvegarde a été scellé.", "What a backup copy holds was sealed."),
            "bid-withdrawn/1",
            new Text("Une offre scellée a été retirée.", "A sealed bid was withdrawn."),
            "deposit-refused/1",
            new Text("Un dépôt ou un retrait a été refusé.", "A deposit or a withdrawal was refused."));

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
        return Chapter.BIDS;
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return false;
    }
}
