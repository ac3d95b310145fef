package fr.pesee.receive.review;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say. */
@ApplicationScoped
class ReviewEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "deposit-review-proposed/1",
            new Text(
                    "Le sort d’un dépôt qui ne comptait pas a été proposé.",
                    "It was proposed what is to become of a deposit that did not count."),
            "deposit-review-decided/1",
            new Text(
                    "Le sort d’un dépôt qui ne comptait pas a été décidé, à deux.",
                    "Two persons decided what becomes of a deposit that did not count."));

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
    public Optional<Text> detail(String type, EntryContent content) {
        Text outcome = outcome(content.text("/outcome"));
        String whose = content.lot() + ", " + content.text("/bidder");
        return Optional.of(new Text(whose + ", " + outcome.fr(), whose + ", " + outcome.en()));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return Permissions.of(Operation.READ_REVIEWS).allows(functions, phase);
    }

    private static Text outcome(String name) {
        return Arrays.stream(ReviewOutcome.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(ReviewOutcome::words)
                .orElse(Text.same(name));
    }
}
