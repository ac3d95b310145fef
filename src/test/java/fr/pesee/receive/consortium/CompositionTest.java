package fr.pesee.receive.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pesee.receive.consortium.Composition.Party;
import fr.pesee.receive.consortium.Tenderer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The text that members of a group confirm, and what it is called in the essential data. */
class CompositionTest {
    private static final UUID TENDER = UUID.fromString("0d7a2a3c-6c1b-4f0e-9d55-5b0f1f1a2b3c");
    private static final Party LEAD = new Party("Étoile & Fils « SA »", "732829320", "60.5");
    private static final Party MEMBER = new Party("Nuage \"9\"\\Ω", "FR83404833048", "39.5");
    private static final Composition KNOWN =
            new Composition(TENDER, 2, Form.JOINT, LEAD, List.of(MEMBER), "ab".repeat(32));

    /** Text and digest were made by Python's json and hashlib. */
    @Test
    void itsTextAndDigestAreThoseOfAnotherProgram() {
        assertEquals(
                "{\"form\":\"JOINT\",\"format\":\"pesee/consortium/1\",\"lead\":{\"identifier\":\"732829320\","
                        + "\"name\":\"Étoile & Fils « SA »\",\"share\":\"60.5\"},\"lot\":2,\"members\":"
                        + "[{\"identifier\":\"FR83404833048\",\"name\":\"Nuage \\\"9\\\"\\\\Ω\",\"share\":\"39.5\"}],"
                        + "\"salt\":\"" + "ab".repeat(32) + "\",\"tender\":\"" + TENDER + "\"}",
                KNOWN.text());
        assertEquals(
                "a590c18d9b3f4c5836ff751cc69c237c4007a44c208f25d0745a27c58880423d",
                KNOWN.digest().hex());
    }

    @Test
    void aSeveralGroupHasNoSharesInItsText() {
        Party lead = new Party("Seule", "732829320", null);
        Composition several = new Composition(TENDER, 2, Form.SEVERAL, lead, List.of(lead), "ab".repeat(32));
        assertFalse(several.text().contains("share"), several.text());
    }

    @Test
    void formsHaveTheWordsOfTheEssentialData() {
        assertEquals(
                List.of("Pas de groupement", "Conjoint", "Solidaire"),
                Arrays.stream(Form.values()).map(Form::essential).toList());
    }
}
