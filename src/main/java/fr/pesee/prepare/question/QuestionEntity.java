package fr.pesee.prepare.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A question as stored, with the answer that is being prepared. */
@Entity
@DynamicUpdate
@IdClass(QuestionEntity.Key.class)
@Table(schema = "prepare", name = "question")
class QuestionEntity {
    /** What names one question. */
    record Key(UUID tender, int number) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int number;

    @Nullable
    Integer lot;

    String asker;
    Instant askedAt;
    String words;
    String draftWording;
    String draftAnswer;
    long version;

    boolean isReady() {
        return !draftAnswer.isEmpty();
    }

    Question question(List<Answer> answers) {
        Question.Draft draft = isReady() ? new Question.Draft(wording(), draftAnswer) : null;
        return new Question(number, lot, askedAt, words, draft, answers, version);
    }

    /** The question as it is to be published with the draft. */
    String wording() {
        return draftWording.isEmpty() ? words : draftWording;
    }
}
