package fr.pesee.prove.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample notices of the eForms SDK (1.13.0, CC BY 4.0), from its own archive, and small ones made here. */
public final class Notices {
    /** A French notice of two lots, each with price 60 and quality 40. */
    public static final String FRENCH = "cn_24_FRA_comments";

    private static final String SPACES = """
            xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" \
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
            xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" \
            xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" \
            xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1" \
            xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1\"""";

    private Notices() {}

    /** A sample of the SDK, by its name without ending. */
    public static String sample(String name) {
        String path = "/eforms-sdk/examples/notices/" + name + ".xml";
        try (InputStream stream = Notices.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A notice of one lot with these criteria, each made by {@link #criterion}. */
    static String withCriteria(String criteria) {
        return notice("16", """
                <cac:ProcurementProject><cbc:ID schemeName="InternalID">N-1</cbc:ID>\
                <cbc:Name languageID="FRA">Essai</cbc:Name></cac:ProcurementProject>\
                <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID><cac:TenderingTerms>\
                <cac:AwardingTerms><cac:AwardingCriterion>%s</cac:AwardingCriterion></cac:AwardingTerms>\
                </cac:TenderingTerms></cac:ProcurementProjectLot>""".formatted(criteria));
    }

    static String criterion(String type, String name, String unit, String number) {
        return "<cac:SubordinateAwardingCriterion><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>"
                + "<efext:EformsExtension><efac:AwardCriterionParameter><efbc:ParameterCode listName=\"number-weight\">"
                + unit + "</efbc:ParameterCode><efbc:ParameterNumeric>" + number
                + "</efbc:ParameterNumeric></efac:AwardCriterionParameter></efext:EformsExtension>"
                + "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"
                + "<cbc:AwardingCriterionTypeCode>" + type + "</cbc:AwardingCriterionTypeCode><cbc:Name>" + name
                + "</cbc:Name></cac:SubordinateAwardingCriterion>";
    }

    /** A notice of a subtype with this content. */
    static String notice(String subtype, String content) {
        return "<ContractNotice " + SPACES + "><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>"
                + "<efext:EformsExtension><efac:NoticeSubType><cbc:SubTypeCode listName=\"notice-subtype\">" + subtype
                + "</cbc:SubTypeCode></efac:NoticeSubType></efext:EformsExtension></ext:ExtensionContent>"
                + "</ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID>"
                + content + "</ContractNotice>";
    }

    static ReadNotice read(String xml) {
        return NoticeReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
