package fr.pesee.prepare.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.prepare.tender.TenderFacts;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Facts that were stored before a term existed are still what they were, to the byte: else they would seem changed. */
class StoredFactsTest {
    private static final String BEFORE = "{\"id\":\"5b0ff3c1-8a3c-4b62-9d7a-0d2c0c9a5f11\",\"reference\":\"R-1\","
            + "\"title\":\"Titre\",\"procedure\":\"OPEN\",\"framework\":false,\"launchDate\":\"2019-10-01\","
            + "\"deadline\":\"2019-11-29T11:00:00Z\",\"fictional\":true,"
            + "\"lots\":[{\"number\":1,\"title\":\"Lot\"}],"
            + "\"terms\":{\"validityDays\":180,\"fileTypes\":[]%s}}";

    @Test
    void factsOfBeforeReadAsNotHeldAndAreWrittenAsTheyWere() {
        TenderFacts facts = StoredFacts.read(BEFORE.formatted(""));
        assertFalse(Objects.requireNonNull(facts.terms()).twoEnvelopes());
        assertFalse(Objects.requireNonNull(facts.terms()).singleParticipation());
        assertEquals(BEFORE.formatted(""), StoredFacts.write(facts));
    }

    @Test
    void whatBidsAreHeldToIsKept() {
        String held = BEFORE.formatted(",\"twoEnvelopes\":true,\"singleParticipation\":true");
        TenderFacts facts = StoredFacts.read(held);
        assertTrue(Objects.requireNonNull(facts.terms()).twoEnvelopes());
        assertTrue(Objects.requireNonNull(facts.terms()).singleParticipation());
        assertEquals(held, StoredFacts.write(facts));
    }
}
