package fr.pesee.prepare.question;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the entries of this room say. Until bids are opened, nobody within learns who asked (RULE-63); answers are
 * public.
 */
@ApplicationScoped
class QuestionEntries implements EntryText {
    private static final String ASKED = "question-asked/1";
    private static final Set<Function> PROVERS = Set.of(Function.LEGAL_REVIEWER, Function.AUDITOR);

    private static final Map<String, Text> TEXTS = Map.of(
            ASKED,
            new Text("Un candidat a posé une question.", "A bidder asked a question."),
            "answers-published/1",
            new Text(
                    "Des réponses ont été publiées, pour tous en même temps.",
                    "Answers were published, to everybody at once."));

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
        return Chapter.QUESTIONS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        if (type.equals(ASKED)) {
            return Optional.of(new Text(
                    "Question " + content.text("/question") + " : " + content.text("/words"),
                    "Question " + content.text("/question") + ": " + content.text("/words")));
        }
        String numbers = String.join(
                ", ",
                content.items("/answers").stream()
                        .map(one -> one.text("/question"))
                        .toList());
        String late = content.text("/lateReason");
        return Optional.of(new Text(
                "Questions " + numbers + (late.isEmpty() ? "" : ". Réponse tardive : " + late),
                "Questions " + numbers + (late.isEmpty() ? "" : ". Late answer: " + late)));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        if (!type.equals(ASKED)) {
            return !functions.isEmpty();
        }
        boolean opened = EnumSet.range(Phase.OPENING, Phase.CANCELLED).contains(phase);
        return opened && functions.stream().anyMatch(PROVERS::contains);
    }
}
