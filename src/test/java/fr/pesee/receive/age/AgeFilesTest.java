package fr.pesee.receive.age;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgeFilesTest {
    /** From the documentation of age. */
    private static final String KNOWN = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    private static final String KNOWN_RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    private final AgeIdentity identity = AgeIdentity.made();

    @Test
    void whatIsSealedIsOpenedByItsKeyAloneAndHasTheSizeForetold() throws AgeUnreadable {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 200_000}) {
            byte[] clear = bytes(size);
            byte[] sealed = AgeFiles.seal(clear, identity.recipient());
            assertArrayEquals(clear, AgeFiles.open(sealed, identity));
            assertEquals(AgeHeader.sealedSize(size), sealed.length, "size " + size);
            assertTrue(AgeHeader.begins(Arrays.copyOf(sealed, AgeHeader.ENOUGH)));
            assertThrows(AgeUnreadable.class, () -> AgeFiles.open(sealed, AgeIdentity.made()));
        }
    }

    @Test
    void theArmouredFormIsTextAndOpensTheSame() throws AgeUnreadable {
        String sealed = AgeFiles.sealAsText(bytes(100), identity.recipient());
        assertTrue(sealed.startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"), sealed);
        assertArrayEquals(bytes(100), AgeFiles.open("\n" + sealed + "\n\n", identity));
        assertFalse(AgeHeader.begins(sealed.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theFileKeyAloneOpensItsFileAndNoOther() throws AgeUnreadable, IOException {
        byte[] clear = bytes(150_000);
        byte[] sealed = AgeFiles.seal(clear, identity.recipient());
        byte[] other = AgeFiles.seal(clear, identity.recipient());
        FileKey key =
                AgeFiles.unwrap(Channels.newChannel(new ByteArrayInputStream(Arrays.copyOf(sealed, 400))), identity);
        try (InputStream opened = AgeFiles.opening(Channels.newChannel(new ByteArrayInputStream(sealed)), key)) {
            assertArrayEquals(clear, opened.readAllBytes());
        }
        FileKey kept = FileKey.ofBytes(key.bytes());
        key.forget();
        assertArrayEquals(new byte[FileKey.LENGTH], key.bytes());
        assertThrows(
                AgeUnreadable.class,
                () -> AgeFiles.opening(Channels.newChannel(new ByteArrayInputStream(other)), kept));
        assertThrows(
                AgeUnreadable.class,
                () -> AgeFiles.unwrap(Channels.newChannel(new ByteArrayInputStream(sealed)), AgeIdentity.made()));
    }

    @Test
    void noAlteredFileIsOpenedAndNoneBringsAnythingButARefusal() throws AgeUnreadable {
        Random chance = new Random(7);
        byte[] sealed = AgeFiles.seal(bytes(300), identity.recipient());
        FileKey key = AgeFiles.unwrap(Channels.newChannel(new ByteArrayInputStream(sealed)), identity);
        for (int round = 0; round < 600; round++) {
            byte[] altered = round % 3 == 0 ? Arrays.copyOf(sealed, chance.nextInt(sealed.length)) : sealed.clone();
            if (round % 3 != 0) {
                altered[chance.nextInt(altered.length)] ^= (byte) (1 + chance.nextInt(255));
            }
            assertThrows(AgeUnreadable.class, () -> AgeFiles.open(altered, identity));
            assertTrue(isRefused(altered, key));
        }
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[chance.nextInt(400)];
            chance.nextBytes(noise);
            assertThrows(AgeUnreadable.class, () -> AgeFiles.open(noise, identity));
            assertThrows(
                    AgeUnreadable.class,
                    () -> AgeFiles.unwrap(Channels.newChannel(new ByteArrayInputStream(noise)), identity));
        }
    }

    private static boolean isRefused(byte[] altered, FileKey key) {
        try (InputStream opened = AgeFiles.opening(Channels.newChannel(new ByteArrayInputStream(altered)), key)) {
            opened.readAllBytes();
            return false;
        } catch (AgeUnreadable | IOException refused) {
            return true;
        }
    }

    @Test
    void anIdentityHasTheRecipientThatAgeGivesItAndTellsItselfToNobody() {
        AgeIdentity known = AgeIdentity.of(KNOWN);
        assertEquals(KNOWN_RECIPIENT, known.recipient().text());
        assertEquals(KNOWN, AgeIdentity.ofBytes(known.bytes()).secret());
        assertFalse(known.toString().contains("SECRET"));
        assertThrows(IllegalArgumentException.class, () -> AgeIdentity.of(KNOWN_RECIPIENT));
        assertThrows(IllegalArgumentException.class, () -> AgeIdentity.ofBytes(new byte[31]));
    }

    @Test
    void onlySoundNativeRecipientsAreRead() {
        assertEquals(
                KNOWN_RECIPIENT,
                AgeRecipient.read("  " + KNOWN_RECIPIENT + "\n").orElseThrow().text());
        String ofNoOrder = Bech32.getEncoder().encode("age", new byte[32]).toString();
        for (String none : List.of(
                "",
                KNOWN,
                KNOWN_RECIPIENT.substring(0, 61) + "q",
                KNOWN_RECIPIENT.toUpperCase(Locale.ROOT),
                KNOWN_RECIPIENT + "q",
                "age1yubikey1q2w7u3vpya839jxxuq8g0sedh3d740d4xvn639sqhr95ejj8vu3hyfumptt",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN",
                ofNoOrder,
                "age1" + "q".repeat(5_000))) {
            assertTrue(AgeRecipient.read(none).isEmpty(), none);
        }
        assertTrue(AgeRecipient.read(null).isEmpty());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void everyWholeFileHasAPossibleLengthAndACutOneOftenNot() {
        AgeRecipient recipient = AgeIdentity.made().recipient();
        for (int size : new int[] {0, 1, 100, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            byte[] sealed = AgeFiles.seal(new byte[size], recipient);
            int header = AgeHeader.length(sealed);
            assertEquals(AgeHeader.sealedSize(size), sealed.length);
            assertTrue(AgeHeader.isPayload(sealed.length - header), () -> size + " bytes");
            assertEquals(-1, AgeHeader.length(Arrays.copyOf(sealed, header - 1)));
        }
        for (long impossible : new long[] {-1, 0, 16, 31, 16 + 65_552 + 1, 16 + 65_552 + 16}) {
            assertFalse(AgeHeader.isPayload(impossible), () -> impossible + " bytes");
        }
        assertTrue(AgeHeader.isPayload(16 + 65_552 + 17));
    }

    @Test
    void aFileSealedToManyIsOpenedByTheFirstAndMeasuredWhole() throws AgeUnreadable, IOException {
        byte[] clear = bytes(100_000);
        List<byte[]> headers = List.of(
                LongHeaders.seal(clear, identity.recipient(), 1),
                LongHeaders.seal(clear, identity.recipient(), 100),
                LongHeaders.seal(clear, identity.recipient(), 160),
                LongHeaders.greased(clear, identity.recipient(), 0),
                LongHeaders.greased(clear, identity.recipient(), 48),
                LongHeaders.greased(clear, identity.recipient(), 100),
                LongHeaders.greased(clear, identity.recipient(), 11_000));
        for (byte[] sealed : headers) {
            int header = AgeHeader.length(sealed);
            assertTrue(AgeHeader.begins(Arrays.copyOf(sealed, AgeHeader.ENOUGH)));
            assertTrue(header > 0 && header <= AgeHeader.LONGEST, () -> header + " bytes");
            assertTrue(AgeHeader.isPayload(sealed.length - header), () -> header + " bytes");
            assertArrayEquals(clear, AgeFiles.open(sealed, identity), () -> header + " bytes");
            byte[] beginning = Arrays.copyOf(sealed, 1 << 16);
            FileKey key = AgeFiles.unwrap(Channels.newChannel(new ByteArrayInputStream(beginning)), identity);
            try (InputStream opened = AgeFiles.opening(Channels.newChannel(new ByteArrayInputStream(sealed)), key)) {
                assertArrayEquals(clear, opened.readAllBytes(), () -> header + " bytes");
            }
        }
        assertTrue(AgeHeader.length(LongHeaders.seal(clear, identity.recipient(), 200)) > AgeHeader.LONGEST);
    }
}
