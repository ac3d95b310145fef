package fr.pesee.prepare.schedule;

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

/** What the entries of this room say; a schedule without prices is no secret within the team. */
@ApplicationScoped
class ScheduleEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "schedule-edited/1",
            new Text("Le bordereau des prix d’un lot a été modifié.", "The price schedule of a lot was edited."),
            "schedule-line-edited/1",
            new Text(
                    "Une ligne du bordereau des prix d’un lot a été ajoutée ou modifiée.",
                    "A line of the price schedule of a lot was added or edited."),
            "schedule-line-removed/1",
            new Text(
                    "Une ligne du bordereau des prix d’un lot a été retirée.",
                    "A line of the price schedule of a lot was removed."));

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
        return Chapter.PREPARATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String lot = content.lot();
        return switch (type) {
            case "schedule-line-edited/1" ->
                Optional.of(Text.same(lot + ", " + content.text("/line/code") + ", " + content.text("/line/label")));
            case "schedule-line-removed/1" -> Optional.of(Text.same(lot + ", " + content.text("/code")));
            default -> {
                int lines = content.items("/lines").size();
                yield Optional.of(new Text(lot + ", lignes : " + lines, lot + ", lines: " + lines));
            }
        };
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
