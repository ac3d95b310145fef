package fr.pesee.ground.access;

import java.util.Set;
import java.util.UUID;

/** Asked of the rooms below: which functions a person holds in a tender, and whether they are recused from it. */
public interface Functions {
    /** The functions assigned to this person in this tender; empty for a stranger. */
    Set<Function> heldBy(String subject, UUID tender);

    /** Whether this person is recused from this tender (RULE-82): recused, nobody may do anything in it. */
    boolean isRecused(String subject, UUID tender);
}
