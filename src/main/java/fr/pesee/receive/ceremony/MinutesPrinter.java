package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.office.PdfFiles;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.storage.Blob;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Incoming;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.examination.BidFinding;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Objects;

/**
 * Prints minutes once, in the language of the law: all that stands in the PDF, its time too, comes from the minutes as
 * they are kept. Apart from taking them, so that an opening never waits for its paper.
 */
@ApplicationScoped
class MinutesPrinter {
    private final MinutesWriter minutes;
    private final PdfFiles files;
    private final Blobs blobs;
    private final CeremonyStore store;
    private final Ledger ledger;

    MinutesPrinter(MinutesWriter minutes, PdfFiles files, Blobs blobs, CeremonyStore store, Ledger ledger) {
        this.minutes = minutes;
        this.files = files;
        this.blobs = blobs;
        this.store = store;
        this.ledger = ledger;
    }

    @CheckedTemplate(basePath = "ceremony", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MinutesPaper(Minutes minutes, long entry, Formats formats, French french) implements TemplateInstance {}

    /** What codes and sentences in the minutes are in French, for the template. */
    record French() {
        /** What is wrong. */
        public String finding(String code) {
            return say(BidFinding.valueOf(code).words());
        }

        /** What became of a deposit. */
        public String standing(String code) {
            return say(DepositStanding.valueOf(code).words());
        }

        /** A sentence. */
        public String say(Text text) {
            return text.in(Locale.FRENCH.getLanguage());
        }
    }

    /** The PDF of minutes that are taken; it is not kept yet. */
    Incoming print(UnsealingEntity row) {
        Minutes kept = minutes.read(Objects.requireNonNull(row.minutes));
        String page = new MinutesPaper(
                        kept,
                        Objects.requireNonNull(row.minutesEntry),
                        Formats.of(Locale.FRENCH.getLanguage()),
                        new French())
                .setLocale(Locale.FRENCH)
                .render();
        byte[] pdf = files.of(page, kept.openedAt());
        return blobs.receive(() -> new ByteArrayInputStream(pdf));
    }

    /** Keeps it in the caller's transaction, unless another one is kept already. */
    void keep(OpenLot open, UnsealingEntity row, Incoming pdf) {
        if (store.pdfs(row.tender, row.lot).containsKey(row.sitting)) {
            return;
        }
        Blob blob = blobs.keep(pdf);
        CeremonyEvent.Printed event = new CeremonyEvent.Printed(
                row.lot,
                row.sitting,
                Math.toIntExact(Objects.requireNonNull(row.minutesEntry)),
                blob.digest().hex(),
                Long.toString(blob.size()));
        EntryReference entry = ledger.append(open.tender().log(), Actor.system(), open.now(), event);
        store.keep(row, blob, entry.seq());
    }
}
