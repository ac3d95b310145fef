package fr.pesee.ground.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the post is doing, in numbers: no address, no text.
 *
 * @param server whether a mail server is set
 * @param waiting letters not sent yet
 * @param retried those of them that failed before
 * @param sent letters sent so far
 * @param givenUp letters that will not be sent any more
 * @param oldest when the oldest that waits was put; null when none does
 * @param lastError what sort of failure was the last one; null when there never was any
 * @param failedAt when that was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostStatus(
        boolean server,
        long waiting,
        long retried,
        long sent,
        long givenUp,
        @Nullable Instant oldest,
        @Nullable Failure lastError,
        @Nullable Instant failedAt) {}
