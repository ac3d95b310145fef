package fr.pesee.ground.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as last seen at sign-in. */
@Entity
@Table(schema = "ground", name = "person")
class PersonEntity {
    @Id
    String subject;

    String username;
    String name;
    String roles;

    /** Verified by the identity provider. */
    @Nullable
    String email;

    Instant seenAt;
}
