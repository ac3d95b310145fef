package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The samples are those of RFC 8785 and of the test data that its authors publish with it. */
class CanonicalJsonTest {
    @Test
    void theSampleOfTheRfcComesOutAsPrinted() throws Exception {
        String input = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\":[null,true,false]}";
        String output = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assertEquals(output, new JsonCanonicalizer(input).getEncodedString());
    }

    @Test
    void namesAreSortedByUtf16CodeUnits() {
        String input = "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                + "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\","
                + "\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        String output = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}";
        assertEquals(output, canonical(input));
    }

    @Test
    void nestedStructuresComeOutAsPublished() {
        assertEquals(
                "{\"\":\"empty\","
                        + "\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{}],\"A\":{},\"a\":{}}",
                canonical(
                        "{\n \"1\": {\"f\": {\"f\": \"hi\",\"F\": 5} ,\"\\n\": 56},\n \"10\": { },\n \"\": \"empty\",\n"
                                + " \"a\": { },\n \"111\": [ {\t} ],\n \"A\": { }\r\n}"));
        assertEquals("[56,{\"1\":[],\"10\":null,\"d\":true}]", canonical("[56,{\"d\":true,\"10\":null,\"1\":[]}]"));
    }

    @Test
    void theOrderIsThatOfNoLanguage() {
        String output = "{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\","
                + "\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}";
        assertEquals(
                output,
                canonical("{\"sin\":\"ignore locale\",\"pêche\":\"but canonicalization MUST\","
                        + "\"péché\":\"is wrong according to French\",\"peach\":\"This sorting order\"}"));
    }

    @Test
    void letterAndAccentAreNotJoined() {
        assertEquals("{\"Unnormalized Unicode\":\"A\u030a\"}", canonical("{\"Unnormalized Unicode\":\"A\\u030a\"}"));
    }

    /** RFC 8785, appendix B: double-precision numbers as they must be printed. */
    @Test
    void theLibraryPrintsNumbersAsTheRfcDoes() throws Exception {
        Map<String, String> samples = Map.ofEntries(
                Map.entry("0000000000000000", "0"),
                Map.entry("8000000000000000", "0"),
                Map.entry("0000000000000001", "5e-324"),
                Map.entry("8000000000000001", "-5e-324"),
                Map.entry("7fefffffffffffff", "1.7976931348623157e+308"),
                Map.entry("ffefffffffffffff", "-1.7976931348623157e+308"),
                Map.entry("4340000000000000", "9007199254740992"),
                Map.entry("c340000000000000", "-9007199254740992"),
                Map.entry("4430000000000000", "295147905179352830000"),
                Map.entry("44b52d02c7e14af5", "9.999999999999997e+22"),
                Map.entry("44b52d02c7e14af6", "1e+23"),
                Map.entry("44b52d02c7e14af7", "1.0000000000000001e+23"),
                Map.entry("444b1ae4d6e2ef4e", "999999999999999700000"),
                Map.entry("444b1ae4d6e2ef4f", "999999999999999900000"),
                Map.entry("444b1ae4d6e2ef50", "1e+21"),
                Map.entry("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
                Map.entry("3eb0c6f7a0b5ed8d", "0.000001"),
                Map.entry("41b3de4355555553", "333333333.3333332"),
                Map.entry("41b3de4355555554", "333333333.33333325"),
                Map.entry("41b3de4355555555", "333333333.3333333"),
                Map.entry("41b3de4355555556", "333333333.3333334"),
                Map.entry("41b3de4355555557", "333333333.33333343"),
                Map.entry("becbf647612f3696", "-0.0000033333333333333333"),
                Map.entry("43143ff3c1cb0959", "1424953923781206.2"));
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(sample.getKey(), 16));
            String printed = new JsonCanonicalizer("[" + value + "]").getEncodedString();
            assertEquals("[" + sample.getValue() + "]", printed);
        }
    }

    @Test
    void onlyIntegersThatEveryReaderKeepsMayBeNumbers() {
        assertEquals(
                "[0,-1,9007199254740991,-9007199254740991]", canonical("[0, -1, 9007199254740991, -9007199254740991]"));
        for (String number : List.of(
                "9007199254740992",
                "-9007199254740992",
                "1.0",
                "0.5",
                "1e3",
                "1E3",
                "-0",
                "01",
                "99999999999999999999")) {
            assertThrows(IllegalArgumentException.class, () -> canonical("[" + number + "]"), number);
        }
        assertEquals("[\"1.5\",\"\\\"1e3\"]", canonical("[\"1.5\",\"\\\"1e3\"]"));
    }

    @Test
    void whatReadersTakeDifferentlyIsRefused() {
        for (String json : List.of(
                "",
                "1",
                "\"text\"",
                "null",
                "{",
                "{}}",
                "{} {}",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "[NaN]",
                "[+1]",
                "[.5]",
                "[0x10]",
                "[nul]",
                "[\"a\nb\"]",
                "[\"\\x\"]",
                "[\"\\ud800\"]",
                "[\"\ud800\"]",
                "[\"open]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "/**/[]",
                "\ufeff[]",
                "[".repeat(65) + "]".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(json), json);
        }
        assertEquals("[".repeat(64) + "]".repeat(64), canonical("[".repeat(64) + "]".repeat(64)));
    }

    @Test
    void aLongPayloadIsReadWithoutDeepRecursion() {
        String text = "é\\n".repeat(500_000);
        assertTrue(CanonicalJson.bytes("{\"reason\":\"" + text + "\"}").length > 1_000_000);
    }

    @Property
    void anyTextIsCanonicalOrRefused(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 40) String text) {
        for (String json : List.of(text, "{" + text + "}", "[" + text + "]", "{\"a\":" + text + "}")) {
            try {
                String canonical = canonical(json);
                assertEquals(canonical, canonical(canonical));
            } catch (IllegalArgumentException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() > 10);
            }
        }
    }

    @Property
    void spacesAndOrderOfNamesDoNotMatter(@ForAll int one, @ForAll short two) {
        assertEquals(
                canonical("{\"a\":" + one + ",\"b\":[" + two + ",{}]}"),
                canonical(" {\n\"b\" : [ " + two + " , { } ] ,\t\"\\u0061\":" + one + "\r\n}"));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }
}
