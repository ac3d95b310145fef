package fr.pesee.receive.offline;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entry of sealed bids that were taken away says; nothing in it is secret once a lot is being opened. */
@ApplicationScoped
class OfflineEntries implements EntryText {
    private static final Text TAKEN = new Text(
            "Les plis scellés d’un lot ont été emportés, tels qu’ils ont été reçus.",
            "The sealed bids of a lot were taken away, as they were received.");

    @Override
    public Set<String> types() {
        return Set.of("sealed-bids-taken/1");
    }

    @Override
    public Text text(String type) {
        return TAKEN;
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.BIDS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String lot = content.lot();
        int count = content.json().at("/deposits").size();
        String bytes = content.text("/bytes");
        return Optional.of(new Text(
                lot + ", dépôts\u00A0: " + count + ", octets scellés\u00A0: " + bytes,
                lot + ", deposits: " + count + ", sealed bytes: " + bytes));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
