package fr.pesee.prepare.registration;

import fr.pesee.ground.page.Formats;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.PublicationEvent;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of each change of what a tender announces, in the transaction of the change (RULE-06 b). */
@ApplicationScoped
class ChangeNews {
    private static final Formats FRENCH = Formats.of("fr");
    private static final Formats ENGLISH = Formats.of("en");
    private static final Text REASON = new Text("Motif\u202F: ", "Reason: ");

    private final Registrations registrations;

    ChangeNews(Registrations registrations) {
        this.registrations = registrations;
    }

    void onChanged(@Observes Announcement.Changed changed) {
        of(changed).ifPresent(news -> registrations.tell(changed.tender().id(), news));
    }

    /** What is told of it; empty of what is no news to the public. */
    static Optional<News> of(Announcement.Changed changed) {
        Tender tender = changed.tender();
        PublicationEvent event = changed.event();
        if (event instanceof PublicationEvent.Rectified rectified) {
            return Optional.of(rectified(tender, rectified));
        }
        if (event instanceof PublicationEvent.Postponed postponed) {
            return Optional.of(postponed(tender, postponed));
        }
        if (event instanceof PublicationEvent.Cancelled cancelled) {
            return Optional.of(cancelled(tender, cancelled, changed.entry().seq()));
        }
        return Optional.empty();
    }

    private static News rectified(Tender tender, PublicationEvent.Rectified event) {
        Instant deadline = event.tender().deadline();
        String number = Integer.toString(event.version());
        @Nullable String kept = event.deadlineKept();
        Text head = new Text(
                "Une rectification a été publiée (version " + number + ").",
                "A rectification was published (version " + number + ").");
        Text until = new Text(
                "Date limite\u202F: " + FRENCH.second(deadline) + ", heure de Paris.",
                "Deadline: " + ENGLISH.second(deadline) + ", Paris time.");
        Text why = kept == null
                ? Text.same("")
                : new Text("\nElle n’a pas changé, parce que\u202F: " + kept, "\nIt has not changed, because: " + kept);
        return news(
                "version/" + number,
                tender,
                new Text("Consultation rectifiée", "Tender rectified"),
                joined(joined(head, reason(event.reason()), "\n\n"), joined(until, why, ""), "\n\n"));
    }

    private static News postponed(Tender tender, PublicationEvent.Postponed event) {
        Text moved = new Text(
                "La date limite de remise des offres passe du " + FRENCH.second(event.from()) + " au "
                        + FRENCH.second(event.to()) + ", heure de Paris.",
                "The deadline for bids moves from " + ENGLISH.second(event.from()) + " to " + ENGLISH.second(event.to())
                        + ", Paris time.");
        return news(
                "version/" + event.version(),
                tender,
                new Text("Date limite reportée", "Deadline postponed"),
                joined(moved, reason(event.reason()), "\n\n"));
    }

    private static News cancelled(Tender tender, PublicationEvent.Cancelled event, long entry) {
        List<Integer> lots = event.lots();
        boolean whole = lots.size() == tender.lots().size();
        String numbers = lots.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Text subject = whole
                ? new Text("Consultation sans suite", "Tender cancelled")
                : new Text("Lot sans suite (" + numbers + ")", "Lot cancelled (" + numbers + ")");
        Text head = whole
                ? new Text("La consultation est déclarée sans suite.", "The tender is cancelled.")
                : new Text("Sans suite\u202F: lot " + numbers + ".", "Cancelled: lot " + numbers + ".");
        Text why = joined(reason(event.ground().words(), "."), Text.same(event.reason()), "\n");
        return news("cancelled/" + entry, tender, subject, joined(head, why, "\n\n"));
    }

    private static News news(String key, Tender tender, Text subject, Text body) {
        return new News(
                key,
                new Text(subject.fr() + "\u202F: " + tender.reference(), subject.en() + ": " + tender.reference()),
                body,
                "/notices/" + tender.id());
    }

    private static Text reason(String given) {
        return reason(Text.same(given), "");
    }

    private static Text reason(Text given, String end) {
        return both(REASON, given, (head, words) -> head + words + end);
    }

    private static Text joined(Text first, Text second, String between) {
        return both(first, second, (head, tail) -> head + between + tail);
    }

    private static Text both(Text first, Text second, BiFunction<String, String, String> join) {
        return new Text(join.apply(first.fr(), second.fr()), join.apply(first.en(), second.en()));
    }
}
