package fr.pesee.prepare.grid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A lot's grid in preparation, as canonical JSON. */
@Entity
@IdClass(GridKey.class)
@Table(schema = "prepare", name = "grid")
class GridEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    String model;
    long version;
}
