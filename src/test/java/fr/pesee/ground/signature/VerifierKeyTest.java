package fr.pesee.ground.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The keys are those of Go's {@code sumdb/note} tests and of RFC 8032, section 7.1. */
class VerifierKeyTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

    @Test
    void publishedKeysAreReadAndWrittenAlike() {
        assertEquals(PETER, VerifierKey.parse(PETER).text());
        assertEquals("af0cfe78", VerifierKey.parse(ENOCH).keyId());
        assertEquals("EnochRoot", VerifierKey.parse(ENOCH).name());
    }

    @Test
    void noPartOfAKeyIsAKey() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    String part = PETER.substring(from, to);
                    assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(part), part);
                }
            }
        }
    }

    @Test
    void anyChangedCharacterIsRefused() {
        for (int at = 0; at < PETER.length(); at++) {
            StringBuilder changed = new StringBuilder(PETER);
            changed.setCharAt(at, (char) (changed.charAt(at) + 1));
            assertThrows(
                    IllegalArgumentException.class, () -> VerifierKey.parse(changed.toString()), changed::toString);
        }
    }

    @Test
    void keysOfAnotherLengthOrAlgorithmAreRefusedEvenWithTheirRightId() {
        String longer = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==";
        String unknown = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(longer));
        assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(unknown));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VerifierKey(
                        "curve",
                        KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic()));
    }

    @Test
    void namesHaveNoWhiteSpaceAndNoPlus() {
        for (String name : new String[] {"", "a b", "a\u00a0b", "a\u2003b", "a+b", "a\nb", "a\u0001b"}) {
            assertFalse(VerifierKey.isName(name), name);
        }
        assertTrue(VerifierKey.isName("marchés.example/pesée"));
    }

    @Test
    void theSignatureOfRfc8032IsVerifiedAndItsNeighboursAreNot() {
        VerifierKey key =
                VerifierKey.ofRaw("rfc8032", hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        byte[] signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertTrue(key.verifies(hex("72"), signature));
        assertFalse(key.verifies(hex("73"), signature));
        assertFalse(key.verifies(hex("72"), new byte[64]));
        assertFalse(key.verifies(hex("72"), "short".getBytes(StandardCharsets.UTF_8)));
        assertFalse(key.verifies(hex("72"), new byte[0]));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
