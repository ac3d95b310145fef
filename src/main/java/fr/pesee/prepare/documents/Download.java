package fr.pesee.prepare.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register: somebody took a published document.
 *
 * @param id grows with time
 * @param document its number within the tender
 * @param version which version of it
 * @param at when, by the tender's clock
 * @param archive whether it came with all others in one ZIP
 * @param name who was signed in; null for anybody else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Download(
        long id,
        int document,
        int version,
        Instant at,
        boolean archive,
        @Nullable String name) {

    /**
     * How often one document was taken.
     *
     * @param document its number within the tender
     * @param times how often, alone or with all others
     * @param archives how often with all others
     * @param last when last
     */
    public record Count(int document, long times, long archives, Instant last) {}
}
