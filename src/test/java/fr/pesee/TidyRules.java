package fr.pesee;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How sources must look. Each rule gives all findings of one file, each with its line; none if all is well. */
final class TidyRules {
    static final int MAX_FILE = 300;
    static final int MAX_METHOD = 50;
    static final int MAX_LINE = 120;

    /** One readable file by design: it must run alone, by {@code java Verify.java}. */
    private static final String EXEMPT_FROM_LENGTH = "Verify.java";

    private static final Set<String> TESTS =
            Set.of("Test", "Property", "Example", "ParameterizedTest", "RepeatedTest", "TestFactory");
    /** Surefire runs the first before packaging, Failsafe the second on the package. */
    private static final Pattern IS_RUN = Pattern.compile("\\w+(Test|IT)");

    private static final Pattern SENTENCE_NAME = Pattern.compile("[a-z0-9]+([A-Z0-9]+[a-z0-9]*){2,}");
    private static final Pattern SENTENCE = Pattern.compile("\"\\S+( \\S+){2,}\"");
    private static final Pattern BANNED_NAME =
            Pattern.compile("(?:^|(?<=[a-z0-9]))(Util|Utils|Helper|Helpers|Manager)(?![a-z])");
    /** The rooms that talk to a terminal, and the one program elsewhere that answers its parent on standard output. */
    private static final Pattern CONSOLE_ROOMS = Pattern.compile(
            ".*[/\\\\](run[/\\\\](cli|platform)[/\\\\][^/\\\\]*|receive[/\\\\]seal[/\\\\]KeyMaker\\.java)");

    private static final Pattern EXACT = Pattern.compile(".*[/\\\\]main[/\\\\].*[/\\\\]rule[/\\\\](?!robustness).*");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern RAW_IN_TEMPLATE = Pattern.compile("\\.raw\\b|\\bstr:raw\\b");

    private TidyRules() {}

    /** The rules for any text: its lines, and nothing unfinished. */
    static List<String> text(Path file, String text) {
        List<String> findings = new ArrayList<>(matches(file, text, UNFINISHED, "is unfinished"));
        if (file.toString().endsWith(".html")) {
            findings.addAll(matches(file, text, RAW_IN_TEMPLATE, "prints without escaping"));
        }
        return findings;
    }

    /** The rules for a Java source, beside those for any text. */
    static List<String> java(Path file, String text) {
        JavaSource source = JavaSource.parse(file, text);
        return Stream.of(lengths(source), names(source), tests(source), habits(source))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> lengths(JavaSource source) {
        List<String> findings = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        if (lines.size() > MAX_FILE && !source.file().endsWith(EXEMPT_FROM_LENGTH)) {
            findings.add(at(source, lines.size(), "the file has more than " + MAX_FILE + " lines"));
        }
        IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > MAX_LINE)
                .forEach(i -> findings.add(at(source, i + 1, "the line is longer than " + MAX_LINE)));
        source.methods().stream()
                .filter(method -> method.length() > MAX_METHOD)
                .map(method -> at(source, method.line(), method.name() + " has " + method.length() + " lines"))
                .forEach(findings::add);
        return findings;
    }

    private static List<String> names(JavaSource source) {
        List<String> findings = new ArrayList<>();
        source.types().stream()
                .filter(type -> BANNED_NAME.matcher(type.name()).find())
                .map(type -> at(source, type.line(), type.name() + " does not say what it does"))
                .forEach(findings::add);
        source.imports().stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> at(source, 1, "imports " + name))
                .forEach(findings::add);
        source.types().stream()
                .filter(type -> type.top() && type.open() && !type.documented())
                .map(type -> at(source, type.line(), type.name() + " is public and says nothing of itself"))
                .forEach(findings::add);
        return findings;
    }

    private static List<String> tests(JavaSource source) {
        List<String> findings = new ArrayList<>();
        List<JavaSource.Method> tests = source.methods().stream()
                .filter(method -> method.annotations().stream().anyMatch(TESTS::contains))
                .toList();
        tests.stream()
                .filter(method -> !isSentence(method))
                .map(method -> at(source, method.line(), method.name() + " is no sentence"))
                .forEach(findings::add);
        Stream.concat(
                        source.types().stream().flatMap(type -> type.annotations().stream()),
                        source.methods().stream().flatMap(method -> method.annotations().stream()))
                .filter("Disabled"::equals)
                .map(annotation -> at(source, 1, "a test is disabled"))
                .forEach(findings::add);
        source.types().stream()
                .filter(type -> type.top() && !tests.isEmpty())
                .filter(type -> !IS_RUN.matcher(type.name()).matches())
                .map(type -> at(source, type.line(), type.name() + " never runs: name it …Test or …IT"))
                .forEach(findings::add);
        return findings;
    }

    private static boolean isSentence(JavaSource.Method method) {
        boolean named =
                SENTENCE_NAME.matcher(method.name()).matches() && !method.name().startsWith("test");
        return named
                || method.displayNames().stream()
                        .anyMatch(name -> SENTENCE.matcher(name).matches());
    }

    private static List<String> habits(JavaSource source) {
        List<String> findings = new ArrayList<>();
        if (!CONSOLE_ROOMS.matcher(source.file().toString()).matches()) {
            source.console().forEach(line -> findings.add(at(source, line, "writes to the console")));
        }
        source.unescaped().forEach(line -> findings.add(at(source, line, "prints without escaping")));
        source.elseAfterReturn().forEach(line -> findings.add(at(source, line, "an else after a return or throw")));
        if (EXACT.matcher(source.file().toString()).matches()) {
            source.binaryFractions().forEach(line -> findings.add(at(source, line, "a binary fraction")));
        }
        return findings;
    }

    private static List<String> matches(Path file, String text, Pattern pattern, String what) {
        List<String> findings = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long line = 1
                    + text.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.add(file + ":" + line + ": " + what + " (" + matcher.group() + ")");
        }
        return findings;
    }

    private static String at(JavaSource source, int line, String what) {
        return source.file() + ":" + line + ": " + what;
    }
}
