package fr.pesee.prepare.registration;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say: how many were told is no secret within the team, who was stands nowhere. */
@ApplicationScoped
class RegistrationEntries implements EntryText {
    private static final Text TOLD = new Text(
            "Un courriel a été mis en envoi, au même moment, pour tous ceux qui s’étaient inscrits ou avaient retiré "
                    + "le dossier en étant connectés.",
            "A mail was put in the post, at the same moment, for all who had registered or had taken the documents "
                    + "while signed in.");

    @Override
    public Set<String> types() {
        return Set.of("changes-told/1");
    }

    @Override
    public Text text(String type) {
        return TOLD;
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PUBLICATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String letters = content.text("/letters");
        return Optional.of(new Text(
                content.text("/subject/fr") + ", courriels : " + letters,
                content.text("/subject/en") + ", e-mails: " + letters));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
