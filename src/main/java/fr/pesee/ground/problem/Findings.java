package fr.pesee.ground.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers every reason against a request, so that its author learns all of them at once. Not thread-safe. */
public final class Findings {
    private final List<Refusal> refusals = new ArrayList<>();

    /** Adds a reason about one part of the request. */
    public Findings at(String pointer, ProblemCode code, String... arguments) {
        refusals.add(Refusal.at(pointer, code, arguments));
        return this;
    }

    /** Adds reasons that others have found. */
    public Findings addAll(List<Refusal> found) {
        refusals.addAll(found);
        return this;
    }

    /** Adds the reason unless the condition holds. */
    public Findings require(boolean condition, String pointer, ProblemCode code, String... arguments) {
        return condition ? this : at(pointer, code, arguments);
    }

    /** Requires a value. */
    public Findings present(String pointer, @Nullable Object value) {
        return require(value != null, pointer, RequestProblem.FIELD_MISSING);
    }

    /** Requires a text that is not blank, has at most {@code limit} characters (code points), and can be kept. */
    public Findings text(String pointer, @Nullable String value, int limit) {
        return present(pointer, value).optionalText(pointer, value, limit);
    }

    /** A text that may be absent, and is held to the same limits when it is there. */
    public Findings optionalText(String pointer, @Nullable String value, int limit) {
        if (value == null) {
            return this;
        }
        if (!PlainText.isVisible(value)) {
            return at(pointer, RequestProblem.FIELD_BLANK);
        }
        require(
                value.codePointCount(0, value.length()) <= limit,
                pointer,
                RequestProblem.FIELD_TOO_LONG,
                Integer.toString(limit));
        return require(PlainText.isStorable(value), pointer, RequestProblem.TEXT_UNSTORABLE);
    }

    /** Everything found so far. */
    public List<Refusal> all() {
        return List.copyOf(refusals);
    }

    /** Whether nothing was found about this part of the request. */
    public boolean isEmpty(String pointer) {
        return refusals.stream().noneMatch(refusal -> refusal.at().equals(pointer));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** What could not be read, and what else was found: that such a field is missing is no further fault. */
    public Findings besides(List<Refusal> unreadable) {
        Set<String> unread = unreadable.stream().map(Refusal::at).collect(Collectors.toSet());
        Findings all = new Findings().addAll(unreadable);
        refusals.stream().filter(refusal -> !unread.contains(refusal.at())).forEach(all.refusals::add);
        return all;
    }

    /**
     * Ends the gathering.
     *
     * @throws Refused with everything found, when anything was
     */
    public void throwIfAny() {
        Refused.ifAny(refusals);
    }
}
