package fr.pesee.prepare.publication;

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

/** What the entries of this room say; none of them is a secret to whoever may read the ledger. */
@ApplicationScoped
class PublicationEntries implements EntryText {
    private static final Text PUBLISHED = new Text(
            "La consultation a été publiée ; ce qu’elle annonce est figé.",
            "The tender was published; what it announces is frozen.");

    private static final Text RECTIFIED = new Text(
            "La consultation a été rectifiée ; une nouvelle version est figée.",
            "The tender was rectified; a new version is frozen.");

    private static final Text ABANDONED = new Text(
            "La rectification a été abandonnée ; rien de ce qui est annoncé n’a changé.",
            "The rectification was given up; nothing that is announced has changed.");

    private static final Text POSTPONED = new Text("La date limite a été reportée.", "The deadline was postponed.");

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("tender-published/1", PUBLISHED),
            Map.entry("tender-published/2", PUBLISHED),
            Map.entry("tender-published/3", PUBLISHED),
            Map.entry("tender-rectified/1", RECTIFIED),
            Map.entry("tender-rectified/2", RECTIFIED),
            Map.entry("rectification-abandoned/1", ABANDONED),
            Map.entry("rectification-abandoned/2", ABANDONED),
            Map.entry("deadline-postponed/1", POSTPONED),
            Map.entry("deadline-postponed/2", POSTPONED),
            Map.entry(
                    "lots-cancelled/1",
                    new Text("Un ou plusieurs lots ont été déclarés sans suite.", "One or more lots were cancelled.")));

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
        return Chapter.PUBLICATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return switch (type) {
            case "tender-rectified/1", "tender-rectified/2" -> Optional.of(content.same("/reason"));
            case "deadline-postponed/1", "deadline-postponed/2" -> Optional.of(postponed(content));
            case "lots-cancelled/1" ->
                Optional.of(Text.same("Lot " + content.listed("/lots") + ". " + content.text("/reason")));
            default -> Optional.of(deadline(content));
        };
    }

    private static Text deadline(EntryContent content) {
        Text at = content.instant("/tender/deadline");
        return new Text("Date limite : " + at.fr(), "Deadline: " + at.en());
    }

    private static Text postponed(EntryContent content) {
        Text from = content.instant("/from");
        Text to = content.instant("/to");
        String reason = content.text("/reason");
        return new Text(
                "Du " + from.fr() + " au " + to.fr() + ". " + reason,
                "From " + from.en() + " to " + to.en() + ". " + reason);
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
