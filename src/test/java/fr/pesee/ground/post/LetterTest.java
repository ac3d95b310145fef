package fr.pesee.ground.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static Letter letter(String recipient, String subject, String body, @Nullable String unsubscribe) {
        return new Letter("act/1/someone", recipient, "fr", subject, body, "/home", unsubscribe);
    }

    @Test
    void aSubjectIsOneLineWhateverAnyoneWroteIntoIt() {
        Letter letter = letter("a@example.org", "Consultation\r\nBcc: all@example.org\u2028x\u0000", "Corps", null);
        assertEquals("Consultation Bcc: all@example.org x", letter.subject());
    }

    @Test
    void aLongSubjectIsShortenedBetweenCharacters() {
        String subject = letter("a@example.org", "é".repeat(198) + "\uD83D\uDE00\uD83D\uDE00", "Corps", null)
                .subject();
        assertEquals("é".repeat(198) + "…", subject);
    }

    @Test
    void aTextKeepsItsLinesAndNoOtherControls() {
        assertEquals(
                "un\ndeux ",
                letter("a@example.org", "s", "un\r\ndeux\u0007", null).body() + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "\"a b\"@example.org",
                "A <a@example.org>",
                "a..b@example.org",
                "é@example.org",
                "a@-example.org",
                "a@example.org\n"
            })
    void whatIsNoPlainAddressIsNone(String address) {
        assertFalse(EmailAddress.isPlain(address));
        assertThrows(IllegalArgumentException.class, () -> letter(address, "s", "b", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+tenders@mail.example.co.uk", "o'brien@example.org"})
    void plainAddressesAreTaken(String address) {
        assertTrue(EmailAddress.isPlain(address));
        assertEquals(address, letter(address, "s", "b", null).recipient());
    }

    @Test
    void anAddressIsNeverPartOfTheKeyNorALineBreakPartOfALink() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Letter("x/a@example.org", "a@example.org", "fr", "", "", "/", null));
        assertThrows(IllegalArgumentException.class, () -> letter("a@example.org", "s", "b", "/end\r\nX: y"));
    }
}
