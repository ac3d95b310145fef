package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.problem.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is read as they mean it, or not at all. */
class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "350000000|350000000",
                "350 000 000|350000000",
                "350\u202F000\u202F000,50 €|350000000.50",
                "12,5|12.5",
                "12.50|12.50",
                "0|0"
            })
    void amountsAreReadAsTheyAreWritten(String typed, BigDecimal read) {
        assertEquals(read, Typed.showing(Map.of("amount", typed)).amount("/amount", "amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234.567", "1e9", "-5", "douze", "12,5,0", "0x10", "1234567890123456"})
    void anAmountThatCouldMeanTwoThingsIsRefused(String typed) {
        Typed form = Typed.showing(Map.of("amount", typed));
        assertNull(form.amount("/amount", "amount"));
        assertEquals(List.of("field-unreadable"), codes(form));
    }

    @Test
    void aDayIsReadAsABrowserSendsItAndAsItIsWrittenInFrench() {
        LocalDate day = LocalDate.of(2019, 11, 29);
        assertEquals(day, Typed.showing(Map.of("on", "2019-11-29")).day("/on", "on"));
        assertEquals(day, Typed.showing(Map.of("on", " 29/11/2019 ")).day("/on", "on"));
        Typed none = Typed.showing(Map.of("on", "30/02/2020"));
        assertNull(none.day("/on", "on"));
        assertEquals(List.of("field-unreadable"), codes(none));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-11-29, 12:00, 2019-11-29T12:00:00+01:00",
        "2019-07-01, 12:00:30, 2019-07-01T12:00:30+02:00",
        "29/11/2019, 12 h 00, 2019-11-29T12:00:00+01:00",
        "2020-03-29, 01:59, 2020-03-29T01:59:00+01:00",
        "2020-03-29, 03:00, 2020-03-29T03:00:00+02:00",
        "2020-02-29, 23:59, 2020-02-29T23:59:00+01:00"
    })
    void anInstantIsOneHourOfParis(String day, String time, OffsetDateTime read) {
        assertEquals(read, instant(day, time).instant("/at", "at"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-29, 02:30, hour-missing",
        "2020-10-25, 02:30, hour-twice",
        "2020-10-25, 25:00, field-unreadable",
        "2020-10-25, '', field-unreadable",
        "'', 12:00, field-unreadable",
        "demain, 12:00, field-unreadable"
    })
    void anHourThatDoesNotExistExactlyOnceIsRefused(String day, String time, String code) {
        Typed form = instant(day, time);
        assertNull(form.instant("/at", "at"));
        assertEquals(List.of(code), codes(form));
    }

    @Test
    void whatWasTypedIsShownAgainWithWhatIsWrongBesideIt() {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("title", "Une\r\nligne");
        sent.add("title", "seconde");
        Typed form = Typed.of(sent).refused(List.of(Refusal.at("/title", PageProblem.FORM_TOKEN_MISSING)));
        assertEquals("Une\nligne", form.value("title"));
        assertEquals(1, form.wrong("/title").size());
        assertTrue(form.wrong("/other").isEmpty());
        assertEquals("", form.value("absent"));
        assertNull(form.text("absent"));
    }

    private static Typed instant(String day, String time) {
        return Typed.showing(Map.of("atDay", day, "atTime", time));
    }

    private static List<String> codes(Typed form) {
        return form.unreadable().stream().map(refusal -> refusal.code().code()).toList();
    }
}
