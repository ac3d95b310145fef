package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say: names, digests and results of checks, and no price. */
@ApplicationScoped
class CeremonyEntries implements EntryText {
    private static final String GIVEN = "share-given/1";
    private static final String UNSEALED = "bids-unsealed/1";
    private static final String PRINTED = "minutes-printed/1";

    private static final Map<String, Text> TEXTS = Map.of(
            GIVEN,
            new Text("Un détenteur a donné sa part de la clé.", "A holder gave their share of the key."),
            UNSEALED,
            new Text(
                    "Les parts se sont réunies : les offres qui comptent ont été descellées.",
                    "The shares came together: the bids that count were unsealed."),
            "bids-opened/1",
            new Text(
                    "Les offres ouvertes ont été contrôlées, et le procès-verbal établi.",
                    "The opened bids were examined, and minutes were taken."),
            PRINTED,
            new Text(
                    "Le procès-verbal d’ouverture est conservé en PDF, une fois pour toutes.",
                    "The minutes of the opening are kept as a PDF, once and for all."));

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
        String lot = content.text("/lot");
        if (type.equals(GIVEN)) {
            String share = content.text("/share");
            return Optional.of(new Text("Lot " + lot + ", part " + share, "Lot " + lot + ", share " + share));
        }
        if (type.equals(PRINTED)) {
            return Optional.of(Text.same("Lot " + lot + ", SHA-256 " + content.text("/sha256")));
        }
        String names = String.join(
                ", ",
                content.items(type.equals(UNSEALED) ? "/deposits" : "/bids").stream()
                        .map(one -> one.text("/bidder"))
                        .distinct()
                        .toList());
        return Optional.of(Text.same(names.isEmpty() ? "Lot " + lot : "Lot " + lot + ", " + names));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
