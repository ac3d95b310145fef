package fr.pesee.prepare.tender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this installation accepts. */
@ConfigMapping(prefix = "pesee")
public interface Installation {
    /** Whether tenders with invented data and a clock of their own may be created; never in production. */
    @WithDefault("false")
    boolean fictionalTenders();
}
