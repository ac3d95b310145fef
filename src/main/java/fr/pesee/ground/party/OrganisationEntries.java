package fr.pesee.ground.party;

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

/** What the entries of this room say, to an auditor alone: who bids is a secret, and who could bid next to one. */
@ApplicationScoped
class OrganisationEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "organisation-created/1",
            new Text("Une organisation a été créée.", "An organisation was created."),
            "organisation-changed/1",
            new Text(
                    "Le nom ou l’identifiant d’une organisation a été corrigé.",
                    "The name or the identifier of an organisation was corrected."),
            "person-joined/1",
            new Text("Une personne agit pour une organisation.", "A person acts for an organisation."),
            "person-left/1",
            new Text("Une personne n’agit plus pour une organisation.", "A person acts for an organisation no more."));

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
        return Chapter.TEAM;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String name = content.text("/name");
        String person = content.text("/person/name");
        String number = content.text("/identifier/scheme") + " " + content.text("/identifier/number");
        return Optional.of(Text.same(name + ", " + (person.isEmpty() ? number : person)));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return functions.contains(Function.AUDITOR);
    }
}
