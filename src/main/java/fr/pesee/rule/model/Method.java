package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A formula or aggregation as a file names it: an id with parameters, not yet looked up in the catalogue. */
record Method(String id, Map<String, String> parameters) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final int MAX_VALUE = 1000;

    /** Null, with a problem, when id or parameters cannot be those of any method. */
    static @Nullable Method of(Section section, String key, String id, Map<String, String> parameters) {
        boolean named = ID.matcher(id).matches();
        if (!named && !id.isEmpty()) {
            section.problem(
                    key,
                    "bad-method-id",
                    new Text(
                            "Un identifiant comme INVERSE est attendu : majuscules, chiffres et _.",
                            "An id such as INVERSE is expected: capital letters, digits and _."));
        }
        boolean readable = true;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            readable &= NAME.matcher(parameter.getKey()).matches()
                    && parameter.getValue().length() <= MAX_VALUE;
        }
        if (!readable) {
            section.problem(
                    "parameters",
                    "bad-parameters",
                    new Text(
                            "Un paramètre a un nom en lettres et chiffres, et au plus " + MAX_VALUE + " caractères.",
                            "A parameter has a name of letters and digits, and at most " + MAX_VALUE + " characters."));
        }
        return named && readable ? new Method(id, parameters) : null;
    }
}
