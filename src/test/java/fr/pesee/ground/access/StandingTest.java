package fr.pesee.ground.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A function counts only while its holder is eligible for it, holds nothing against it, and is not set aside. */
class StandingTest {
    @Test
    void whoLosesTheRoleLosesThePower() {
        assertTrue(standing(Set.of(Role.OFFICER), false, Function.OFFICER).may(Operation.READ_TENDER, Phase.DRAFT));
        assertFalse(standing(Set.of(Role.BIDDER), false, Function.OFFICER).may(Operation.READ_TENDER, Phase.DRAFT));
        assertFalse(standing(Set.of(), false, Function.OFFICER).may(Operation.READ_TENDER, Phase.DRAFT));
    }

    @Test
    void anAdministratorHasNoPowerWhateverElseTheyAre() {
        Set<Role> both = Set.of(Role.OFFICER, Role.ADMINISTRATOR);
        for (Phase phase : Phase.values()) {
            for (Operation operation : Operation.values()) {
                assertFalse(standing(both, false, Function.OFFICER).may(operation, phase), operation::name);
            }
        }
    }

    @Test
    void incompatibleFunctionsCancelEachOther() {
        Set<Role> all = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
        assertEquals(
                Set.of(Function.AUDITOR),
                standing(all, false, Function.OFFICER, Function.CHAIR, Function.AUDITOR)
                        .effective());
        assertEquals(
                Set.of(),
                standing(all, false, Function.AWARDING_AUTHORITY, Function.MEMBER)
                        .effective());
    }

    @Test
    void whoIsRecusedHasNoPower() {
        for (Function function : Function.values()) {
            assertEquals(
                    Set.of(),
                    standing(EnumSet.allOf(Role.class), true, function).effective());
        }
    }

    private static Standing standing(Set<Role> roles, boolean recused, Function first, Function... others) {
        return new Standing(new Actor("s", "u", "n", roles), EnumSet.of(first, others), recused);
    }
}
