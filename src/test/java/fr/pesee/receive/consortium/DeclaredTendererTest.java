package fr.pesee.receive.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.party.IdentifierScheme;
import fr.pesee.ground.party.Organisation;
import fr.pesee.receive.consortium.Tenderer.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sealed bid says of who bids: read as far as it holds, and never a reason to lose the bid. */
class DeclaredTendererTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID TENDER = UUID.fromString("0d7a2a3c-6c1b-4f0e-9d55-5b0f1f1a2b3c");
    private static final Organisation DEPOSITOR = new Organisation(
            UUID.randomUUID(), "Étoile", Identifier.of(IdentifierScheme.SIRET, "73282932000074"), Instant.EPOCH);

    @Test
    void aGroupThatHoldsIsReadWithItsSharesAndItsDigest() {
        DeclaredTenderer read = read(group("JOINT", "60.5", "39.5"));
        assertTrue(read.holds() && read.isGroup(), read::toString);
        assertEquals(List.of(), read.findings());
        assertEquals(new BigDecimal("39.5"), read.tenderer().members().get(0).share());
        assertEquals(
                List.of("SIREN 732829320", "SIREN 404833048"), read.operators().toList());
        assertEquals("Étoile + Nuage", read.name());
        Composition composed = new Composition(
                TENDER,
                1,
                Form.JOINT,
                new Composition.Party("Étoile", "732829320", "60.5"),
                List.of(new Composition.Party("Nuage", "FR83404833048", "39.5")),
                "ab".repeat(32));
        assertEquals(composed.digest(), read.digest());
    }

    @Test
    void whereNothingIsSaidTheDepositorBidsAlone() {
        for (String nothing : List.of("null", "{\"form\":\"SINGLE\"}")) {
            DeclaredTenderer read = read(parse(nothing));
            assertEquals(Form.SINGLE, read.form());
            assertEquals(List.of(), read.findings());
            assertNull(read.digest());
            assertEquals("Étoile", read.name());
        }
        assertFalse(DeclaredTenderer.of(TENDER, 1, DEPOSITOR, null, null, null).isGroup());
    }

    @Test
    void sharesThatDoNotSumUpAreAFindingAndTheDepositorIsRegisteredAlone() {
        DeclaredTenderer read = read(group("JOINT", "60.5", "39.49"));
        assertEquals(Form.SINGLE, read.tenderer().form());
        assertEquals("Étoile", read.name());
        assertEquals(Form.JOINT, read.form());
        assertEquals(1, read.members().size(), "who was declared is still said");
        assertEquals(List.of(ConsortiumProblem.CONSORTIUM_SHARES_NOT_100), codes(read));
        assertNotNull(read.digest());
    }

    @Test
    void oneOperatorUnderTwoNumbersIsNoGroup() {
        ObjectNode twice = group("SEVERAL", null, null);
        ((ObjectNode) twice.at("/members/0")).put("identifier", "FR44732829320");
        assertEquals(List.of(ConsortiumProblem.CONSORTIUM_OPERATOR_TWICE), codes(read(twice)));
    }

    @Test
    void aLeadThatDidNotDepositIsAFinding() {
        ObjectNode other = group("SEVERAL", null, null);
        ((ObjectNode) other.at("/lead")).put("identifier", "552100554");
        DeclaredTenderer read = read(other);
        assertEquals(List.of(ConsortiumProblem.CONSORTIUM_LEAD_NOT_DEPOSITOR), codes(read));
        assertEquals(List.of("SIREN 732829320"), read.operators().toList());
    }

    @Test
    void aMiscopiedNumberIsAFindingThatKeepsTheGroup() {
        ObjectNode miscopied = group("SEVERAL", null, null);
        ((ObjectNode) miscopied.at("/members/0")).put("identifier", "404833049");
        DeclaredTenderer read = read(miscopied);
        assertTrue(read.holds(), read::toString);
        assertEquals(List.of(ConsortiumProblem.CONSORTIUM_CHECK_DIGIT), codes(read));
    }

    @Test
    void aGroupWithoutSaltHasNothingToConfirm() {
        ObjectNode bare = group("SEVERAL", null, null);
        bare.remove("salt");
        assertNull(read(bare).digest());
        assertTrue(read(bare).holds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "12",
                "\"JOINT\"",
                "{\"form\":\"OTHER\"}",
                "{\"form\":\"JOINT\"}",
                "{\"form\":\"JOINT\",\"lead\":[],\"members\":{}}",
                "{\"form\":\"SEVERAL\",\"lead\":{\"name\":\"a\",\"identifier\":\"732829320\"},\"members\":[1,null,[]]}",
                "{\"form\":\"SEVERAL\",\"lead\":{\"name\":\"\\u0000\",\"identifier\":\"732829320\"},\"members\":[{}]}",
                "{\"form\":\"JOINT\",\"lead\":{\"name\":\"a\",\"identifier\":\"732829320\",\"share\":\"1e999999999\"},"
                        + "\"members\":[{\"name\":\"b\",\"identifier\":\"404833048\",\"share\":\"-1\"}]}",
                "{\"form\":\"JOINT\",\"lead\":{\"name\":\"a\",\"identifier\":\"732829320\",\"share\":12},"
                        + "\"members\":[]}"
            })
    void whateverIsWrittenTheDepositorStillBids(String odd) {
        DeclaredTenderer read = read(parse(odd));
        assertEquals(Form.SINGLE, read.tenderer().form());
        assertEquals("Étoile", read.tenderer().name());
        assertFalse(read.findings().isEmpty(), read::toString);
    }

    @Test
    void subcontractorsAndProvidersAreReadOneByOne() {
        JsonNode subcontractors =
                parse("[{\"name\":\"Sous\",\"identifier\":null,\"purpose\":\"Câblage\"},{\"name\":7},\"x\"]");
        DeclaredTenderer read =
                DeclaredTenderer.of(TENDER, 1, DEPOSITOR, null, subcontractors, parse("[\"Nuage\",\"\\u202e\"]"));
        assertEquals(List.of(new Subcontractor("Sous", null, "Câblage")), read.subcontractors());
        assertEquals(List.of("Nuage"), read.providers());
        assertEquals(3, read.findings().size(), () -> read.findings().toString());
        assertTrue(read.holds());
        assertEquals(
                1,
                DeclaredTenderer.of(TENDER, 1, DEPOSITOR, null, parse("{\"a\":1}"), null)
                        .findings()
                        .size());
    }

    @Test
    void aLeadKnownByAnotherRegisterLeadsItsGroup() {
        Organisation foreign = new Organisation(
                UUID.randomUUID(),
                "Fremd",
                new Identifier(IdentifierScheme.OTHER, "CH", "Handelsregister", "CHE-1.2"),
                Instant.EPOCH);
        ObjectNode group = group("SEVERAL", null, null);
        ((ObjectNode) group.at("/lead")).put("identifier", "CHE-1.2").put("name", "Fremd");
        DeclaredTenderer read = DeclaredTenderer.of(TENDER, 1, foreign, group, null, null);
        assertTrue(read.holds() && read.isGroup(), read::toString);
        assertEquals(List.of(), read.findings());
    }

    private static List<Object> codes(DeclaredTenderer read) {
        return read.findings().stream().map(one -> (Object) one.code()).toList();
    }

    private static DeclaredTenderer read(JsonNode told) {
        return DeclaredTenderer.of(TENDER, 1, DEPOSITOR, told, null, null);
    }

    private static ObjectNode group(String form, @Nullable String leads, @Nullable String others) {
        ObjectNode group = JSON.createObjectNode().put("form", form).put("salt", "ab".repeat(32));
        ObjectNode lead = group.putObject("lead").put("name", "Étoile").put("identifier", "732829320");
        ObjectNode member = group.putArray("members").addObject();
        member.put("name", "Nuage").put("identifier", "FR83404833048");
        if (leads != null) {
            lead.put("share", leads);
            member.put("share", others);
        }
        return group;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
