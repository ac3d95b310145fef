package fr.pesee.receive.seal;

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

/** What the entries of this room say; nothing in them is secret within the team. */
@ApplicationScoped
class SealEntries implements EntryText {
    private static final String MADE = "envelope-keys-made/1";
    private static final String TRIED = "share-tried/1";

    private static final Map<String, Text> TEXTS = Map.of(
            "holder-key-registered/1",
            new Text("Un détenteur a enregistré sa clé.", "A holder registered their key."),
            "holder-key-proved/1",
            new Text(
                    "Un détenteur a montré qu’il peut se servir de sa clé.",
                    "A holder showed that they can use their key."),
            MADE,
            new Text(
                    "Les clés des offres ont été faites, et leurs parts remises aux détenteurs.",
                    "The keys for the bids were made, and their shares given to the holders."),
            TRIED,
            new Text("Un détenteur a essayé sa part.", "A holder tried their share."));

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
        return Optional.of(
                switch (type) {
                    case MADE -> made(content);
                    case TRIED -> Text.same(content.lot() + ", " + name);
                    default -> Text.same(name + ", " + content.text("/recipient"));
                });
    }

    private static Text made(EntryContent content) {
        String k = content.text("/k");
        String n = content.text("/n");
        String keys = String.join(
                ", ",
                content.items("/envelopes").stream()
                        .map(one -> one.lot() + "\u00A0: " + one.text("/recipient"))
                        .toList());
        String keysInEnglish = keys.replace("\u00A0:", ":");
        return new Text(
                k + " détenteurs sur " + n + " suffisent. " + keys,
                k + " holders of " + n + " suffice. " + keysInEnglish);
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
