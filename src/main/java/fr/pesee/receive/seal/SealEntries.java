package fr.pesee.receive.seal;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say; nothing in them is secret within the team. */
@ApplicationScoped
class SealEntries implements EntryText {
    private static final String MADE = "envelope-keys-made/";
    private static final String TRIED = "share-tried/";
    private static final Text MADE_TEXT = new Text(
            "Les clés des offres ont été faites, et leurs parts remises aux détenteurs.",
            "The keys for the bids were made, and their shares given to the holders.");
    private static final Text TRIED_TEXT = new Text("Un détenteur a essayé sa part.", "A holder tried their share.");

    private static final Map<String, Text> TEXTS = Map.of(
            "holder-key-registered/1",
            new Text("Un détenteur a enregistré sa clé.", "A holder registered their key."),
            "holder-key-proved/1",
            new Text(
                    "Un détenteur a montré qu’il peut se servir de sa clé.",
                    "A holder showed that they can use their key."),
            MADE + 1,
            MADE_TEXT,
            MADE + 2,
            MADE_TEXT,
            TRIED + 1,
            TRIED_TEXT,
            TRIED + 2,
            TRIED_TEXT);

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
        String name = content.text("/holder/name");
        if (type.startsWith(MADE)) {
            return Optional.of(made(content));
        }
        if (type.startsWith(TRIED)) {
            Text key = key(content);
            return Optional.of(new Text(key.fr() + ", " + name, key.en() + ", " + name));
        }
        return Optional.of(Text.same(name + ", " + content.text("/recipient")));
    }

    /** Which key: the lot's, or the one of all candidacies. */
    private static Text key(EntryContent content) {
        return content.text("/lot").equals(Integer.toString(EnvelopeKey.WHOLE_TENDER))
                ? new Text("Candidatures", "Candidacies")
                : Text.same(content.lot());
    }

    private static Text made(EntryContent content) {
        String k = content.text("/k");
        String n = content.text("/n");
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (EntryContent one : content.items("/envelopes")) {
            boolean apart = one.text("/kind").equals(EnvelopeKey.Kind.PRICE.name());
            french.add(key(one).fr() + (apart ? ", prix" : "") + "\u00A0: " + one.text("/recipient"));
            english.add(key(one).en() + (apart ? ", prices" : "") + ": " + one.text("/recipient"));
        }
        boolean offline =
                content.text("/how").equals(EnvelopeKey.Origin.OFFLINE.name().toLowerCase(Locale.ROOT));
        return new Text(
                (offline ? "Faites hors du serveur. " : "") + k + " détenteurs sur " + n + " suffisent. "
                        + String.join(", ", french),
                (offline ? "Made away from the server. " : "") + k + " holders of " + n + " suffice. "
                        + String.join(", ", english));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
