package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The parameters of one method, read by name. Every problem is collected; reading goes on with a value that the caller
 * never sees, because {@link #refuseIfWrong()} throws before it is used.
 */
public final class Parameters {
    private final String id;
    private final Map<String, String> given;
    private final Set<String> asked = new HashSet<>();
    private final List<Text> problems = new ArrayList<>();

    public Parameters(String id, Map<String, String> given) {
        this.id = id;
        this.given = given;
    }

    /** Canonical text of parameters by name, for {@link PriceFormula#parameters()}. */
    public static SortedMap<String, String> of(String name, Object value) {
        return of(Map.of(name, value));
    }

    /** Canonical text of parameters by name, for {@link PriceFormula#parameters()}. */
    public static SortedMap<String, String> of(Map<String, ?> values) {
        SortedMap<String, String> sorted = new TreeMap<>();
        values.forEach((name, value) -> sorted.put(name, value.toString()));
        return Collections.unmodifiableSortedMap(sorted);
    }

    public Fraction positive(String name) {
        return number(name, value -> value.signum() > 0);
    }

    /** The number of that name when it satisfies the range. */
    public Fraction number(String name, Predicate<Fraction> range) {
        String text = text(name);
        try {
            Fraction value = Fraction.parse(text);
            if (range.test(value)) {
                return value;
            }
        } catch (NumberFormatException exception) {
            // Falls through to the one problem that covers both cases.
        }
        if (has(name)) {
            outOfRange(name);
        }
        return Fraction.ONE;
    }

    public Fraction numberOr(String name, Fraction otherwise, Predicate<Fraction> range) {
        asked.add(name);
        return has(name) ? number(name, range) : otherwise;
    }

    /** The exponent of that name: from the least value to 10, with a denominator of at most 100. */
    Fraction exponent(String name, Fraction least) {
        return number(
                name,
                value -> !value.isLessThan(least)
                        && !value.isGreaterThan(Fraction.of(10))
                        && value.denominator().compareTo(BigInteger.valueOf(100)) <= 0);
    }

    /** The text of that name; empty, with a problem, when it is absent. */
    public String text(String name) {
        asked.add(name);
        String text = given.get(name);
        if (text == null) {
            problems.add(new Text(
                    id + " : le paramètre « " + name + " » manque.", id + ": parameter \"" + name + "\" is missing."));
        }
        return text == null ? "" : text;
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** Reports a value that is there and cannot be used. */
    public void outOfRange(String name) {
        problems.add(new Text(
                id + " : le paramètre « " + name + " » est hors limites.",
                id + ": parameter \"" + name + "\" is out of range."));
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedMethod with every problem, unknown names among them
     */
    public void refuseIfWrong() {
        for (String name : new TreeMap<>(given).keySet()) {
            if (!asked.contains(name)) {
                problems.add(new Text(
                        id + " : paramètre inconnu « " + name + " ».", id + ": unknown parameter \"" + name + "\"."));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedMethod(problems);
        }
    }

    /** A method that cannot be made as asked, with every reason at once. */
    public static final class RefusedMethod extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final transient List<Text> problems;

        public RefusedMethod(List<Text> problems) {
            super(String.join(" ", problems.stream().map(Text::en).toList()));
            this.problems = List.copyOf(problems);
        }

        public List<Text> problems() {
            return problems;
        }
    }
}
