package fr.pesee.ground.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that somebody acts for, as its people see it.
 *
 * @param organisation null while they act for none
 * @param people who acts for it, who has longest at the beginning
 * @param invitations those that wait for an answer
 */
record OrganisationView(
        @Nullable Organisation organisation,
        List<Organisation.Person> people,
        List<Organisation.Invitation> invitations) {
    OrganisationView {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
    }

    /** Whether this person has acted for it longest, and answers for the others. */
    public boolean isFirst(String subject) {
        return people.stream().anyMatch(one -> one.first() && one.subject().equals(subject));
    }
}
