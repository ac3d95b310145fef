package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Typed;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;

/** Between what people write and what the format of scoring models does. Pure. */
final class Written {
    private Written() {}

    /** A number as the format has it: 7,5 becomes 7.5. Whether it is one is for the reader of the format to say. */
    static String number(String typed) {
        return Typed.plain(typed);
    }

    /** A number of the format as people write it: decimals where they end, else the fraction. */
    static String shown(String number, String language) {
        Fraction value = GridDraft.number(number);
        if (value == null) {
            return number;
        }
        return Formats.of(language).typed(value);
    }

    /** Puts a text under a key; the French one serves both languages where no English one is given. None removes it. */
    static void putText(ObjectNode node, String key, String french, String english) {
        String fr = french.strip();
        String en = english.strip();
        if (fr.isEmpty() && en.isEmpty()) {
            node.remove(key);
            return;
        }
        ObjectNode text = node.putObject(key);
        text.put("fr", fr);
        text.put("en", en.isEmpty() ? fr : en);
    }

    /** The French text under a key; empty when there is none. */
    static String french(JsonNode node, String key) {
        return node.path(key).path("fr").asText();
    }

    /** The English text under a key where it says something else than the French one. */
    static String english(JsonNode node, String key) {
        String english = node.path(key).path("en").asText();
        return english.equals(french(node, key)) ? "" : english;
    }

    /** Puts a number as typed under a key; a blank removes it. */
    static void putNumber(ObjectNode node, String key, String typed) {
        String number = number(typed);
        if (number.isEmpty()) {
            node.remove(key);
        } else {
            node.put(key, number);
        }
    }

    /** The lines of a field that say anything. */
    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Lines in two languages, one text for each pair; a line without its pair serves both. */
    static List<Text> texts(String french, String english) {
        List<String> fr = lines(french);
        List<String> en = lines(english);
        List<Text> texts = new ArrayList<>();
        for (int index = 0; index < Math.max(fr.size(), en.size()); index++) {
            String one = index < fr.size() ? fr.get(index) : en.get(index);
            texts.add(new Text(one, index < en.size() ? en.get(index) : one));
        }
        return texts;
    }

    /** A text of the format. */
    static Text text(JsonNode node) {
        return new Text(node.path("fr").asText(), node.path("en").asText());
    }
}
