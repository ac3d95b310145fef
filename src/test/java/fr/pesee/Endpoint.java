package fr.pesee;

import fr.pesee.ground.access.Operation;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something the running application answers to.
 *
 * @param method the HTTP method
 * @param path its address, with the names of its parameters in braces
 * @param operation the row of the permission table that it says it stands under; null when it says nothing
 * @param consumes the media types it reads; empty when it reads no body
 */
record Endpoint(String method, String path, @Nullable Operation operation, List<String> consumes) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)[^}]*}");

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
            case "lot", "bid" -> "1";
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
