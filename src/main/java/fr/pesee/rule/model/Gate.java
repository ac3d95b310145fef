package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that a bid meets or not, apart from any mark (R2111-12 to R2111-17; RULE-137).
 *
 * @param code unique among the gates, such as {@code G1}
 * @param requirement what must be shown
 * @param evidence what shows it
 * @param orEquivalent whether an equivalent label or proof is accepted, as the law wants
 * @param label the label that is asked for; null when the requirement names none
 */
public record Gate(
        String code,
        Text requirement,
        Text evidence,
        boolean orEquivalent,
        @Nullable Label label) {

    /**
     * A label that a gate asks for.
     *
     * @param scheme such as {@code SecNumCloud}
     * @param version of the scheme; null when any will do
     * @param characteristics what the label is asked for: whoever shows these by other means meets the gate
     */
    public record Label(String scheme, @Nullable String version, List<Text> characteristics) {
        public Label {
            characteristics = List.copyOf(characteristics);
        }
    }
}
