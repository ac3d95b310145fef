package fr.pesee.receive.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Key files as people have them: of age-keygen, or locked by age with a passphrase. */
class IdentityFileTest {
    private static final String PASSPHRASE = "été à la mer";
    private static final String RECIPIENT = "age14al5l08xxc9h0k484hqff7qh579y7r92kp3clg0nncft507d5qqshqrv8e";

    /** What Debian's {@code age -p -a} made of a file of {@code age-keygen}. */
    private static final String LOCKED = """
        -----BEGIN AGE ENCRYPTED FILE-----
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCB6UzZPYmp6WHlIL0RRNU1m
        K1V6OWVBIDE4ClJaQkZTSnZWNFBHVktUdnFIVCswYkc4bnJtWldELyt4c2ZuTGll
        VGdQdG8KLS0tIEdJeW5LbXlIaFJnRmQxVFVEVXZ2aE9xbU1NMnVpaFIxVDluRDFn
        RVgzZ3cKxIbPMCv30tOPzKe552wtn8KLsoDmWNsPJnz0M1azlb2RI2zzZJMW9S51
        vEHjhxt7Z9v/2htpARACqJWzKpTBgT/Mp5XkujIWt1uZMQDoIijWU49/CY0qp1pw
        6Da6f+/NaL7sLDr829Wer++TwqzJ2GXvCVOg2jzuRAb98hr5TGhM6MxX1SoGL4JG
        c1Hvg0RE/Sk8Yq5dGrQXCZB/sBeHrDgpYPsBmxg4G2uH60gMkicflq4Wyyi57GXP
        6gKUl56+Rqsi208BTNZMLx/nB/Ij7YE7Ix8xZnx+
        -----END AGE ENCRYPTED FILE-----
        """;

    @Test
    void aFileThatAgeLockedOpensWithItsPassphraseHoweverItsAccentsAreComposed() throws AgeUnreadable {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String typed = Normalizer.normalize(PASSPHRASE, form);
            List<AgeIdentity> found = IdentityFile.read(bytes(LOCKED), typed::toCharArray);
            assertEquals(RECIPIENT, found.get(0).recipient().text());
        }
        assertTrue(IdentityFile.isLocked(bytes(LOCKED)));
    }

    @Test
    void anotherPassphraseAndAnAlteredFileOpenNothing() {
        assertThrows(AgeUnreadable.class, () -> IdentityFile.read(bytes(LOCKED), () -> new char[0]));
        String altered = LOCKED.replace("UVTdQ", "UVTdR").replace("VGdQ", "VGdR");
        assertThrows(AgeUnreadable.class, () -> IdentityFile.read(bytes(altered), PASSPHRASE::toCharArray));
        String hard = LOCKED.replace("OWVBIDE4", "OWVBIDMw");
        assertThrows(AgeUnreadable.class, () -> IdentityFile.read(bytes(hard), PASSPHRASE::toCharArray));
    }

    @Test
    void aPlainFileNeedsNoPassphraseAndAnyOtherFileIsNone() throws AgeUnreadable {
        AgeIdentity identity = AgeIdentity.made();
        String plain = "# created: today\n# public key: " + identity.recipient() + "\n" + identity.secret() + "\n";
        assertFalse(IdentityFile.isLocked(bytes(plain)));
        assertEquals(
                identity.recipient(),
                IdentityFile.read(bytes(plain), IdentityFileTest::asked).get(0).recipient());
        for (String odd : List.of("", "AGE-SECRET-KEY-1", "n’importe quoi", RECIPIENT)) {
            assertThrows(AgeUnreadable.class, () -> IdentityFile.read(bytes(odd), IdentityFileTest::asked), odd);
        }
    }

    private static char[] asked() {
        throw new AssertionError("a passphrase was asked for");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
