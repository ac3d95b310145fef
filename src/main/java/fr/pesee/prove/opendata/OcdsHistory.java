package fr.pesee.prove.opendata;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Cancellation;
import fr.pesee.prepare.publication.PublishedVersion;
import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was published of a tender, one event after the other: each is one OCDS release, and the last one is what the
 * file holds. Pure.
 */
record OcdsHistory(Announcement announced, List<Event> events) {
    /**
     * Something that changed what the public knows.
     *
     * @param at when, by the tender's clock
     * @param what it is, in French
     * @param why the reason that everyone may read; empty for the publication itself
     * @param cancels whether it declares lots without further action
     */
    record Event(Instant at, String what, String why, boolean cancels) {
        static Event of(PublishedVersion version) {
            String kept = version.deadlineKept() == null ? "" : " Date limite inchangée : " + version.deadlineKept();
            String why = version.reason() == null ? "" : version.reason() + kept;
            String what = version.kind().words().fr() + ", version " + version.number() + ", date limite "
                    + version.deadline();
            return new Event(version.at(), what, why, false);
        }

        static Event of(List<Cancellation> together) {
            Cancellation first = together.get(0);
            String lots =
                    together.stream().map(one -> Integer.toString(one.lot())).collect(Collectors.joining(", "));
            String what = (together.size() == 1 ? "sans suite : lot " : "sans suite : lots ") + lots;
            return new Event(first.at(), what, first.ground().words().fr() + ". " + first.reason(), true);
        }
    }

    static OcdsHistory of(Announcement announced) {
        List<Event> events = new ArrayList<>();
        announced.versions().stream()
                .sorted(Comparator.comparing(PublishedVersion::number))
                .map(Event::of)
                .forEach(events::add);
        Instant published = events.get(0).at();
        Map<Instant, List<Cancellation>> together = announced.cancellations().stream()
                .sorted(Comparator.comparing(Cancellation::lot))
                .collect(Collectors.groupingBy(Cancellation::at, TreeMap::new, Collectors.toList()));
        // A lot that was given up before anything was published belongs to the first release.
        together.values().stream()
                .map(Event::of)
                .filter(event -> !event.at().isBefore(published))
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::at));
        return new OcdsHistory(announced, List.copyOf(events));
    }

    Event last() {
        return events.get(events.size() - 1);
    }

    /** The id of a release, counted from 1; once given it stays. */
    String release(int number) {
        return announced.tender().id() + "-" + number;
    }

    /** What the last release is, by the code list {@code releaseTag}. */
    String tag() {
        Tender tender = announced.tender();
        if (tender.lots().stream().allMatch(lot -> lot.phase() == Phase.CANCELLED)) {
            return "tenderCancellation";
        }
        if (events.size() == 1) {
            return "tender";
        }
        return last().cancels() ? "tenderUpdate" : "tenderAmendment";
    }
}
