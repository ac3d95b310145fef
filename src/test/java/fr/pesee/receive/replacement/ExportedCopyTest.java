package fr.pesee.receive.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Whoever takes the sealed bids away sees which of two of one bidder is the backup copy, and which was set aside. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ExportedCopyTest {
    @Test
    void theIndexOfSealedBidsTellsACopyFromTheBidThatItReplaces() throws IOException {
        SealedLot lot = CopyInPlace.awaited();
        CopyInPlace.enter(lot.tender(), 1).expect(201);
        lot.openNext(2);
        JsonNode deposits = index(Api.as(Cast.LEGAL_REVIEWER).take(lot.tender().lot() + "/sealed-bids"))
                .path("deposits");
        assertEquals(3, deposits.size(), deposits::toString);
        assertEquals("SET_ASIDE", deposits.at("/0/standing").asText());
        assertEquals("OPENED", deposits.at("/1/standing").asText());
        assertEquals("COPY", deposits.at("/2/standing").asText());
        assertEquals(1, deposits.at("/2/copy").asInt());
        assertTrue(deposits.at("/0/copy").isMissingNode(), deposits::toString);
        assertEquals(deposits.at("/0/identifier"), deposits.at("/2/identifier"));
    }

    private static JsonNode index(byte[] zip) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().endsWith("index.json")) {
                    return new ObjectMapper().readTree(files.readAllBytes());
                }
            }
        }
        throw new AssertionError("no index");
    }
}
