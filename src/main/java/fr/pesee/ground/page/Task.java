package fr.pesee.ground.page;

import fr.pesee.ground.access.Nature;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for one person.
 *
 * @param about what it concerns: the tender's title and reference
 * @param title what is to be done, verb first
 * @param detail how far it has got, or what it takes
 * @param address the page where it is done
 * @param action what the button says
 * @param due until when; null when no deadline is set
 * @param progress how much of it is done; null when that cannot be counted
 * @param nature what the tender that it belongs to is for
 */
public record Task(
        String about,
        Text title,
        Text detail,
        String address,
        Text action,
        @Nullable Due due,
        @Nullable Progress progress,
        Nature nature) {

    /** A deadline, and what time it is for the tender. */
    public record Due(Instant at, Instant now) {}

    /** So many done of so many. */
    public record Progress(int done, int all) {}
}
