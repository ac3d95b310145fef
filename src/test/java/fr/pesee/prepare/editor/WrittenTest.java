package fr.pesee.prepare.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between what people write and what scoring models say. */
class WrittenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7,5|7.5", "1 234,50|1234.50", "100/3|100/3", "\u00A07.5\u202F|7.5", "x|x"})
    void numbersAreReadAsPeopleWriteThem(String typed, String format) {
        assertEquals(format, Written.number(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15/2|7,5|7.5", "100/3|100/3|100/3", "32|32|32", "odd|odd|odd", "1/8|0,125|0.125"})
    void numbersAreShownAsDecimalsWhereTheyEnd(String format, String french, String english) {
        assertEquals(french, Written.shown(format, "fr"));
        assertEquals(english, Written.shown(format, "en"));
    }

    @Test
    void aLineWithoutItsTranslationServesBothLanguages() {
        assertEquals(List.of(new Text("un", "one"), new Text("deux", "deux")), Written.texts("un\n\n deux ", "one"));
        assertEquals(List.of(new Text("only", "only")), Written.texts("", "only"));
    }
}
