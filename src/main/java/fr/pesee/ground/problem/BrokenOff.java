package fr.pesee.ground.problem;

import java.io.IOException;

/** A body that ended before its time: its sender hung up, or sent nothing more. */
final class BrokenOff {
    /** What reads the bytes of a request off its connection. */
    private static final String READER = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$";

    private BrokenOff() {}

    /** Whether this is what lies behind a failure: the reader itself failed, and nothing that reads from it. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            boolean reading = trace.length > 0 && trace[0].getClassName().startsWith(READER);
            if (reading && cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
