package fr.pesee.receive.review;

import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.receive.deposit.DepositProblem;
import fr.pesee.receive.upload.Attempt;
import fr.pesee.receive.upload.UploadProblem;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One attempt of a bidder whose deposit is under review, as the server saw it.
 *
 * @param number from 1, in the order in which attempts ended
 * @param act {@code PART}, {@code DEPOSIT} or {@code WITHDRAWAL}
 * @param target piece and number of a part, or the identifier of a deposit or withdrawal
 * @param beganAt when it began, by the tender's clock
 * @param endedAt when it was over
 * @param bytes how many bytes of the body were read
 * @param outcome {@code kept}, {@code held}, {@code on-time}, {@code late}, {@code withdrawn}, {@code interrupted}, or
 *     the code of the refusal
 */
public record SeenAttempt(
        int number, Attempt.Act act, String target, Instant beganAt, Instant endedAt, long bytes, String outcome) {
    private static final Map<Attempt.Act, Text> ACTS = Map.of(
            Attempt.Act.PART, new Text("Partie", "Part"),
            Attempt.Act.DEPOSIT, new Text("Dépôt", "Deposit"),
            Attempt.Act.WITHDRAWAL, new Text("Retrait", "Withdrawal"));

    private static final Map<String, Text> OUTCOMES = Map.of(
            "kept", new Text("reçue", "received"),
            "held", new Text("déjà reçue", "received already"),
            "on-time", new Text("reçu dans les délais", "received in time"),
            "late", new Text("reçu hors délai", "received late"),
            "withdrawn", new Text("fait", "done"),
            "interrupted", new Text("interrompu", "broken off"));

    private static final Map<String, Text> REFUSALS = Stream.<ProblemCode[]>of(
                    RequestProblem.values(), UploadProblem.values(), DepositProblem.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::text));

    static SeenAttempt of(int number, Attempt attempt) {
        return new SeenAttempt(
                number,
                attempt.act(),
                attempt.target(),
                attempt.beganAt(),
                attempt.endedAt(),
                attempt.bytes(),
                attempt.outcome());
    }

    /** What was tried, in words. */
    public Text what() {
        return ACTS.getOrDefault(act, Text.same(act.name()));
    }

    /** How it went, in words. */
    public Text how() {
        Text refusal = REFUSALS.getOrDefault(outcome, Text.same(outcome));
        return OUTCOMES.getOrDefault(
                outcome, new Text("refusé : " + unfilled(refusal.fr()), "refused: " + unfilled(refusal.en())));
    }

    /** Whether it is of interest how much was read: of a part always, of an act where anything came. */
    public boolean sends() {
        return act == Attempt.Act.PART || bytes > 0;
    }

    /** What a refusal named then, the log does not hold. */
    private static String unfilled(String sentence) {
        return sentence.replaceAll("\\{\\d}", "…");
    }
}
