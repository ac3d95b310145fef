package fr.pesee.prepare.team;

import fr.pesee.prepare.tender.OpenTender;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one request has already read of its actor's tenders: every room that has tasks asks for the same. */
@RequestScoped
class OwnTenders {
    private @Nullable List<OpenTender> read;

    List<OpenTender> once(Supplier<List<OpenTender>> reading) {
        List<OpenTender> known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
