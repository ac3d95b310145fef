package fr.pesee.receive.offline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a sheet cannot be read, in the words of whoever writes sheets: the parser knows only our classes. */
final class SheetFault {
    /** The parser has no exception of its own for this. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'.*", Pattern.DOTALL);

    private SheetFault() {}

    /** Nothing is in it, or comments alone. */
    static Text empty() {
        return new Text("la feuille est vide.", "the sheet is empty.");
    }

    /** Something comes after it. */
    static Text followed(JsonLocation at) {
        return at(
                at,
                "",
                new Text(
                        "quelque chose suit la fin de la feuille. Un fichier est une seule feuille.",
                        "something follows the end of the sheet. A file is one sheet."));
    }

    /**
     * Where reading ended, and why.
     *
     * @param again the same text, from its beginning
     */
    static Text of(JsonProcessingException unreadable, JsonParser again) {
        String path = unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(one -> one.getFieldName() == null ? "[" + one.getIndex() + "]" : one.getFieldName())
                        .collect(Collectors.joining(" › "))
                : "";
        return at(location(unreadable, again), path, reason(unreadable));
    }

    /** Where what is at fault begins: records are read to their end before unknown fields are told. */
    private static @Nullable JsonLocation location(JsonProcessingException unreadable, JsonParser again) {
        if (!(unreadable instanceof MismatchedInputException mismatched)) {
            return unreadable.getLocation();
        }
        String wanted = mismatched.getPath().stream()
                .map(one -> one.getFieldName() == null ? Integer.toString(one.getIndex()) : one.getFieldName())
                .map(segment -> "/" + segment.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        try (again) {
            while (again.nextToken() != null) {
                if (again.getParsingContext().pathAsPointer().toString().equals(wanted)) {
                    return again.currentTokenLocation();
                }
            }
        } catch (IOException unfound) {
            // What follows is wrong too; the reader's own place is near enough.
        }
        return unreadable.getLocation();
    }

    private static Text at(@Nullable JsonLocation at, String path, Text reason) {
        int line = at == null ? 0 : at.getLineNr();
        return new Text(
                place(line < 1 ? "" : "ligne " + line, path, " : ") + reason.fr(),
                place(line < 1 ? "" : "line " + line, path, ": ") + reason.en());
    }

    private static String place(String line, String path, String colon) {
        String place = Stream.of(line, path).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
        return place.isEmpty() ? "" : place + colon;
    }

    private static Text reason(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            String known = fields(unknown.getReferringClass());
            return new Text(
                    "champ inconnu. Champs connus : " + known + ".", "unknown field. Known fields: " + known + ".");
        }
        if (unreadable instanceof MismatchedInputException mismatched) {
            Text expected = expected(mismatched.getTargetType());
            return new Text("il faut ici " + expected.fr() + ".", "this has to be " + expected.en() + ".");
        }
        Matcher twice = TWICE.matcher(Objects.requireNonNullElse(unreadable.getOriginalMessage(), ""));
        if (twice.matches()) {
            return new Text(
                    "le champ « " + twice.group(1) + " » est donné deux fois.",
                    "the field \"" + twice.group(1) + "\" is given twice.");
        }
        return new Text("ni YAML ni JSON ne se lit ainsi.", "this can be read neither as YAML nor as JSON.");
    }

    private static Text expected(@Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return new Text("un texte", "a text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("true ou false", "true or false");
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text("une valeur parmi " + names, "one of " + names);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new Text("une liste", "a list");
        }
        if (Map.class.isAssignableFrom(type)) {
            return new Text("des codes, chacun avec un nombre", "codes, each with a number");
        }
        String fields = fields(type);
        return new Text("un groupe de champs : " + fields, "a group of fields: " + fields);
    }

    /** In the order in which the page on sheets shows them. */
    private static String fields(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
