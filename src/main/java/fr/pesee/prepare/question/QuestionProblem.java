package fr.pesee.prepare.question;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a question cannot be asked, or an answer not be published. */
public enum QuestionProblem implements ProblemCode {
    QUESTIONS_CLOSED(
            Kind.CONFLICT,
            "RULE-67",
            "Les questions ne sont plus reçues : elles l’étaient jusqu’au {0}.",
            "Questions are no longer taken: they were until {0}."),
    QUESTION_FROM_WITHIN(
            Kind.CONFLICT,
            "RULE-67",
            "Vous tenez une fonction dans cette consultation : les questions sont celles des candidats. Parlez-en au "
                    + "responsable de la consultation.",
            "You hold a function in this tender: questions are for bidders to ask. Talk to the tender's officer."),
    QUESTIONS_MANY(
            Kind.CONFLICT,
            "",
            "Vous avez posé {0} questions dans cette consultation, le plus qu’une personne puisse poser. Écrivez à "
                    + "l’acheteur.",
            "You have asked {0} questions in this tender, as many as one person can. Write to the buyer."),
    QUESTION_LOT_UNKNOWN(
            Kind.INVALID,
            "",
            "Aucun lot {0} n’est en cours. Choisissez un lot de la consultation, ou la consultation entière.",
            "There is no lot {0} under way. Choose a lot of the tender, or the whole tender."),
    ANSWER_WITHOUT_WORDS(
            Kind.INVALID,
            "",
            "Une reformulation sans réponse n’est pas enregistrée. Rédigez la réponse, ou effacez les deux.",
            "A rewording without an answer is not kept. Write the answer, or clear both."),
    ANSWERS_NONE(
            Kind.INVALID, "", "Choisissez au moins une réponse à publier.", "Choose at least one answer to publish."),
    ANSWERS_TWICE(
            Kind.INVALID,
            "",
            "Une question ne peut être citée qu’une fois, et {0} le sont au plus en une publication.",
            "A question can be named once only, and at most {0} in one publication."),
    ANSWER_MISSING(
            Kind.CONFLICT,
            "",
            "La question {0} n’a pas de réponse prête. Préparez-la d’abord.",
            "Question {0} has no answer ready. Prepare one first."),
    ANSWERS_TOO_LATE(
            Kind.CONFLICT,
            "RULE-67",
            "La date limite, le {0}, est passée : plus aucune réponse n’est publiée.",
            "The deadline, {0}, has passed: no more answers are published."),
    ANSWERS_LATE_WHY(
            Kind.INVALID,
            "RULE-67",
            "Moins de six jours restent avant la date limite. Reportez-la d’abord, ou dites ici pourquoi les candidats "
                    + "ont encore le temps d’en tenir compte.",
            "Fewer than six days are left before the deadline. Postpone it first, or say here why bidders still have "
                    + "the time to take the answers into account.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    QuestionProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
