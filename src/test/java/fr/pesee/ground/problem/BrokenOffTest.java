package fr.pesee.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Address;
import fr.pesee.Cast;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whoever hangs up while sending is no error of the server's. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BrokenOffTest {
    private static final int MOST_ROUNDS = 200;

    @Test
    void aRequestThatBreaksOffIsALineOfTheLogAndNoError() throws IOException, InterruptedException {
        Lines lines = new Lines();
        Logger.getLogger("").addHandler(lines);
        try {
            breakOff();
            for (int round = 0; round < MOST_ROUNDS && lines.ours().isEmpty(); round++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            List<LogRecord> ours = lines.ours();
            assertEquals(1, ours.size());
            assertTrue(
                    ours.get(0).getMessage().contains("broke off"), ours.get(0).getMessage());
            assertTrue(ours.get(0).getLevel().intValue() <= Level.INFO.intValue());
            assertNull(ours.get(0).getThrown());
        } finally {
            Logger.getLogger("").removeHandler(lines);
        }
    }

    @Test
    void whatFailsWhileReadingForAnotherReasonIsNone() {
        assertFalse(BrokenOff.caused(new IOException("disk")));
        assertFalse(BrokenOff.caused(new IllegalStateException(new IOException("disk"))));
        IOException cut = new IOException("Connection was closed");
        cut.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$VertxBlockingInput", "read", null, 1)
        });
        assertTrue(BrokenOff.caused(new IllegalStateException(cut)));
    }

    private static void breakOff() throws IOException, InterruptedException {
        URI address = Address.of("/api/v1/tenders");
        String head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + Tokens.of(Cast.OFFICER)
                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** What the mappers say. */
    private static final class Lines extends Handler {
        private final List<LogRecord> said = new CopyOnWriteArrayList<>();

        List<LogRecord> ours() {
            return said.stream()
                    .filter(line -> ProblemMappers.class.getName().equals(line.getLoggerName()))
                    .toList();
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
