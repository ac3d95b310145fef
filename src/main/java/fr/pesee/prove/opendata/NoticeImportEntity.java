package fr.pesee.prove.opendata;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A notice that was read and awaits its officer. */
@Entity
@Table(schema = "prove", name = "notice_import")
class NoticeImportEntity {
    @Id
    UUID id;

    String officer;
    String content;
    Instant madeAt;
}
