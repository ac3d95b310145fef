package fr.pesee.prove.opendata;

import fr.pesee.ground.office.HardenedXml;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a notice to its end: no DTD, nothing fetched, and no more than an honest notice holds. Pure. */
final class NoticeXml {
    /** Notices nest some fifteen deep; the largest sample of the SDK, with a hundred lots, has 24,000 elements. */
    private static final int DEEPEST = 64;

    private static final int MOST_ELEMENTS = 200_000;

    /** The namespaces of eForms, by the prefix that everyone gives them. */
    private static final Map<String, String> PREFIXES = Map.of(
            "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2", "",
            "urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2", "",
            "urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2", "",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac:",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc:",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2", "ext:",
            "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1", "efac:",
            "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1", "efbc:",
            "http://data.europa.eu/p27/eforms-ubl-extensions/1", "efext:");

    private final Deque<NoticeElement> open = new ArrayDeque<>();
    private @Nullable NoticeElement root;
    private int elements;

    private NoticeXml() {}

    /**
     * The root of a notice.
     *
     * @throws Refused when it is no XML, declares a document type, or is larger than any notice
     */
    static NoticeElement read(byte[] content) {
        if (content.length == 0) {
            throw new Refused(Refusal.of(NoticeProblem.NOTICE_EMPTY));
        }
        try {
            return new NoticeXml().read(HardenedXml.open(content));
        } catch (XMLStreamException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : Math.max(1, unreadable.getLocation().getLineNumber());
            throw new Refused(Refusal.of(NoticeProblem.NOTICE_BROKEN, Integer.toString(line)));
        }
    }

    private NoticeElement read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> write(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused(Refusal.of(NoticeProblem.NOTICE_UNSAFE));
                default -> {}
            }
        }
        return Objects.requireNonNull(root, "a document without root is not well-formed");
    }

    private void begin(XMLStreamReader reader) {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new Refused(Refusal.of(NoticeProblem.NOTICE_TOO_COMPLEX));
        }
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        NoticeElement element = new NoticeElement(name(reader), attributes);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().add(element);
        }
        open.push(element);
    }

    private static String name(XMLStreamReader reader) {
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        String prefix = PREFIXES.get(namespace);
        return (prefix == null ? "?:" : prefix) + reader.getLocalName();
    }

    private void write(String text) {
        if (!open.isEmpty()) {
            open.element().write(text);
        }
    }
}
