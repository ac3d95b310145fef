package fr.pesee.ground.office;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The door of PDF files: XHTML in, PDF/A-2a out (ISO 19005-2), tagged for screen readers, its fonts inside. The same
 * XHTML and instant give the same bytes; no clock, no chance, no network.
 */
@ApplicationScoped
public class PdfFiles {
    private static final String FONT = "Source Sans 3";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String PRODUCER = "Pesée";
    private static final String PAPER = paper();

    /**
     * A page as PDF/A.
     *
     * @param xhtml well-formed, without a DTD; its root has a language, its head a title and a {@code meta} element
     *     called subject; it looks as the sheet {@code paper.css} says
     * @param at when the file says that it was made, to the second
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] of(String xhtml, Instant at) {
        String seen = seen(xhtml);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(dressed(parsed(seen)), null);
        builder.useFastMode();
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        builder.toStream(file);
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            builder.useFont(
                    new PDFontSupplier(font(document, "SourceSans3-Regular.ttf")),
                    FONT,
                    REGULAR,
                    FontStyle.NORMAL,
                    true);
            builder.useFont(
                    new PDFontSupplier(font(document, "SourceSans3-Semibold.ttf")), FONT, BOLD, FontStyle.NORMAL, true);
            PdfBoxRenderer renderer = builder.buildPdfRenderer();
            renderer.createPDFKeepOpen();
            date(document, at.truncatedTo(ChronoUnit.SECONDS));
            document.setDocumentId(number(seen));
            document.save(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException | IOException malformed) {
            throw new IllegalArgumentException("not well-formed", malformed);
        }
    }

    private static Document dressed(Document document) {
        Element style = document.createElementNS(document.getDocumentElement().getNamespaceURI(), "style");
        style.setTextContent(PAPER);
        document.getElementsByTagName("head").item(0).appendChild(style);
        return document;
    }

    private static String paper() {
        try (InputStream sheet = resource("paper.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfFiles.class.getResourceAsStream("/office/" + name), name);
    }

    /** What XML 1.0 may not have in it (2.2) is replaced: whoever is quoted may have typed anything. */
    private static String seen(String xhtml) {
        StringBuilder kept = new StringBuilder(xhtml.length());
        xhtml.codePoints().map(PdfFiles::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int allowed(int point) {
        boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
        boolean none = Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
        return control || none ? '\uFFFD' : point;
    }

    /** Signs are printed one by one as they are: in a digest, none may become part of a ligature or another shape. */
    private static PDFont font(PDDocument document, String name) {
        try (InputStream file = resource("fonts/" + name)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The renderer writes the clock's time: what is asked for takes its place, in both places where a PDF says it. */
    private static void date(PDDocument document, Instant at) throws IOException {
        GregorianCalendar when = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        when.setTimeInMillis(at.toEpochMilli());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(when);
        about.setModificationDate(when);
        PDMetadata kept = document.getDocumentCatalog().getMetadata();
        String dated = new String(kept.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(\\w+Date)>)[^<]*(</xmp:\\2>)", "$1" + at + "$3");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** What the identifier of the file is made of: its content. */
    private static long number(String xhtml) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(xhtml.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
