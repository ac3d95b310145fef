package fr.pesee.ground.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asked of the rooms below: which functions a person holds in a tender, and whether they are recused from it. */
public interface Functions {
    /** The functions assigned to this person in this tender; empty for a stranger. */
    Set<Function> heldBy(String subject, UUID tender);

    /** Whether this person is recused from this tender (RULE-82): recused, nobody may do anything in it. */
    boolean isRecused(String subject, UUID tender);

    /** The same for many tenders at once, where a room can tell it in one question; strangers’ tenders may lack. */
    default Map<UUID, Set<Function>> heldBy(String subject, Collection<UUID> tenders) {
        return tenders.stream().collect(Collectors.toMap(tender -> tender, tender -> heldBy(subject, tender)));
    }

    /** The tenders among these from which this person is recused. */
    default Set<UUID> recusedFrom(String subject, Collection<UUID> tenders) {
        return tenders.stream().filter(tender -> isRecused(subject, tender)).collect(Collectors.toSet());
    }
}
