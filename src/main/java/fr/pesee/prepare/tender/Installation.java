package fr.pesee.prepare.tender;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation accepts. */
@ApplicationScoped
class Installation {
    private final boolean fictionalTenders;

    Installation(@ConfigProperty(name = "pesee.fictional-tenders", defaultValue = "false") boolean fictionalTenders) {
        this.fictionalTenders = fictionalTenders;
    }

    /** Whether tenders with invented data and a clock of their own may be created; never in production. */
    boolean fictionalTenders() {
        return fictionalTenders;
    }
}
