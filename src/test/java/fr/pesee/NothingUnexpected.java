package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which the server met an error that nobody had foreseen, whatever it answered. */
public final class NothingUnexpected implements BeforeEachCallback, AfterEachCallback {
    private static final List<String> WATCHED =
            List.of("fr.pesee", "io.quarkus.vertx", "io.quarkus.resteasy", "io.vertx", "org.jboss.resteasy");

    private final Errors errors = new Errors();

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.met.clear();
        Logger.getLogger("").addHandler(errors);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Logger.getLogger("").removeHandler(errors);
        assertEquals(List.of(), List.copyOf(errors.met), "errors in the server's log");
    }

    private static final class Errors extends Handler {
        private final List<String> met = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            String logger = line.getLoggerName() == null ? "" : line.getLoggerName();
            boolean watched = WATCHED.stream().anyMatch(logger::startsWith);
            if (watched && line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                met.add(logger + ": " + line.getMessage() + ": " + line.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            met.clear();
        }
    }
}
