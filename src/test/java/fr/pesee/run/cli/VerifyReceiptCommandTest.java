package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.NoteSignature;
import fr.pesee.ground.ledger.SignedNote;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.receipt.Acknowledged;
import fr.pesee.receive.receipt.SignedAttempts;
import fr.pesee.receive.receipt.SignedRefusal;
import fr.pesee.rule.exact.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bidder reads of what the server signed. */
class VerifyReceiptCommandTest {
    private static final Instant TEN = Instant.parse("2030-01-01T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path folder;

    private ServerKey key;

    @BeforeEach
    void aKey() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = ServerKey.of("pesee.example", pair.getPrivate(), pair.getPublic());
    }

    @Test
    void aRefusalIsReadWithItsReasons() throws IOException {
        List<String> reasons = List.of("deposit-secret-wrong /secret", "part-unknown /envelopes/1/\u001b[2J");
        SignedRefusal refusal = new SignedRefusal(
                ID, "R-1", 2, "DEPOSIT", ID, "Alpha\u202e", "330", TEN, TEN.plusSeconds(1), TEN, reasons, false);
        String english = read(refusal, "en");
        assertTrue(english.contains("\n  refused act: deposit\n"), english);
        assertTrue(
                english.contains("\n  reasons: 2\n    deposit-secret-wrong /secret\n    part-unknown /env"), english);
        assertTrue(english.contains("\n  answered: 2030-01-01T10:00:01Z\n"), english);
        assertFalse(english.contains("\u001b") || english.contains("\u202e"), english);
        String french = read(refusal, "fr");
        assertTrue(french.contains("\n  acte refusé : dépôt\n"), french);
        assertTrue(french.contains("\n  raisons : 2\n    deposit-secret-wrong /secret\n"), french);
        assertTrue(french.contains("\n  limite : 2030-01-01T10:00:00Z\n"), french);
    }

    @Test
    void aLogOfAttemptsIsReadWithEachAttempt() throws IOException {
        String began = TEN.toString();
        String ended = TEN.plusSeconds(5).toString();
        SignedAttempts log = new SignedAttempts(
                ID,
                "R-1",
                2,
                "Alpha",
                "330",
                TEN,
                TEN,
                3,
                true,
                List.of(
                        List.of("PART", "p/0", began, ended, "8388608", "kept"),
                        List.of("DEPOSIT", ID.toString(), began, ended, "900", "deposit-secret-wrong")),
                false);
        String english = read(log, "en");
        assertTrue(
                english.contains(
                        "  attempts: 2\n    " + began + " - " + ended + "  part  p/0  8388608 bytes  kept\n    " + began
                                + " - " + ended + "  deposit  " + ID + "  900 bytes  deposit-secret-wrong\n"),
                english);
        assertTrue(english.contains("  earlier attempts that are not listed: 3\n"), english);
        assertTrue(english.contains("  later attempts that are not listed: yes\n"), english);
        String french = read(log, "fr");
        assertTrue(french.contains("  tentatives : 2\n    " + began + " - " + ended + "  partie  p/0  83"), french);
        assertTrue(french.contains("  tentatives ultérieures non listées : oui\n"), french);
    }

    private String read(Acknowledged signed, String language) throws IOException {
        NoteSignature signature = SignedNote.sign(CanonicalJson.write(signed.fields()) + "\n", key)
                .signatures()
                .get(0);
        Path file = folder.resolve("signed.json");
        Files.writeString(
                file,
                CanonicalJson.write(Map.of(
                        "receipt", signed.fields(), "signature", signature.keyName() + " " + signature.base64())));
        Run run = Run.of(
                "verify-receipt", file.toString(), "--key", key.verifierKey().text(), "--lang", language);
        assertEquals(0, run.code(), run.errors());
        return run.out();
    }
}
