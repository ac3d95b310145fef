package fr.pesee.ground.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry discloses, to make words of. It may have been forged, or be of an older form: whatever is not there
 * reads as empty.
 *
 * @param json an object, or one of its parts
 */
public record EntryContent(JsonNode json) {

    /** What stands in a disclosure. */
    public static EntryContent of(Disclosure payload) {
        try {
            return new EntryContent(PayloadJson.mapper().readTree(payload.json()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a disclosure is always JSON", unreadable);
        }
    }

    /** The text at a pointer such as {@code /person/name}; empty when there is none. */
    public String text(String pointer) {
        return json.at(pointer).asText("");
    }

    /** The same for a sentence in two languages. */
    public Text same(String pointer) {
        return Text.same(text(pointer));
    }

    /** The instant at a pointer, as a sentence names it, in Paris; as it stands when it is none. */
    public Text instant(String pointer) {
        try {
            Instant at = Instant.parse(text(pointer));
            return new Text(Formats.of("fr").spoken(at), Formats.of("en").spoken(at));
        } catch (DateTimeException none) {
            return same(pointer);
        }
    }

    /** The number at a pointer as people write it; as it stands when it is none. */
    public Text number(String pointer) {
        String text = text(pointer);
        if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return same(pointer);
        }
        BigDecimal number = new BigDecimal(text);
        return new Text(Formats.of("fr").number(number), Formats.of("en").number(number));
    }

    /** The members of a list at a pointer; none when there is no list. */
    public List<EntryContent> items(String pointer) {
        List<EntryContent> items = new ArrayList<>();
        json.at(pointer).forEach(item -> items.add(new EntryContent(item)));
        return items;
    }

    /** The texts of a list at a pointer, with commas between them. */
    public String listed(String pointer) {
        return String.join(
                ", ", items(pointer).stream().map(item -> item.text("")).toList());
    }

    /** The lot it concerns, to begin a sentence with. */
    public String lot() {
        return "Lot " + text("/lot");
    }
}
