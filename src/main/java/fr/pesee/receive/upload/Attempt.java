package fr.pesee.receive.upload;

import java.time.Instant;
import java.util.List;

/**
 * Something that a bidder tried, as the server saw it.
 *
 * @param act what was tried
 * @param target piece and number of a part, or the identifier of a deposit or withdrawal
 * @param beganAt when it began, by the tender's clock
 * @param endedAt when it was over
 * @param bytes how many bytes of the body were read
 * @param outcome {@code kept}, {@code held}, {@code on-time}, {@code late}, {@code withdrawn}, {@code interrupted}, or
 *     the code of the refusal
 */
public record Attempt(Act act, String target, Instant beganAt, Instant endedAt, long bytes, String outcome) {

    /** What bidders try. */
    public enum Act {
        /** To send a part. */
        PART,
        /** To deposit a bid. */
        DEPOSIT,
        /** To withdraw what was deposited. */
        WITHDRAWAL
    }

    /** The same as texts, in the order of the fields. */
    public List<String> texts() {
        return List.of(act.name(), target, beganAt.toString(), endedAt.toString(), Long.toString(bytes), outcome);
    }
}
