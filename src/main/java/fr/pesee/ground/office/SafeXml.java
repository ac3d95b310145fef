package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, read from its beginning to its end. No DTD, no entity of its own, nothing fetched. */
final class SafeXml {
    /** Workbooks nest some ten deep, and know a few hundred names. */
    private static final int DEEPEST = 64;

    private static final int MOST_NAMES = 2_000;

    private final String part;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    SafeXml(String part, byte[] content) {
        this.part = part;
        try {
            this.reader = HardenedXml.open(content);
        } catch (XMLStreamException unreadable) {
            throw broken();
        }
    }

    /** The next beginning of an element, end of one, or piece of text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        begin();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_UNSAFE));
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException unreadable) {
            throw broken();
        }
    }

    private void begin() {
        names.add(reader.getLocalName());
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            names.add(reader.getAttributeLocalName(index));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw broken();
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The text here; empty at the beginning or end of an element. */
    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    /** An attribute of the element that begins here, by its name without prefix. */
    @Nullable
    String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    /** A whole number in an attribute, from 0; −1 when there is none. */
    int number(String name) {
        String value = attribute(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    /** This part is not what it should be. */
    Refused broken() {
        return new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_BROKEN, part));
    }
}
