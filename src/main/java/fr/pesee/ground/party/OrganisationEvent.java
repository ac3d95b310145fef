package fr.pesee.ground.party;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.LedgerEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to organisations, as the platform's ledger keeps it: never an address of mail. */
public sealed interface OrganisationEvent extends LedgerEvent {

    /** The person concerned, as they were known then. */
    record Someone(String subject, String name) {
        static Someone of(Actor actor) {
            return new Someone(actor.subject(), actor.name());
        }
    }

    /** Somebody created it, and acts for it from then on. */
    record Created(UUID organisation, String name, Identifier identifier) implements OrganisationEvent {
        @Override
        public String type() {
            return "organisation-created/1";
        }
    }

    /** Its name or its identifier was put right. */
    record Changed(UUID organisation, String name, Identifier identifier, String oldName, Identifier oldIdentifier)
            implements OrganisationEvent {
        @Override
        public String type() {
            return "organisation-changed/1";
        }
    }

    /**
     * A person acts for it from then on.
     *
     * @param inviter who invited them; null for whoever created it
     */
    record Joined(
            UUID organisation,
            String name,
            Someone person,
            @Nullable Someone inviter) implements OrganisationEvent {
        @Override
        public String type() {
            return "person-joined/1";
        }
    }

    /** A person acts for it no more; they left unless somebody else is the entry's actor. */
    record Left(UUID organisation, String name, Someone person) implements OrganisationEvent {
        @Override
        public String type() {
            return "person-left/1";
        }
    }
}
