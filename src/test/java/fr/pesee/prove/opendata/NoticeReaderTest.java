package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prove.opendata.ReadNotice.Ignored;
import fr.pesee.prove.opendata.ReadNotice.Missing;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of eForms notices, and what is said of the rest. */
class NoticeReaderTest {
    private static final String LOT = "/ContractNotice/cac:ProcurementProjectLot";

    @Test
    void aFrenchNoticeOfTheSdkGivesItsLotsCriteriaWeightsAndDeadline() {
        ReadNotice notice = Notices.read(Notices.sample(Notices.FRENCH));
        assertEquals("eforms-sdk-1.13", notice.file().sdk());
        assertEquals("19S0001", notice.facts().reference());
        assertEquals(Procedure.OPEN, notice.facts().procedure());
        assertFalse(notice.facts().framework());
        assertEquals(LocalDate.of(2019, 5, 10), notice.facts().launchDate());
        assertEquals(Instant.parse("2019-06-24T16:00:00Z"), notice.facts().deadline());
        assertEquals(Instant.parse("2019-06-25T09:00:00Z"), notice.facts().opening());
        // Six months from 24 June are 183 days.
        assertEquals(183, notice.facts().validityDays());
        assertEquals(
                List.of("Agence centre", "Agence Hauts de Rouen"),
                notice.lots().stream().map(ReadNotice.ReadLot::title).toList());
        ScoringModel grid = grid(notice, 2);
        assertEquals(List.of(Fraction.of(60), Fraction.of(40)), points(grid));
        assertEquals("Prix", grid.grid().criteria().get(0).name().fr());
        assertTrue(gaps(notice).containsAll(Set.of(Gap.ESTIMATE, Gap.MOST_LOTS, Gap.FORMULA, Gap.SCALE)));
        assertFalse(gaps(notice).contains(Gap.SDK_OTHER));
    }

    @Test
    void everyElementThatWasNotUsedIsListedWithItsPath() {
        ReadNotice notice = Notices.read(Notices.sample(Notices.FRENCH));
        Ignored description = ignored(notice, "/ContractNotice/cac:ProcurementProject/cbc:Description");
        assertEquals(1, description.count());
        assertTrue(description.value().startsWith("Service d'entretien"), description::toString);
        assertEquals(
                2,
                ignored(notice, LOT + "/cac:TenderingProcess/cbc:SubmissionMethodCode")
                        .count());
        Set<String> paths = notice.ignored().stream().map(Ignored::path).collect(Collectors.toSet());
        assertFalse(paths.contains("/ContractNotice/cac:ProcurementProject/cbc:Name"));
        assertTrue(paths.stream().allMatch(path -> path.startsWith("/ContractNotice/")), paths::toString);
        assertEquals(0, notice.more());
    }

    @ParameterizedTest
    @CsvSource({
        "cn_24_minimal, 1",
        "cn_24_maximal, 2",
        "cn_24_multilingual, 1",
        "cn_24_open, 1",
        "cn_24_open_accel, 1",
        "cn_24_nego_accel, 1",
        "cn_24_cumbria, 1",
        "cn_24_maximal_100_lots, 100",
        "change-cn_24_open_dates, 1"
    })
    void everySampleOfSubtype16Reads(String name, int lots) {
        ReadNotice notice = Notices.read(Notices.sample(name));
        assertNotNull(notice.facts().title(), name);
        assertEquals(lots, notice.lots().size(), name);
        assertEquals(notice, Notices.read(Notices.sample(name)), name);
    }

    @ParameterizedTest
    @CsvSource({"cn_25, 17", "cn-social_24, 20", "can_24_minimal, 29", "cn_81_FRA, 18", "pin-only_24, 4"})
    void noticesOfOtherSubtypesAreRefusedByTheirs(String name, String subtype) {
        Refusal refusal = refusal(Notices.sample(name));
        assertEquals(NoticeProblem.NOTICE_SUBTYPE_OTHER, refusal.code());
        assertEquals(subtype, refusal.arguments().get(0).fr());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
                "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><x>&c;</x>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"
            })
    void aDocumentTypeIsNeverRead(String xml) {
        assertEquals(NoticeProblem.NOTICE_UNSAFE, refusal(xml).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "<a>", "<a>&b;</a>", "<a/><b/>", "PK\u0003\u0004", "<a b=\"<\"/>", "\u0000"})
    void whatIsNoXmlIsRefused(String text) {
        assertEquals(NoticeProblem.NOTICE_BROKEN, refusal(text).code());
    }

    @Test
    void emptyForeignDeepAndEndlessFilesAreRefused() {
        assertEquals(NoticeProblem.NOTICE_EMPTY, refusal("").code());
        assertEquals(NoticeProblem.NOTICE_OTHER_DOCUMENT, refusal("<html/>").code());
        assertEquals(
                NoticeProblem.NOTICE_OTHER_DOCUMENT,
                refusal("<ContractNotice/>").code());
        assertEquals(
                NoticeProblem.NOTICE_TOO_COMPLEX,
                refusal("<a>".repeat(100) + "</a>".repeat(100)).code());
        assertEquals(
                NoticeProblem.NOTICE_TOO_COMPLEX,
                refusal("<a>" + "<b/>".repeat(200_001) + "</a>").code());
        byte[] latin = "<a>é</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                NoticeProblem.NOTICE_BROKEN,
                assertThrows(Refused.class, () -> NoticeReader.read(latin))
                        .refusals()
                        .get(0)
                        .code());
    }

    @Test
    void aTextAsLongAsTheFileIsCutAndToldInGoodTime() {
        String spaces = " ".repeat(3_000_000);
        ReadNotice notice = Notices.read(Notices.notice(
                "16", "<cac:ProcurementProject><cbc:Name>a" + spaces + "b</cbc:Name></cac:ProcurementProject>"));
        assertEquals("a", notice.facts().title());
        assertTrue(gaps(notice).contains(Gap.TEXT_SHORTENED));
    }

    @Test
    void aFileOfHostileNamesIsListedAsFarAsItGoes() {
        String names = IntStream.range(0, 3_000)
                .mapToObj(number -> "<x" + number + "y".repeat(900) + "/>")
                .collect(Collectors.joining());
        ReadNotice notice = Notices.read(Notices.notice("16", names));
        assertEquals(2_000, notice.ignored().size());
        assertEquals(1_000, notice.more());
    }

    @Test
    void moreLotsThanATenderCanHaveAreReadAsOneTooMany() {
        String lot = "<cac:ProcurementProjectLot><cbc:ID schemeName=\"Lot\">L</cbc:ID></cac:ProcurementProjectLot>";
        assertEquals(
                101,
                Notices.read(Notices.notice("16", lot.repeat(20_000))).lots().size());
    }

    @Test
    void markupInATitleStaysTextAndMarksOfDirectionAreTakenOut() {
        ReadNotice notice = Notices.read(Notices.notice(
                "16",
                "<cac:ProcurementProject><cbc:Name>&lt;script&gt;alert(1)&lt;/script&gt;\u202Ex</cbc:Name>"
                        + "</cac:ProcurementProject>"));
        assertEquals("<script>alert(1)</script>x", notice.facts().title());
        assertTrue(gaps(notice).containsAll(Set.of(Gap.TEXT_CLEANED, Gap.LOTS)));
    }

    @Test
    void aDeadlineWithoutOffsetIsNotGuessed() {
        String french = Notices.sample(Notices.FRENCH);
        ReadNotice without =
                Notices.read(french.replace("2019-06-24Z", "2019-06-24").replace("16:00:00Z", "16:00:00"));
        assertNull(without.facts().deadline());
        assertTrue(gaps(without).contains(Gap.DEADLINE_UNREADABLE));
        ReadNotice paris =
                Notices.read(french.replace("2019-06-24Z", "2019-06-24+02:00").replace("16:00:00Z", "16:00:00+02:00"));
        assertEquals(Instant.parse("2019-06-24T14:00:00Z"), paris.facts().deadline());
        ReadNotice two = Notices.read(french.replaceFirst("2019-06-24Z", "2019-06-20Z"));
        assertNull(two.facts().deadline());
        assertTrue(gaps(two).contains(Gap.DEADLINES_DIFFER));
        ReadNotice impossible = Notices.read(french.replace("2019-06-24Z", "2019-02-30Z"));
        assertTrue(gaps(impossible).contains(Gap.DEADLINE_UNREADABLE));
    }

    @Test
    void unknownVersionsAreReadWithAWarning() {
        ReadNotice notice = Notices.read(Notices.sample(Notices.FRENCH).replace("eforms-sdk-1.13", "eforms-sdk-2.0"));
        assertEquals(2, notice.lots().size());
        assertTrue(gaps(notice).contains(Gap.SDK_OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "per-exa, 59.5, 40.5, 119/2, 81/2, ''",
        "dec-exa, 0.6, 0.4, 60, 40, ''",
        "poi-exa, 2, 1, 200/3, 100/3, POINTS_SCALED",
        "poi-exa, 70, 30, 70, 30, ''",
        "per-mid, 60, 40, 60, 40, WEIGHTS_RANGE",
        "per-exa, 59, 40, 59, 40, WEIGHT_SUM",
        "ord-imp, 1, 2, 0, 0, WEIGHTS",
        "per-exa, 1e9, 40, 0, 40, WEIGHTS",
        "per-exa, -5, 105, 0, 105, WEIGHTS"
    })
    void weightsAreKeptExactly(String unit, String one, String other, String first, String second, String gap) {
        ReadNotice notice = Notices.read(Notices.withCriteria(
                Notices.criterion("price", "Prix", unit, one) + Notices.criterion("quality", "Qualité", unit, other)));
        assertEquals(List.of(Fraction.parse(first), Fraction.parse(second)), points(grid(notice, 1)));
        assertTrue(gap.isEmpty() || gaps(notice).contains(Gap.valueOf(gap)), () -> notice.missing()
                .toString());
    }

    @Test
    void percentagesBesidePointsAreNotWeighedAgainstEachOther() {
        ReadNotice notice = Notices.read(Notices.withCriteria(Notices.criterion("price", "Prix", "per-exa", "60")
                + Notices.criterion("cost", "Coût", "poi-exa", "4")));
        assertFalse(grid(notice, 1).isWeighted());
        assertTrue(gaps(notice).contains(Gap.WEIGHTS));
    }

    @Test
    void aThousandCriteriaAreToldAndMakeNoGrid() {
        String many = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> Notices.criterion("quality", "Critère " + number, "per-exa", "0.1"))
                .collect(Collectors.joining());
        ReadNotice notice = Notices.read(Notices.withCriteria(many));
        assertEquals(1000, notice.lots().get(0).criteria().size());
        assertTrue(gaps(notice).contains(Gap.CRITERIA_MANY));
        assertNull(NoticeGrid.of(notice.lots().get(0), 1, LegalProfile.LAW_2019).json());
    }

    @Test
    void aLotWithoutCriteriaHasNoGridAndANamelessCriterionIsCounted() {
        ReadNotice none = Notices.read(Notices.withCriteria(""));
        assertTrue(gaps(none).contains(Gap.CRITERIA));
        ReadNotice nameless = Notices.read(Notices.withCriteria(Notices.criterion("?", " ", "per-exa", "100")));
        assertEquals(
                "Critère 1", grid(nameless, 1).grid().criteria().get(0).name().fr());
        assertTrue(gaps(nameless).contains(Gap.CRITERION_TYPE));
    }

    @Test
    void amountsInOtherCurrenciesAreNotTaken() {
        String open = Notices.sample("cn_24_maximal");
        ReadNotice euros = Notices.read(open);
        assertNotNull(euros.facts().estimatedValue());
        ReadNotice kronor = Notices.read(open.replace("currencyID=\"EUR\"", "currencyID=\"SEK\""));
        assertNull(kronor.facts().estimatedValue());
        assertTrue(gaps(kronor).contains(Gap.ESTIMATE));
        assertTrue(Objects.requireNonNull(euros.facts().estimatedValue()).compareTo(BigDecimal.ZERO) > 0);
    }

    private static Ignored ignored(ReadNotice notice, String path) {
        return notice.ignored().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not told: " + notice.ignored()));
    }

    private static Set<Gap> gaps(ReadNotice notice) {
        return notice.missing().stream().map(Missing::gap).collect(Collectors.toSet());
    }

    private static ScoringModel grid(ReadNotice notice, int lot) {
        NoticeGrid.Made made = NoticeGrid.of(notice.lots().get(lot - 1), lot, LegalProfile.LAW_2019);
        return ScoringModels.read(Objects.requireNonNull(made.json(), made::toString))
                .orThrow();
    }

    private static List<Fraction> points(ScoringModel model) {
        return model.grid().criteria().stream().map(one -> one.points()).toList();
    }

    private static Refusal refusal(String xml) {
        return assertThrows(Refused.class, () -> Notices.read(xml)).refusals().get(0);
    }
}
