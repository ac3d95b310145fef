package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Text;
import java.util.Locale;

/** A refusal that the product can give: one constant of a room's enum, listed in {@code docs/problems.md}. */
public interface ProblemCode {
    /** The constant's name; {@link #code()} is made of it. */
    String name();

    /** What sort of refusal this is. */
    Kind kind();

    /** What is wrong and how to mend it, with places for arguments. */
    Text text();

    /** The rule, article or standard behind the refusal; empty where it is plain form. */
    String rule();

    /** Seconds after which it is worth asking again, where this refusal knows better than its kind; else 0. */
    default int retryAfter() {
        return 0;
    }

    /** The stable code that programs may rely on, such as {@code tender-reference-taken}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
