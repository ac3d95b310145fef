package fr.pesee.prepare.variant;

import static fr.pesee.prepare.variant.VariantsTest.current;
import static fr.pesee.prepare.variant.VariantsTest.list;
import static fr.pesee.prepare.variant.VariantsTest.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.receive.draw.Witnesses;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rectification seals what it changes anew, and nothing else; given up, it leaves what was sealed. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class VariantRectificationTest {
    private TrialTender tender;
    private String variants;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
        variants = tender.lot() + "/variants";
    }

    @Test
    void whatARectificationDoesNotChangeKeepsItsCommitment() {
        JsonNode before = officer().put(variants, list()).expect(200).json();
        Witnesses.announce(tender);
        tender.sealable().publish().expect(200);
        current(tender).post(tender.path() + "/reopening").expect(200);
        ObjectNode changed = list();
        ((ObjectNode) changed.at("/variants/1/quantities")).put("L04", "310001");
        JsonNode after = officer().put(variants, changed).expect(200).json();
        assertEquals(before.at("/variants/0"), after.at("/variants/0"));
        assertNotEquals(before.at("/variants/1/commitment"), after.at("/variants/1/commitment"), "other quantities");
        assertNotEquals(before.at("/variants/1/salt"), after.at("/variants/1/salt"), "a salt serves once");
        String page =
                Visitor.nobody().get("/notices/" + tender.id() + "/lots/1").body();
        assertTrue(page.contains(before.at("/variants/1/commitment").asText()), "in force until rectified");
        current(tender)
                .post(
                        tender.path() + "/rectification",
                        "{\"reason\": \"Une quantité était fausse.\", \"deadlineKept\": \"Rien à refaire.\"}")
                .expect(200);
        String rectified =
                Visitor.nobody().get("/notices/" + tender.id() + "/lots/1").body();
        assertTrue(rectified.contains(after.at("/variants/0/commitment").asText()), rectified);
        assertTrue(rectified.contains(after.at("/variants/1/commitment").asText()), rectified);
    }

    @Test
    void changingAndChangingBackRectifiesNothing() {
        officer().put(variants, list()).expect(200);
        Witnesses.announce(tender);
        tender.sealable().publish().expect(200);
        current(tender).post(tender.path() + "/reopening").expect(200);
        officer().put(variants, "{\"variants\": []}").expect(200);
        officer().put(variants, list()).expect(200);
        current(tender)
                .post(tender.path() + "/rectification", "{\"reason\": \"Rien.\", \"deadlineKept\": \"Rien.\"}")
                .refused(409, "rectification-empty");
    }

    @Test
    void givingARectificationUpRestoresWhatWasSealedToTheLastSalt() {
        JsonNode before = officer().put(variants, list()).expect(200).json();
        Witnesses.announce(tender);
        tender.sealable().publish().expect(200);
        current(tender).post(tender.path() + "/reopening").expect(200);
        officer().put(variants, "{\"variants\": []}").expect(200);
        current(tender).post(tender.path() + "/abandonment").expect(200);
        assertEquals(before, officer().get(variants).expect(200).json());
        TrialTender without = TrialTender.in(Phase.RECTIFYING);
        officer().put(without.lot() + "/variants", list()).expect(200);
        String tag = officer().get(without.path()).header("ETag");
        officer().with("If-Match", tag).post(without.path() + "/abandonment").expect(200);
        assertEquals(
                0,
                officer()
                        .get(without.lot() + "/variants")
                        .json()
                        .get("variants")
                        .size());
    }
}
