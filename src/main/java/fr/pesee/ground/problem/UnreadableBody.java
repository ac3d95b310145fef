package fr.pesee.ground.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body that cannot be read, without echoing the parser's view of our classes. */
final class UnreadableBody {
    private static final int MOST = 100;
    /** How many bytes are read again for one request, at most: a large body must not be read a hundred times. */
    private static final int MOST_BYTES = 20_000_000;

    private UnreadableBody() {}

    /** Where reading ended, and why. */
    static Refusal refusal(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Refusal.at(pointer(unknown), RequestProblem.FIELD_UNKNOWN, unknown.getPropertyName());
        }
        if (unreadable.getOriginalMessage() != null
                && unreadable.getOriginalMessage().startsWith("Duplicate field")) {
            return Refusal.of(RequestProblem.FIELD_DUPLICATE, place(unreadable));
        }
        if (unreadable instanceof MismatchedInputException mismatched) {
            RequestProblem problem =
                    mismatched.getPath().isEmpty() ? RequestProblem.BODY_MISSHAPEN : RequestProblem.FIELD_UNREADABLE;
            return Refusal.inWords(pointer(mismatched), problem, ExpectedForm.of(mismatched.getTargetType()));
        }
        if (unreadable.getCause() instanceof InputCoercionException large
                && unreadable instanceof JsonMappingException mapped) {
            return Refusal.inWords(
                    pointer(mapped), RequestProblem.FIELD_UNREADABLE, ExpectedForm.of(large.getTargetType()));
        }
        return Refusal.of(RequestProblem.BODY_UNREADABLE, place(unreadable));
    }

    /** All fields that cannot be read: a reader stops at the first, so the body is read again without it. */
    static List<Refusal> refusals(byte[] body, Type type, ObjectMapper json) throws IOException {
        List<Refusal> found = new ArrayList<>();
        int most = Math.min(MOST, Math.max(1, MOST_BYTES / Math.max(1, body.length)));
        ObjectReader reader = json.readerFor(json.constructType(type));
        try {
            JsonNode rest = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body);
            if (rest.isMissingNode()) {
                return List.of(Refusal.of(RequestProblem.BODY_MISSING));
            }
            while (found.size() < most && isUnreadable(rest, reader, found)) {}
        } catch (JsonProcessingException unreadable) {
            found.add(refusal(unreadable));
        }
        return found;
    }

    private static boolean isUnreadable(JsonNode rest, ObjectReader reader, List<Refusal> found) throws IOException {
        try {
            reader.readValue(rest);
            return false;
        } catch (JsonMappingException unreadable) {
            if (!isOfOneField(unreadable)) {
                throw unreadable;
            }
            found.add(refusal(unreadable));
            return isTakenOut(rest, unreadable.getPath());
        }
    }

    /** Whether the rest can be read without the field at fault: of another form, or a number beyond all bounds. */
    static boolean isOfOneField(@Nullable Throwable unreadable) {
        return unreadable instanceof MismatchedInputException
                || (unreadable instanceof JsonMappingException mapped
                        && mapped.getCause() instanceof InputCoercionException);
    }

    /** Takes the field out; an entry of a list leaves an empty place, so that its neighbours keep theirs. */
    private static boolean isTakenOut(JsonNode body, List<Reference> path) {
        JsonNode owner = body;
        for (Reference step : path.subList(0, Math.max(path.size() - 1, 0))) {
            owner = step.getFieldName() == null ? owner.path(step.getIndex()) : owner.path(step.getFieldName());
        }
        if (path.isEmpty()) {
            return false;
        }
        Reference last = path.get(path.size() - 1);
        if (owner instanceof ArrayNode list && list.hasNonNull(last.getIndex())) {
            list.setNull(last.getIndex());
            return true;
        }
        return owner instanceof ObjectNode object && object.remove(last.getFieldName()) != null;
    }

    private static String place(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? "?"
                : unreadable.getLocation().getLineNr() + ":"
                        + unreadable.getLocation().getColumnNr();
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .reduce("", Refusal::under);
    }
}
