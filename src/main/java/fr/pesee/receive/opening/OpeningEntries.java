package fr.pesee.receive.opening;

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

/** What the entries of this room say; prices and measures stay with whoever may know them (RULE-32). */
@ApplicationScoped
class OpeningEntries implements EntryText {
    private static final String SET_ASIDE = "bid-set-aside/1";
    private static final String UNPRICED = "bid-left-unpriced/1";

    private static final Text REGISTERED = new Text("Une offre a été enregistrée.", "A bid was registered.");

    private static final Map<String, Text> TEXTS = Map.of(
            "bid-registered/1",
            REGISTERED,
            "bid-registered/2",
            REGISTERED,
            "bid-priced/1",
            new Text(
                    "Les prix d’une offre, dans leur enveloppe à part, ont été ouverts.",
                    "The prices of a bid, in an envelope of their own, were opened."),
            UNPRICED,
            new Text(
                    "Une offre n’est pas classée : les prix de son enveloppe sont inutilisables.",
                    "A bid is not ranked: the prices in its envelope cannot be used."),
            SET_ASIDE,
            new Text(
                    "Une offre ouverte a été écartée au profit d’un dépôt réadmis du même soumissionnaire.",
                    "An opened bid was set aside for a readmitted deposit of the same bidder."));

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
        return Optional.of(Text.same(content.lot() + ", " + content.text("/name")));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return Permissions.of(Operation.READ_BIDS).allows(functions, phase)
                && (type.equals(SET_ASIDE) || type.equals(UNPRICED) || phase.arePricesKnown());
    }
}
