package fr.pesee.ground.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Bidders;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.RequestProblem;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which identifiers can have been given out, and which are one operator’s. */
class IdentifierTest {
    private static List<ProblemCode> wrong(IdentifierDraft draft) {
        Findings findings = new Findings();
        draft.check("", findings);
        return findings.all().stream().map(one -> one.code()).toList();
    }

    private static IdentifierDraft draft(@Nullable IdentifierScheme scheme, @Nullable String number) {
        return new IdentifierDraft(scheme, null, null, number);
    }

    private static List<ProblemCode> wrong(IdentifierScheme scheme, String number) {
        return wrong(draft(scheme, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732 829 320 00074", "73282932000074", "732.829.320-00074", "732\u202f829\u202f320 00074"})
    void aSiretIsTakenAsPeopleWriteIt(String siret) {
        assertEquals(List.of(), wrong(IdentifierScheme.SIRET, siret));
        assertEquals(
                "73282932000074",
                draft(IdentifierScheme.SIRET, siret).identifier().number());
    }

    @Test
    void theEstablishmentsOfLaPosteHaveARuleOfTheirOwn() {
        assertEquals(List.of(), wrong(IdentifierScheme.SIRET, "35600000000048"), "the head office, by Luhn");
        assertEquals(List.of(), wrong(IdentifierScheme.SIRET, "35600000049837"), "an establishment, by five");
        assertEquals(List.of(PartyProblem.IDENTIFIER_CHECK_DIGIT), wrong(IdentifierScheme.SIRET, "35600000049838"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7328293200007", "732829320000741", "7328293200007A", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "-", "FR40303265045"})
    void whatIsNoSiretIsRefusedByItsForm(String text) {
        assertEquals(List.of(PartyProblem.SIRET_FORM), wrong(IdentifierScheme.SIRET, text));
    }

    @Property
    void oneWrongDigitOfASiretIsSeen(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(value = 8) String start,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String siret = Bidders.siret(start);
        assertEquals(List.of(), wrong(IdentifierScheme.SIRET, siret));
        char[] digits = siret.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + more) % 10);
        assertFalse(wrong(IdentifierScheme.SIRET, new String(digits)).isEmpty());
    }

    @Property
    void noTextBreaksTheCheck(@ForAll IdentifierScheme scheme, @ForAll String text) {
        List<ProblemCode> wrong = wrong(scheme, text);
        assertTrue(wrong.size() <= 4, wrong::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR40303265045",
                "FR 23 334 175 221",
                "FRK7399859412",
                "FR4Z123456782",
                "BE0202239951",
                "DE136695976",
                "LU15027442",
                "NL004495445B01",
                "IT00743110157",
                "ATU13585627",
                "DK13585628",
                "FI20774740",
                "PT501964843",
                "PL8567346215",
                "SE123456789701",
                "SI50223054",
                "EL094259216",
                "HU12892312",
                "HR33392005961",
                "EE100931558",
                "MT11679112",
                "SK2022749619",
                "IE6433435F",
                "ESB58378431",
                "CZ25123891",
                "RO18547290",
                "LV40003521600",
                "LT119511515",
                "CY10259033P",
                "BG175074752",
                "XI123456789"
            })
    void theVatNumbersOfTheUnionAreTaken(String vat) {
        assertEquals(List.of(), wrong(IdentifierScheme.VAT, vat));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR41303265045", "FR40303265046", "BE0202239952", "DE136695977", "LU15027443", "NL004495446B01",
                "IT00743110158", "ATU13585628", "DK13585629", "FI20774741", "PT501964842", "PL8567346216",
                "SE123456789801", "SI50223055", "EL094259217", "HU12892313", "HR33392005962", "EE100931559",
                "MT11679113", "SK2022749618"
            })
    void aWrongDigitOfAVatNumberIsSeenWhereTheCountryHasCheckDigits(String vat) {
        assertEquals(List.of(PartyProblem.IDENTIFIER_CHECK_DIGIT), wrong(IdentifierScheme.VAT, vat));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US123456789", "FR", "F", "1", "FR4030326504", "GB123456789", "ATX13585627", "CHE1"})
    void whatIsNoVatNumberOfTheUnionIsRefusedByItsForm(String vat) {
        assertEquals(List.of(PartyProblem.VAT_FORM), wrong(IdentifierScheme.VAT, vat));
    }

    @Test
    void anLeiIsCheckedByIso17442() {
        assertEquals(List.of(), wrong(IdentifierScheme.LEI, "5493001KJTIIGC8Y1R12"));
        assertEquals(List.of(PartyProblem.IDENTIFIER_CHECK_DIGIT), wrong(IdentifierScheme.LEI, "5493001KJTIIGC8Y1R13"));
        assertEquals(List.of(PartyProblem.LEI_FORM), wrong(IdentifierScheme.LEI, "5493001KJTIIGC8Y1R1A"));
    }

    @Test
    void anotherRegisterNeedsItsCountryAndItsNameAndNothingMore() {
        assertEquals(
                List.of(),
                wrong(new IdentifierDraft(IdentifierScheme.OTHER, "ch", "Handelsregister", "CHE-123.456.788")));
        assertEquals(
                List.of(PartyProblem.ORGANISATION_COUNTRY_UNKNOWN),
                wrong(new IdentifierDraft(IdentifierScheme.OTHER, "ZZ", "Register", "1")));
        assertEquals(
                List.of(RequestProblem.FIELD_MISSING, RequestProblem.FIELD_MISSING),
                wrong(draft(IdentifierScheme.OTHER, "1")));
        assertEquals(List.of(RequestProblem.FIELD_MISSING, RequestProblem.FIELD_MISSING), wrong(draft(null, null)));
    }

    @Test
    void aSiretAndAFrenchVatNumberOfOneSirenAreOneOperator() {
        Identifier siret = Identifier.of(IdentifierScheme.SIRET, "30326504500018");
        Identifier vat = Identifier.of(IdentifierScheme.VAT, "FR40303265045");
        assertEquals(Optional.of("303265045"), siret.siren());
        assertEquals(siret.operator(), vat.operator());
        Identifier belgian = Identifier.of(IdentifierScheme.VAT, "BE0202239951");
        assertEquals(Optional.empty(), belgian.siren());
        assertNotEquals(vat.operator(), belgian.operator());
    }

    @Test
    void aNumberOfAnotherRegisterIsTheSameHoweverItIsWritten() {
        Identifier dashed = new IdentifierDraft(IdentifierScheme.OTHER, "CH", "Zefix", "CHE-123.456.788").identifier();
        Identifier plain =
                new IdentifierDraft(IdentifierScheme.OTHER, "ch", "Handelsregister", "che123456788").identifier();
        assertEquals(dashed.operator(), plain.operator());
        assertEquals("CHE-123.456.788", dashed.number(), "it is shown as it was written");
    }

    @Test
    void whatIsShownIsReadAgain() {
        for (Identifier one : List.of(
                Identifier.of(IdentifierScheme.SIRET, "30326504500018"),
                Identifier.of(IdentifierScheme.VAT, "FR40303265045"),
                Identifier.of(IdentifierScheme.LEI, "969500KSV493XWY0PS33"),
                new Identifier(IdentifierScheme.OTHER, "CH", "SIRET (faux)", "CHE-123.456.788"),
                new Identifier(IdentifierScheme.OTHER, "DE", "Register (FR) 7", "HRB 5"))) {
            assertEquals(Optional.of(one), Identifier.ofShown(one.shown()));
        }
        assertEquals(Optional.empty(), Identifier.ofShown("SIRET"));
    }

    @ParameterizedTest
    @CsvSource({"356000000,true", "35600000000048,true", "FR40303265045,true", "12345678,false", "fr40,false", "F,false"
    })
    void whatIsCopiedFromABidIsLookedAtForItsFormOnly(String text, boolean written) {
        assertEquals(written, Identifier.isWritten(text));
    }

    @ParameterizedTest
    @CsvSource({
        "732829320,SIREN 732829320,true",
        "73282932000074,SIREN 732829320,true",
        "FR44732829320,SIREN 732829320,true",
        "732829321,SIREN 732829321,false",
        "73282932000075,SIREN 732829320,false",
        "FR45732829320,SIREN 732829320,false",
        "BE0403170701,VAT BE0403170701,true",
        "BE0403170702,VAT BE0403170702,false",
        "ZZ12,VAT ZZ12,false"
    })
    void numbersOfOneOperatorAreTheSameAndMiscopiedOnesAreSeen(String text, String operator, boolean checked) {
        assertEquals(operator, Identifier.operatorOf(text));
        assertEquals(checked, Identifier.isChecked(text));
    }
}
