package fr.pesee.award.ranking;

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

/** What the entries of this room say, to whoever may read the recommendation. */
@ApplicationScoped
class RankingEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "recommendation-computed/1",
            new Text("La recommandation d’un lot a été calculée.", "The recommendation of a lot was computed."));

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
        return Chapter.DECISION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.of(Text.same(content.lot() + ", version " + content.text("/version")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return Permissions.of(Operation.READ_RECOMMENDATION).allows(functions, phase);
    }
}
