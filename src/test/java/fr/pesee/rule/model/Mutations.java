package fr.pesee.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random damage to a text: what a hurried hand, a broken editor or an attacker does to a file. */
public final class Mutations {
    private static final List<String> PIECES = List.of(
            "0",
            "-1",
            "1/3",
            "1/0",
            "1e9",
            "99999999999999999999",
            "0.00000000001",
            "null",
            "~",
            "true",
            "[]",
            "{}",
            "[[[[",
            "]",
            "}",
            "&a",
            "*a",
            "<<: *a",
            "!!java.net.URL",
            "\"",
            "'",
            "|",
            ">",
            "%",
            "%s",
            "#",
            ": ",
            "- ",
            "\t",
            "\u0000",
            "\uD800",
            "\u202E",
            "\uFEFF",
            "---",
            "...",
            "? ",
            "criteria",
            "points: 10",
            "percent: 50",
            "threshold: { minimum: 1, outOf: 2 }",
            "price: { formula: BANDS, parameters: { bands: \"1=1\" } }",
            "price: { formula: LOG, parameters: { base: 2 } }",
            "price: { formula: POWER_CEILING, parameters: { ceiling: 9, exponent: 7/3 } }",
            "overall: RANK_AVERAGE",
            "overall: { method: UFAB_MEAN }",
            "quality: { rescaleBest: true }",
            "measured: { direction: lower-is-better }",
            "published: false",
            "admission: late",
            "rounding: { totalDecimals: 0 }",
            "INVERSE",
            "MINMAX",
            "MEAN",
            "SQRT",
            "LINEAR_LOW");

    private Mutations() {}

    /** The text after a few random changes; the same seed gives the same text. */
    public static String of(String text, long seed) {
        Random random = new Random(seed);
        String mutated = text;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            mutated = change(mutated, random);
        }
        return mutated;
    }

    private static String change(String text, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> withLines(text, random, Mutations::drop);
            case 1 -> withLines(text, random, Mutations::repeat);
            case 2 -> withLines(text, random, Mutations::swap);
            case 3 -> withLines(text, random, Mutations::indent);
            case 4 -> splice(text, random, PIECES.get(random.nextInt(PIECES.size())));
            case 5 -> replaceValue(text, random);
            default -> splice(text, random, String.valueOf((char) random.nextInt(0x250)));
        };
    }

    private interface LineChange {
        void apply(List<String> lines, Random random);
    }

    private static String withLines(String text, Random random, LineChange change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        change.apply(lines, random);
        return String.join("\n", lines) + "\n";
    }

    private static void drop(List<String> lines, Random random) {
        lines.remove(random.nextInt(lines.size()));
    }

    private static void repeat(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
    }

    private static void swap(List<String> lines, Random random) {
        int first = random.nextInt(lines.size());
        int second = random.nextInt(lines.size());
        String kept = lines.get(first);
        lines.set(first, lines.get(second));
        lines.set(second, kept);
    }

    private static void indent(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        lines.set(
                at, random.nextBoolean() ? "  " + lines.get(at) : lines.get(at).stripLeading());
    }

    private static String splice(String text, Random random, String piece) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return text.substring(0, from) + piece + text.substring(to);
    }

    /** Puts a piece where a value stands, which keeps the file well formed more often. */
    private static String replaceValue(String text, Random random) {
        int colon = text.indexOf(": ", random.nextInt(text.length() + 1));
        if (colon < 0) {
            return text;
        }
        int end = colon + 2;
        while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 2) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(end);
    }
}
