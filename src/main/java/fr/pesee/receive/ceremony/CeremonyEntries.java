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
    private static final Text UNSEALED = new Text(
            "Les parts se sont réunies : les offres qui comptent ont été descellées.",
            "The shares came together: the bids that count were unsealed.");
    private static final Text OPENED = new Text(
            "Les offres ouvertes ont été contrôlées, et le procès-verbal établi.",
            "The opened bids were examined, and minutes were taken.");
    private static final Text PRINTED = new Text(
            "Le procès-verbal d’ouverture est conservé en PDF, une fois pour toutes.",
            "The minutes of the opening are kept as a PDF, once and for all.");

    private static final Map<String, Text> TEXTS = Map.of(
            GIVEN,
            new Text("Un détenteur a donné sa part de la clé.", "A holder gave their share of the key."),
            "bids-unsealed/1",
            UNSEALED,
            "bids-unsealed/2",
            UNSEALED,
            "bids-unsealed/3",
            UNSEALED,
            "bids-opened/1",
            OPENED,
            "bids-opened/2",
            OPENED,
            "bids-opened/3",
            OPENED,
            "minutes-printed/1",
            PRINTED,
            "minutes-printed/2",
            PRINTED);

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
        if (type.startsWith("minutes-printed/")) {
            return Optional.of(Text.same("Lot " + lot + ", SHA-256 " + content.text("/sha256")));
        }
        String names = String.join(
                ", ",
                content.items(type.startsWith("bids-unsealed/") ? "/deposits" : "/bids").stream()
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
