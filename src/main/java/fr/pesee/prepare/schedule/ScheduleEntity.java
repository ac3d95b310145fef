package fr.pesee.prepare.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** How often the schedule of a lot has been changed; its lines are rows of their own. */
@Entity
@IdClass(LotKey.class)
@Table(schema = "prepare", name = "schedule")
class ScheduleEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    long version;
}
