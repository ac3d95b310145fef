package fr.pesee.ground.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML file: read to its end, with nothing fetched from elsewhere and nothing that unfolds. */
final class XmlContent {
    /** Pages and pictures that a browser would run. */
    private static final Set<String> RUN = Set.of("html", "svg", "xsl", "stylesheet");

    private XmlContent() {}

    static FileType type(String at, Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw FileTypes.unknown(at);
                }
                if (event == XMLStreamConstants.START_ELEMENT && root) {
                    root = false;
                    if (RUN.contains(reader.getLocalName().toLowerCase(Locale.ROOT))) {
                        throw FileTypes.unknown(at);
                    }
                }
            }
            return FileType.XML;
        } catch (XMLStreamException malformed) {
            throw FileTypes.damaged(at, FileType.XML);
        }
    }
}
