package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.ground.ledger.SignedNote.Verdict;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The keys, notes and malformed notes are those of Go's {@code sumdb/note} tests. */
class SignedNoteTest {
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_SIGNED = "\u2014 PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_SIGNED = "\u2014 EnochRoot "
            + "rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final String NOTE = TEXT + "\n" + PETER_SIGNED;

    @Test
    void thePublishedKeySignsThePublishedNote() throws Exception {
        byte[] seed =
                Arrays.copyOfRange(Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), 1, 33);
        PrivateKey secret = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        ServerKey key = ServerKey.of("PeterNeumann", secret, PETER.publicKey());
        assertEquals(NOTE, SignedNote.sign(TEXT, key).print());
    }

    @Test
    void eachKeyAnswersForItsOwnSignatureOnly() {
        SignedNote both = SignedNote.parse(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED);
        assertEquals(TEXT, both.text());
        assertEquals(Verdict.SIGNED, both.verdict(PETER));
        assertEquals(Verdict.SIGNED, both.verdict(ENOCH));
        assertEquals(Verdict.UNSIGNED, SignedNote.parse(NOTE).verdict(ENOCH));
        assertEquals(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED, both.print());
    }

    @Test
    void aFalseSignatureRejectsTheNoteEvenBesideATrueOne() {
        String broken = PETER_SIGNED.substring(0, 60) + "ABCD" + PETER_SIGNED.substring(60);
        assertEquals(Verdict.FORGED, SignedNote.parse(TEXT + "\n" + broken).verdict(PETER));
        assertEquals(
                Verdict.FORGED,
                SignedNote.parse(TEXT + "\n" + PETER_SIGNED + broken).verdict(PETER));
        assertEquals(
                Verdict.FORGED,
                SignedNote.parse("Another text.\n\n" + PETER_SIGNED).verdict(PETER));
    }

    @Test
    void aKeyOfTheSameNameOrTheSameIdOnlyIsAnUnknownKey() {
        VerifierKey namesake = VerifierKey.ofRaw("PeterNeumann", ENOCH.raw());
        VerifierKey renamed = VerifierKey.ofRaw("Peter", PETER.raw());
        assertEquals(Verdict.UNSIGNED, SignedNote.parse(NOTE).verdict(namesake));
        assertEquals(Verdict.UNSIGNED, SignedNote.parse(NOTE).verdict(renamed));
    }

    @Test
    void theExampleOfTheStandardIsReadToTheLetter() {
        String note = "Ognuno sta solo sul cuor della terra\n"
                + "trafitto da un raggio di sole:\n\n"
                + "ed è subito sera.\n\n"
                + "\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrM"
                + "ouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        SignedNote read = SignedNote.parse(note);
        assertEquals("quasimodo.example/salvatore", read.signatures().get(0).keyName());
        assertEquals(4, read.text().chars().filter(c -> c == '\n').count());
        assertEquals(note, read.print());
    }

    @Test
    void malformedNotesAreRefused() {
        for (String malformed : List.of(
                "",
                TEXT,
                TEXT + "\n",
                NOTE.substring(0, NOTE.length() - 1),
                "\u0001" + NOTE,
                "\ud800" + NOTE,
                "a\tb\n" + NOTE,
                TEXT + "\n" + PETER_SIGNED.replace("PeterNeumann", "Bad Name"),
                TEXT + "\n" + PETER_SIGNED.replace("PeterNeumann", "Bad+Name"),
                TEXT + "\n" + PETER_SIGNED.replace("AM=", "AN="),
                TEXT + "\n" + PETER_SIGNED.replace("AM=", "AM"),
                TEXT + "\n" + PETER_SIGNED.replace("\u2014 ", "- "),
                TEXT + "\n\u2014 PeterNeumann x08g\n",
                TEXT + "\n" + PETER_SIGNED.repeat(101),
                NOTE + "Unexpected line.\n")) {
            assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(malformed), malformed);
        }
        byte[] latin = NOTE.getBytes(StandardCharsets.UTF_8);
        latin[0] = (byte) 0xff;
        assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(latin));
    }

    @Test
    void aHundredSignaturesAreRead() {
        SignedNote many = SignedNote.parse(TEXT + "\n" + PETER_SIGNED.repeat(100));
        assertEquals(Verdict.SIGNED, many.verdict(PETER));
    }

    @Property
    void noNoteWithAChangedByteIsSigned(
            @ForAll @IntRange(max = 205) int place, @ForAll @ByteRange(min = 1, max = 127) byte change) {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        bytes[place % bytes.length] ^= change;
        assertFalse(signedByPeter(bytes));
    }

    private static boolean signedByPeter(byte[] note) {
        try {
            return SignedNote.parse(note).verdict(PETER) == Verdict.SIGNED;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
