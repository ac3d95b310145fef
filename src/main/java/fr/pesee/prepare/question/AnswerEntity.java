package fr.pesee.prepare.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A published answer as stored. */
@Entity
@Immutable
@IdClass(AnswerEntity.Key.class)
@Table(schema = "prepare", name = "answer")
class AnswerEntity {
    /** What names one answer. */
    record Key(UUID tender, int question, int place) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int question;

    @Id
    int place;

    Instant publishedAt;
    String wording;
    String words;
    long entry;

    Answer answer(@Nullable Integer lot) {
        return new Answer(question, place, lot, wording, words, publishedAt, entry);
    }
}
