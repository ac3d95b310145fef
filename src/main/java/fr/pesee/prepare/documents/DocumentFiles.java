package fr.pesee.prepare.documents;

import fr.pesee.ground.office.FileType;
import fr.pesee.ground.office.FileTypes;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Incoming;
import fr.pesee.rule.exact.Text;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Files on their way to becoming a version: received, weighed and recognised. */
@ApplicationScoped
class DocumentFiles {
    /** Where the file stands in a request. */
    static final String FILE = "/file";

    private final Blobs blobs;
    private final long limit;

    DocumentFiles(Blobs blobs, @ConfigProperty(name = "pesee.document-limit") MemorySize limit) {
        this.blobs = blobs;
        this.limit = limit.asLongValue();
    }

    /** The largest file that is taken, in bytes. */
    long limit() {
        return limit;
    }

    /** A file that has arrived and may become a version; closing it forgets it, unless it was kept. */
    record Received(Incoming bytes, String name, FileType type) implements AutoCloseable {
        /** The file as entries name it. */
        DocumentEvent.File file() {
            return new DocumentEvent.File(
                    name, type.mediaType(), bytes.size(), bytes.digest().hex());
        }

        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * Takes a file in and looks at it.
     *
     * @param findings what was found wrong beside it
     * @throws Refused with these findings, and what is wrong with the file
     */
    Received receive(@Nullable Upload upload, Findings findings) {
        if (upload == null || (upload.name().isBlank() && upload.size() == 0)) {
            throw refused(findings, Refusal.at(FILE, DocumentProblem.DOCUMENT_FILE_MISSING));
        }
        if (upload.size() > limit) {
            Text most = new Text(Formats.of("fr").size(limit), Formats.of("en").size(limit));
            throw new Refused(Refusal.inWords(FILE, DocumentProblem.DOCUMENT_TOO_LARGE, most));
        }
        Incoming bytes = blobs.receive(upload.content());
        try {
            String name = FileTypes.cleanName(FILE, bytes.file(), upload.name());
            FileType type = FileTypes.of(FILE, bytes.file(), name);
            findings.throwIfAny();
            blobs.carry(bytes);
            return new Received(bytes, name, type);
        } catch (Refused wrong) {
            bytes.close();
            throw findings.isEmpty()
                    ? wrong
                    : refused(findings, wrong.refusals().get(0));
        } catch (IOException unreadable) {
            bytes.close();
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refused refused(Findings findings, Refusal file) {
        List<Refusal> all = new ArrayList<>(findings.all());
        if (!all.contains(file)) {
            all.add(file);
        }
        return new Refused(all);
    }
}
