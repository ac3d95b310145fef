package fr.pesee.ground.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Digest DIGEST = Digest.sha256("0123456789".getBytes(StandardCharsets.US_ASCII));
    private static final Delivery.Offer OFFER = new Delivery.Offer("dossier.pdf", "application/pdf", DIGEST, 10);
    private static final String TAG = "\"" + DIGEST.hex() + "\"";

    @Test
    void withoutAWishTheWholeFileIsGivenWithItsDigestTwice() {
        Delivery whole = of(null, null, null);
        assertEquals(200, whole.status());
        assertEquals(10, whole.length());
        assertTrue(whole.isFromTheBeginning());
        assertEquals("10", whole.headers().get("Content-Length"));
        assertEquals(TAG, whole.headers().get("ETag"));
        String said = "sha-256=:" + Base64.getEncoder().encodeToString(DIGEST.bytes()) + ":";
        assertEquals(said, whole.headers().get("Content-Digest"));
        assertEquals(said, whole.headers().get("Repr-Digest"));
    }

    @Test
    void oneRangeIsGivenInEachOfItsThreeForms() {
        assertPart("bytes=2-4", 2, 3, "bytes 2-4/10");
        assertPart("bytes=7-", 7, 3, "bytes 7-9/10");
        assertPart("bytes=-3", 7, 3, "bytes 7-9/10");
        assertPart("bytes=0-0", 0, 1, "bytes 0-0/10");
        assertPart("bytes=5-99", 5, 5, "bytes 5-9/10");
        assertPart("bytes=-99", 0, 10, "bytes 0-9/10");
    }

    @Test
    void aPartHasTheDigestOfTheWholeAndNoneOfItsOwn() {
        Delivery part = of("bytes=2-4", null, null);
        assertTrue(part.headers().containsKey("Repr-Digest"));
        assertFalse(part.headers().containsKey("Content-Digest"));
        assertFalse(part.isFromTheBeginning());
    }

    @Test
    void whatIsNoRangeOrSeveralIsAnsweredWithTheWhole() {
        for (String range :
                new String[] {"bytes=1-2,4-5", "bytes=-", "bytes=4-2", "lines=1-2", "bytes=a-b", "", "bytes=1"}) {
            assertEquals(200, of(range, null, null).status(), range);
        }
    }

    @Test
    void aRangeBeyondTheEndCannotBeSatisfied() {
        for (String range : new String[] {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"}) {
            Delivery none = of(range, null, null);
            assertEquals(416, none.status(), range);
            assertEquals("bytes */10", none.headers().get("Content-Range"));
        }
    }

    @Test
    void aRangeOfAnotherFileIsAnsweredWithTheWhole() {
        assertEquals(206, of("bytes=2-4", TAG, null).status());
        assertEquals(200, of("bytes=2-4", "\"another\"", null).status());
    }

    @Test
    void whoHasTheFileIsToldSo() {
        for (String known : new String[] {TAG, "*", "\"other\", " + TAG, "W/" + TAG}) {
            Delivery none = of(null, null, known);
            assertEquals(304, none.status(), known);
            assertEquals(0, none.length());
        }
        assertEquals(200, of(null, null, "\"other\"").status());
    }

    @Test
    void aNameInAnyAlphabetIsWrittenTwiceAndBreaksOutOfNothing() {
        assertEquals(
                "attachment; filename=\"R_glement _1_.pdf\"; filename*=UTF-8''R%C3%A8glement%20%221%22.pdf",
                Delivery.attachment("Règlement \"1\".pdf"));
        assertFalse(Delivery.attachment("a\r\nSet-Cookie: b.pdf").contains("\r"));
    }

    private static void assertPart(String range, long from, long length, String said) {
        Delivery part = of(range, null, null);
        assertEquals(206, part.status(), range);
        assertEquals(from, part.from(), range);
        assertEquals(length, part.length(), range);
        assertEquals(said, part.headers().get("Content-Range"));
        assertEquals(Long.toString(length), part.headers().get("Content-Length"));
    }

    private static Delivery of(@Nullable String range, @Nullable String ifRange, @Nullable String known) {
        return Delivery.of(OFFER, new Delivery.Wish(range, ifRange, known));
    }
}
