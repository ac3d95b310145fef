package fr.pesee.ground.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "ground", name = "organisation")
class OrganisationEntity {
    @Id
    UUID id;

    String name;

    @Enumerated(EnumType.STRING)
    IdentifierScheme scheme;

    @Nullable
    String country;

    @Nullable
    String register;

    String number;

    /** The same for all identifiers of one operator, as far as they tell. */
    String operator;

    @Column(updatable = false)
    Instant createdAt;

    void describe(String named, Identifier identifier) {
        name = named;
        scheme = identifier.scheme();
        country = identifier.country();
        register = identifier.register();
        number = identifier.number();
        operator = identifier.operator();
    }

    Identifier identifier() {
        return new Identifier(scheme, country, register, number);
    }

    Organisation organisation() {
        return new Organisation(id, name, identifier(), createdAt);
    }
}
