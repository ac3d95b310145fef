package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a model.
 *
 * @param rule such as {@code RULE-05}
 * @param law the article or case behind it
 * @param severity BLOCK: not to be published; WARN: only with a recorded motive; INFO: to know
 * @param line in the file of the model, counted from 1
 * @param code the criterion concerned; empty when it is the whole grid
 * @param key the key of the format concerned, such as {@code points}; empty when it is the whole criterion
 * @param sentence what is wrong
 * @param mend how to mend it
 * @param motive the motive that the model records for this rule at this place; null when it records none
 */
public record Finding(
        String rule,
        String law,
        Severity severity,
        int line,
        String code,
        String key,
        Text sentence,
        Text mend,
        @Nullable Text motive) {

    /** Where it stands: {@code C1.1/price}, {@code C1.1}, or {@code tieChain}. */
    public String path() {
        return code.isEmpty() || key.isEmpty() ? code + key : code + "/" + key;
    }

    /** Rule and law as a sentence cites them, once where they are the same. */
    public String cited() {
        return law.isEmpty() || law.equals(rule) ? rule : rule + ", " + law;
    }

    /** Whether the model must not be published. */
    public boolean isBlocking() {
        return severity == Severity.BLOCK;
    }

    /** Whether the model may be published only once a motive is recorded. */
    public boolean wantsMotive() {
        return severity == Severity.WARN && motive == null;
    }
}
