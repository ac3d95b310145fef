package fr.pesee.ground.page;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * That something waits for one person: cheap to say, so that it can be said of a thousand tenders. What it is in words
 * is asked for only where it is shown.
 *
 * @param due until when, by which tasks are put in order; null when no date is set
 * @param task says what it is
 */
public record Waiting(@Nullable Instant due, Supplier<Task> task) {
    /** Something that is known already. */
    public static Waiting of(Task task) {
        return new Waiting(task.due() == null ? null : task.due().at(), () -> task);
    }
}
