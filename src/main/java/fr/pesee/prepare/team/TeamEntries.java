package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
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

/** What the entries of this room say; why someone was set aside or left is told to few (RULE-82). */
@ApplicationScoped
class TeamEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "function-assigned/1",
            new Text("Une fonction a été attribuée.", "A function was assigned."),
            "function-withdrawn/1",
            new Text("Une fonction a été retirée.", "A function was withdrawn."),
            "recusal-recorded/1",
            new Text("Une personne a été récusée.", "A person was recused."),
            "stand-in-named/1",
            new Text("Un suppléant a été désigné.", "A stand-in was named."),
            "stand-in-removed/1",
            new Text("Un suppléant a été retiré.", "A stand-in was removed."),
            "function-handed-over/1",
            new Text("Une fonction est passée au suppléant.", "A function passed to the stand-in."));
    private static final Set<String> WITHOUT_REASON = Set.of("function-assigned/1", "stand-in-named/1");

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
        Text function = function(content.text("/function"));
        String person = content.text("/person/name");
        String standIn = content.text("/standIn/name");
        String reason = content.text("/reason");
        String why = reason.isEmpty() ? "" : ". " + reason;
        if (type.equals("recusal-recorded/1")) {
            return Optional.of(Text.same(person + why));
        }
        if (standIn.isEmpty()) {
            return Optional.of(new Text(person + ", " + function.fr() + why, person + ", " + function.en() + why));
        }
        return Optional.of(new Text(
                standIn + ", pour " + person + ", " + function.fr() + why,
                standIn + ", for " + person + ", " + function.en() + why));
    }

    private static Text function(String name) {
        return Arrays.stream(Function.values())
                .filter(function -> function.name().equals(name))
                .findFirst()
                .map(Function::words)
                .orElse(Text.same(name));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        boolean holdsReason = !WITHOUT_REASON.contains(type);
        return holdsReason ? functions.stream().anyMatch(Teams.TOLD_WHY::contains) : !functions.isEmpty();
    }
}
