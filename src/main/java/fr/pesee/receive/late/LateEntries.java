package fr.pesee.receive.late;

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

/** What the entries of this room say. They tell who bids: nobody reads them before the opening (RULE-63). */
@ApplicationScoped
class LateEntries implements EntryText {
    private static final String REGISTERED = "backup-copy-registered/1";
    private static final String ENTERED = "backup-copy-entered/1";
    private static final Set<String> WITHOUT_OUTCOME = Set.of(REGISTERED, ENTERED);

    private static final Map<String, Text> TEXTS = Map.of(
            REGISTERED,
            new Text("Une copie de sauvegarde a été enregistrée.", "A backup copy was registered."),
            "backup-copy-decision-proposed/1",
            new Text(
                    "Le sort d’une copie de sauvegarde a été proposé.",
                    "It was proposed what is to become of a backup copy."),
            "backup-copy-decided/1",
            new Text(
                    "Le sort d’une copie de sauvegarde a été décidé, à deux.",
                    "Two persons decided what becomes of a backup copy."),
            ENTERED,
            new Text(
                    "Le contenu d’une copie de sauvegarde a été saisi sous scellé.",
                    "What a backup copy holds was entered under seal."));

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
        String copy = content.text("/copy") + ", " + content.text("/bidder");
        Text outcome = WITHOUT_OUTCOME.contains(type) ? Text.same("") : outcome(content.text("/outcome"));
        return Optional.of(new Text(
                content.lot() + ", copie n° " + copy + outcome.fr(),
                content.lot() + ", copy no. " + copy + outcome.en()));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return phase.compareTo(Phase.OPENING) >= 0
                && Permissions.of(Operation.READ_BACKUP_COPIES).allows(functions, phase);
    }

    private static Text outcome(String name) {
        return Arrays.stream(CopyOutcome.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> new Text(", " + one.words().fr(), ", " + one.words().en()))
                .orElse(Text.same(""));
    }
}
