package fr.pesee;

import fr.pesee.ground.access.Operation;
import fr.pesee.prepare.tender.Lifecycle;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something the running application answers to.
 *
 * @param method the HTTP method
 * @param path its address, with the names of its parameters in braces
 * @param operation the row of the permission table that it says it stands under; null when it says nothing
 * @param consumes the media types it reads; empty when it reads no body
 * @param room the simple name of the class that answers
 */
record Endpoint(String method, String path, @Nullable Operation operation, List<String> consumes, String room) {
    private static final String API = "/api/";
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)[^}]*}");
    private static final Set<Operation> STEPS =
            Lifecycle.TABLE.stream().map(Lifecycle.Transition::operation).collect(Collectors.toSet());

    /** Whether people see it, in a browser; programs ask everything else. */
    boolean isPage() {
        return !path.startsWith(API);
    }

    /** Whether it only shows something. */
    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether it takes a form with a file. */
    boolean takesFile() {
        return consumes.contains("multipart/form-data");
    }

    /** Whether it carries a lot, or the whole tender, to its next phase. */
    boolean isStep() {
        return !isRead() && STEPS.contains(operation);
    }

    /** Whether it concerns one tender. */
    boolean isInTender() {
        return path.contains("{tender}");
    }

    /** Its address in a tender, in the first lot and at the first bid of it. */
    String at(String tender) {
        return PARAMETER.matcher(path).replaceAll(parameter -> Matcher.quoteReplacement(value(parameter, tender)));
    }

    private String value(MatchResult parameter, String tender) {
        return switch (parameter.group(1)) {
            case "tender" -> tender;
            case "lot", "bid", "document", "version", "question", "entry", "copy" -> "1";
            case "invitation", "person" -> "ffffffff-0000-4000-8000-000000000001";
            case "part" -> "0";
            case "digest" -> "5e".repeat(32);
            case "envelope", "piece", "deposit", "withdrawal" -> "ffffffff-0000-4000-8000-000000000001";
            case "criterion" -> "C2.1";
            case "language" -> "en";
            case "notice" -> "ffffffff-0000-4000-8000-000000000000";
            default ->
                throw new AssertionError("The walk does not know what to put for " + parameter.group() + " in " + path
                        + "; teach it here.");
        };
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
