package fr.pesee.prepare.team;

import fr.pesee.prepare.tender.OpenTender;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What one request has already read of somebody's tenders: every room that has tasks asks for the same. */
@RequestScoped
class OwnTenders {
    private final Map<String, List<OpenTender>> read = new HashMap<>();

    List<OpenTender> once(String subject, Function<String, List<OpenTender>> reading) {
        return read.computeIfAbsent(subject, reading);
    }
}
