package fr.pesee.ground.office;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML that others wrote: no DTD is read, no entity of its own is known, nothing is fetched. */
public final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private HardenedXml() {}

    /**
     * A reader from the beginning of a document. A DTD shows as an event: its reader refuses the document.
     *
     * @param content in UTF-8, or in UTF-16 with its mark
     * @throws XMLStreamException when it cannot be read as such
     */
    public static XMLStreamReader open(byte[] content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(text(content)));
    }

    /** Decoded here, because the JDK's parser writes to the error output what it cannot decode. */
    private static String text(byte[] content) throws XMLStreamException {
        Charset charset = StandardCharsets.UTF_8;
        if (content.length >= 2 && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF) {
            charset = StandardCharsets.UTF_16;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
