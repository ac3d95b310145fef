package fr.pesee.ground.ledger;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;
import java.util.Set;

/** Asked of every room that writes entries: what they say, and who may read their content now. */
public interface EntryText {
    /** The types this room writes, such as {@code tender-created/1}. */
    Set<String> types();

    /** The act in words. */
    Text text(String type);

    /**
     * Whether whoever holds these functions may read the content in this phase of the lot concerned; all others see
     * type, time and digest.
     */
    boolean isOpenTo(String type, Set<Function> functions, Phase phase);
}
