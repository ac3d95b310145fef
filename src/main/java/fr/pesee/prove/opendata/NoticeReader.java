package fr.pesee.prove.opendata;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prove.opendata.ReadNotice.Facts;
import fr.pesee.prove.opendata.ReadNotice.File;
import fr.pesee.prove.opendata.ReadNotice.ReadLot;
import fr.pesee.rule.model.LegalProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an eForms contract notice of the general regime, subtype 16. Pure: the same file reads the same. */
final class NoticeReader {
    /** The only subtype that is read. */
    static final String READ_SUBTYPE = "16";

    private static final String EXTENSION =
            "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension/";
    private static final String PROJECT = "cac:ProcurementProject/";
    private static final Pattern SDK = Pattern.compile("eforms-sdk-1\\.(\\d{1,2})(\\.\\d+)?");
    /** One more than a tender can have: enough to say so. */
    private static final int MOST_LOTS = 101;

    private static final int FIRST_SDK = 13;
    private static final int LAST_SDK = 13;

    private final NoticeElement root;
    private final List<NoticeElement> lots;
    private final Reading reading;
    private final AcrossLots across;

    private NoticeReader(NoticeElement root) {
        this.root = root;
        this.lots = root.all("cac:ProcurementProjectLot").stream()
                .filter(lot -> lot.first("cbc:ID")
                        .filter(id -> id.attribute("schemeName").equals("Lot"))
                        .isPresent())
                .limit(MOST_LOTS)
                .toList();
        this.reading = new Reading(once("cbc:NoticeLanguageCode"));
        this.across = new AcrossLots(root, lots, reading);
    }

    /**
     * What a notice says.
     *
     * @throws Refused when it is no contract notice of subtype 16
     */
    static ReadNotice read(byte[] content) {
        NoticeElement root = NoticeXml.read(content);
        requireSubtype(root);
        return new NoticeReader(root).read(Digest.sha256(content).hex(), content.length);
    }

    private static void requireSubtype(NoticeElement root) {
        NoticeElement code = root.first(EXTENSION + "efac:NoticeSubType/cbc:SubTypeCode")
                .filter(one -> one.attribute("listName").equals("notice-subtype"))
                .orElseThrow(() -> other(root));
        if (!code.use().equals(READ_SUBTYPE)) {
            throw new Refused(Refusal.of(NoticeProblem.NOTICE_SUBTYPE_OTHER, code.text()));
        }
        if (!root.name().equals("ContractNotice")) {
            throw other(root);
        }
    }

    private static Refused other(NoticeElement root) {
        return new Refused(Refusal.of(NoticeProblem.NOTICE_OTHER_DOCUMENT, root.name()));
    }

    private ReadNotice read(String sha256, long size) {
        File file = new File(sha256, size, once("cbc:CustomizationID"), once("cbc:ID"), once("cbc:NoticeLanguageCode"));
        checkSdk(file.sdk());
        if (root.first(EXTENSION + "efac:Changes").isPresent()) {
            reading.missing(Gap.CHANGE, 0, "");
        }
        if (lots.size() == MOST_LOTS) {
            reading.missing(Gap.LOTS_MANY, 0, "");
        }
        Facts facts = facts();
        List<ReadLot> read = new ArrayList<>();
        for (int number = 1; number <= lots.size(); number++) {
            read.add(new LotReader(lots.get(number - 1), number, reading).read());
        }
        wants(facts, read);
        IgnoredElements ignored = IgnoredElements.of(root);
        return new ReadNotice(file, facts, read, reading.found(), ignored.listed(), ignored.more(), reading.missing());
    }

    /** The text of an element that stands once below the root; empty when there is none. */
    private String once(String path) {
        return root.first(path).map(NoticeElement::use).map(NoticeReader::brief).orElse("");
    }

    private static String brief(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private void checkSdk(String sdk) {
        Matcher matcher = SDK.matcher(sdk);
        int minor = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        if (minor < FIRST_SDK || minor > LAST_SDK) {
            reading.missing(Gap.SDK_OTHER, 0, sdk);
        }
    }

    private Facts facts() {
        String reference = reference();
        String title = reading.text(root.all(PROJECT + "cbc:Name"), 0, 300);
        told(Term.TITLE, title, Gap.TITLE);
        Procedure procedure = procedure();
        boolean framework = across.framework();
        LocalDate launch = launch();
        Instant questions = across.instant(Term.QUESTIONS, "cac:AdditionalInformationRequestPeriod", "End");
        Instant deadline = across.instant(Term.DEADLINE, "cac:TenderSubmissionDeadlinePeriod", "End");
        Instant opening = opening(deadline);
        BigDecimal estimate = across.amount(Term.ESTIMATE, "cbc:EstimatedOverallContractAmount");
        BigDecimal maximum = across.amount(Term.MAXIMUM, EXTENSION + "efbc:FrameworkMaximumAmount");
        return new Facts(
                reference,
                title,
                procedure,
                framework,
                launch,
                deadline,
                estimate,
                maximum,
                questions,
                opening,
                across.validity(deadline));
    }

    /** A tender is opened after its deadline; one that is announced otherwise is not taken over. */
    private @Nullable Instant opening(@Nullable Instant deadline) {
        Instant opening = across.instant(Term.OPENING, "cac:OpenTenderEvent", "Occurrence");
        if (opening != null && deadline != null && !opening.isAfter(deadline)) {
            reading.missing(Gap.OPENING_UNUSED, 0, "");
            return null;
        }
        return opening;
    }

    private void told(Term term, @Nullable String value, Gap gap) {
        if (value == null) {
            reading.missing(gap, 0, "");
        } else {
            reading.found(term, 0, value);
        }
    }

    private @Nullable String reference() {
        List<NoticeElement> internal = root.all(PROJECT + "cbc:ID").stream()
                .filter(id -> id.attribute("schemeName").equals("InternalID"))
                .toList();
        String reference = reading.text(internal, 0, 64);
        if (reference == null) {
            reference = reading.text(root.all("cbc:ContractFolderID"), 0, 64);
            told(Term.PROCEDURE_ID, reference, Gap.REFERENCE);
            return reference;
        }
        reading.found(Term.REFERENCE, 0, reference);
        return reference;
    }

    private @Nullable Procedure procedure() {
        NoticeElement code =
                root.first("cac:TenderingProcess/cbc:ProcedureCode").orElse(null);
        String value = code == null ? "" : brief(code.text());
        Procedure procedure =
                switch (value) {
                    case "open" -> Procedure.OPEN;
                    case "restricted" -> Procedure.RESTRICTED;
                    case "neg-w-call" -> Procedure.NEGOTIATED;
                    default -> null;
                };
        if (procedure == null) {
            reading.missing(Gap.PROCEDURE, 0, value);
        } else {
            reading.found(Term.PROCEDURE, 0, Objects.requireNonNull(code).use(), procedure.words());
        }
        return procedure;
    }

    private @Nullable LocalDate launch() {
        NoticeElement date = root.first("cbc:IssueDate").orElse(null);
        LocalDate day = date == null ? null : NoticeDates.day(date.text()).orElse(null);
        if (date == null || day == null) {
            reading.missing(Gap.LAUNCH, 0, "");
            return null;
        }
        date.use();
        reading.found(Term.DISPATCH, 0, day.toString(), NoticeDates.words(day));
        return day;
    }

    private void wants(Facts facts, List<ReadLot> read) {
        if (facts.estimatedValue() == null) {
            reading.missing(Gap.ESTIMATE, 0, "");
        }
        if (facts.framework() && facts.maximumValue() == null) {
            reading.missing(Gap.MAXIMUM, 0, "");
        }
        reading.missing(Gap.BUDGET, 0, "");
        if (read.isEmpty()) {
            reading.missing(Gap.LOTS, 0, "");
        }
        if (read.size() <= 1) {
            reading.missing(Gap.NON_ALLOTMENT, 0, "");
        }
        root.first("cac:TenderingTerms/cac:LotDistribution/cbc:MaximumLotsAwardedNumeric")
                .ifPresent(limit -> reading.missing(Gap.MOST_LOTS, 0, brief(limit.text())));
        LocalDate launch = facts.launchDate();
        boolean known = launch != null && !launch.isBefore(LegalProfile.LAW_2019.from());
        LegalProfile law = known ? LegalProfile.ofLaunch(Objects.requireNonNull(launch)) : LegalProfile.LAW_2019;
        for (int number = 1; number <= read.size(); number++) {
            reading.missing(NoticeGrid.of(read.get(number - 1), number, law).missing());
        }
        reading.missing(Gap.TIES, 0, "");
        reading.missing(Gap.SCHEDULE, 0, "");
        reading.missing(Gap.DOCUMENTS, 0, "");
    }
}
