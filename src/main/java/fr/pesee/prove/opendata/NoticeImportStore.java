package fr.pesee.prove.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was read of notices until its officer has looked at it. */
@ApplicationScoped
class NoticeImportStore implements PanacheRepositoryBase<NoticeImportEntity, UUID> {
    /** How long it waits. */
    static final Duration KEPT = Duration.ofHours(24);

    /** How many of one officer wait at once. */
    private static final int MOST = 10;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A notice that awaits its officer. */
    record Waiting(UUID id, ReadNotice notice) {}

    /** Keeps a notice; of those that this officer sent before, the last few. */
    UUID keep(String officer, ReadNotice notice, Instant now) {
        delete("madeAt < ?1", now.minus(KEPT));
        list("officer = ?1 order by madeAt desc", officer).stream()
                .skip(MOST - 1)
                .forEach(this::delete);
        NoticeImportEntity row = new NoticeImportEntity();
        row.id = UUID.randomUUID();
        row.officer = officer;
        row.content = written(notice);
        row.madeAt = now;
        persist(row);
        return row.id;
    }

    /** A notice that this officer sent, unless it was taken or has expired. */
    Optional<Waiting> waiting(String officer, UUID id, Instant now) {
        return findByIdOptional(id)
                .filter(row -> row.officer.equals(officer))
                .filter(row -> row.madeAt.plus(KEPT).isAfter(now))
                .map(row -> new Waiting(row.id, read(row.content)));
    }

    void drop(String officer, UUID id) {
        delete("officer = ?1 and id = ?2", officer, id);
    }

    private static String written(ReadNotice notice) {
        try {
            return JSON.writeValueAsString(notice);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what was read is plain data", unwritable);
        }
    }

    private static ReadNotice read(String content) {
        try {
            return JSON.readValue(content, ReadNotice.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("not what was written", unreadable);
        }
    }
}
