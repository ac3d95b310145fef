package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reason why not, as data.
 *
 * @param code the stable code
 * @param at JSON pointer (RFC 6901) of the offending part of the request; empty when it concerns the whole
 * @param rule rule, article or standard behind it; that of the code unless it has its own
 * @param arguments what the sentence names, in the order of its places, in both languages; what a request wrote is
 *     repeated only as far as it can be read
 */
public record Refusal(ProblemCode code, String at, String rule, List<Text> arguments) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Refusal {
        at = PlainText.shown(at);
        arguments = arguments.stream()
                .map(words -> new Text(PlainText.shown(words.fr()), PlainText.shown(words.en())))
                .toList();
    }

    /** A refusal of the whole request. */
    public static Refusal of(ProblemCode code, String... arguments) {
        return at("", code, arguments);
    }

    /** A refusal of one part of the request. */
    public static Refusal at(String pointer, ProblemCode code, String... arguments) {
        return new Refusal(
                code,
                pointer,
                code.rule(),
                Arrays.stream(arguments).map(Text::same).toList());
    }

    /** A refusal that names things in words of their own in each language. */
    public static Refusal inWords(String pointer, ProblemCode code, Text... arguments) {
        return new Refusal(code, pointer, code.rule(), List.of(arguments));
    }

    /** The same with a rule of its own, where one code stands for several. */
    public Refusal citing(String cited) {
        return new Refusal(code, at, cited, arguments);
    }

    /** The pointer to a part that the request itself named. */
    public static String under(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The sentence with its arguments, in both languages. */
    public Text sentence() {
        return new Text(fill(code.text().fr(), Text::fr), fill(code.text().en(), Text::en));
    }

    /** Fills {0} to {9} in one pass, so that an argument with braces in it is never read as a place. */
    private String fill(String template, Function<Text, String> language) {
        return PLACE.matcher(template).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? language.apply(arguments.get(index)) : "");
        });
    }
}
