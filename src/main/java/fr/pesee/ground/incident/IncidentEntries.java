package fr.pesee.ground.incident;

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

/** What the entries of this room say. */
@ApplicationScoped
class IncidentEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "incident-opened/1",
            new Text("Un incident de la plateforme a commencé.", "An incident of the platform began."),
            "incident-closed/1",
            new Text("Un incident de la plateforme a pris fin.", "An incident of the platform ended."),
            "incident-reported/1",
            new Text(
                    "Un administrateur a signalé un incident de la plateforme.",
                    "An administrator reported an incident of the platform."));

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
        return Chapter.PROOF;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return switch (type) {
            case "incident-opened/1" -> Optional.of(opened(content));
            case "incident-closed/1" -> {
                String count = content.text("/occurrences");
                yield Optional.of(new Text("Survenu " + count + " fois.", "Happened " + count + " times."));
            }
            default -> Optional.of(Text.same(content.text("/words")));
        };
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return functions.contains(Function.AUDITOR);
    }

    private static Text opened(EntryContent content) {
        String name = content.text("/kind");
        String milliseconds = content.text("/milliseconds");
        return Arrays.stream(IncidentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> milliseconds.matches("-?\\d{1,18}")
                        ? Incident.ofClock(kind, Long.parseLong(milliseconds))
                        : kind.explanation())
                .orElse(Text.same(name));
    }
}
