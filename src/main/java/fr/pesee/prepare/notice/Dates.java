package fr.pesee.prepare.notice;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of a tender as a calendar file (RFC 5545): the same announcement gives the same bytes. */
final class Dates {
    private static final Text QUESTIONS = new Text("Fin des questions", "Questions end");
    private static final Text DEADLINE = new Text("Date limite de remise des offres", "Deadline for bids");
    private static final Text OPENING = new Text("Ouverture des offres", "Opening of the bids");

    private final Notice notice;
    private final String language;
    private final ICalendar calendar = new ICalendar();

    private Dates(Notice notice, String language) {
        this.notice = notice;
        this.language = language;
    }

    static String write(Notice notice, String language) {
        Dates dates = new Dates(notice, language);
        Tender tender = notice.tender();
        dates.calendar.setProductId("-//Pesee//Pesee//" + language.toUpperCase(Locale.ROOT));
        dates.add("questions", QUESTIONS, tender.terms().questionsUntil());
        dates.add("deadline", DEADLINE, tender.deadline());
        dates.add("opening", OPENING, tender.terms().opening());
        return Biweekly.write(dates.calendar).version(ICalVersion.V2_0).go();
    }

    private void add(String name, Text what, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        Tender tender = notice.tender();
        VEvent event = new VEvent();
        event.setUid(tender.id() + "-" + name + "@pesee");
        event.setSequence(notice.announced().latest().number());
        event.setDateTimeStamp(Date.from(notice.announced().latest().at()));
        event.setDateStart(Date.from(at));
        event.setDateEnd(Date.from(at));
        event.setSummary(what.in(language) + ", " + tender.reference());
        String notices =
                tender.nature().isReal() ? "" : tender.nature().notice().in(language) + "\n";
        event.setDescription(notices + tender.title());
        if (notice.state() == Notice.State.CANCELLED) {
            event.setStatus(Status.cancelled());
        }
        calendar.addEvent(event);
    }
}
