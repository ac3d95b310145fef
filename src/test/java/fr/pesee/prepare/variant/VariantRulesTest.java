package fr.pesee.prepare.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be drawn later is at least two different variants, each over exactly the lines (RULE-19). */
class VariantRulesTest {
    private static final UUID TENDER = UUID.fromString("5a3e0000-0000-4000-8000-000000000042");
    private static final String SALT = "0f".repeat(32);
    private static final Set<String> LINES = Set.of("L01", "L02");
    private static final Schedule SCHEDULE = new Schedule(List.of(line("L01", "10"), line("L02", "2.50")));

    @Test
    void twoDifferentVariantsOverTheLinesCanBeSealed() {
        assertEquals(List.of(), codes(variant("V1", "10", "1"), variant("V2", "10", "2")));
    }

    @Test
    void aSingleVariantLeavesNothingToDraw() {
        assertEquals(List.of("variant-alone"), codes(variant("V1", "10", "1")));
    }

    @Test
    void equalQuantitiesAreEqualHoweverTheyAreWritten() {
        assertEquals(List.of("variants-alike"), codes(variant("V1", "10", "1"), variant("V2", "1E+1", "1.000")));
    }

    @Test
    void aLineTooManyOrMissingIsNamedWithItsVariant() {
        Variant less = new Variant("V1", "x", Map.of("L01", BigDecimal.ONE));
        Variant other = new Variant("V2", "x", Map.of("L01", BigDecimal.ONE, "L03", BigDecimal.ONE));
        Variant more =
                new Variant("V3", "x", Map.of("L01", BigDecimal.ONE, "L02", BigDecimal.ONE, "L03", BigDecimal.ONE));
        List<Refusal> found = VariantGate.against(7, List.of(less, other, more), LINES);
        assertEquals(
                List.of("variant-lines-differ", "variant-lines-differ", "variant-lines-differ"),
                found.stream().map(refusal -> refusal.code().code()).toList());
        assertEquals("7", found.get(2).arguments().get(0).fr());
        assertEquals("V3", found.get(2).arguments().get(1).fr());
    }

    @Test
    void theCommitmentIsTheDigestOfSaltAndCanonicalContent() {
        Variant variant =
                new Variant("V1", "Été", Map.of("L02", new BigDecimal("2.50"), "L01", new BigDecimal("1E+1")));
        String content = variant.content(TENDER, 3);
        assertEquals(
                "{\"code\":\"V1\",\"lot\":3,\"name\":\"Été\",\"quantities\":{\"L01\":\"10\",\"L02\":\"2.5\"},"
                        + "\"tender\":\"5a3e0000-0000-4000-8000-000000000042\"}",
                content);
        assertEquals(
                Digest.sha256(HexFormat.of().parseHex(SALT), content.getBytes(StandardCharsets.UTF_8))
                        .hex(),
                Variant.commitment(SALT, content));
        assertNotEquals(Variant.commitment(SALT, content), Variant.commitment("0e".repeat(32), content));
        assertEquals(variant, Variant.ofContent(content));
        assertNotEquals(content, variant.content(TENDER, 4));
    }

    @Test
    void whatIsFrozenHoldsCodeAndCommitmentOnly() {
        Variant.Sealed sealed = new Variant.Sealed(variant("V1", "1", "2"), SALT, "ab".repeat(32));
        String frozen = SealedVariant.freeze(List.of(sealed));
        assertEquals("{\"variants\":[{\"code\":\"V1\",\"commitment\":\"" + "ab".repeat(32) + "\"}]}", frozen);
        assertEquals(List.of(new SealedVariant("V1", "ab".repeat(32))), SealedVariant.ofFrozen(frozen));
    }

    @Test
    void aBlankTakesTheQuantityOfTheSchedule() {
        Map<String, BigDecimal> asked = new HashMap<>();
        asked.put("L01", new BigDecimal("12.5"));
        Variant made = read(new VariantsDraft.Line("V1", "x", asked)).get(0);
        assertEquals(new BigDecimal("12.5"), made.quantities().get("L01"));
        assertEquals(new BigDecimal("2.5"), made.quantities().get("L02"));
        assertEquals(
                Map.of("L01", new BigDecimal("10"), "L02", new BigDecimal("2.5")),
                read(new VariantsDraft.Line("V1", "x", null)).get(0).quantities());
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        VariantsDraft.Line first = new VariantsDraft.Line("V1", " ", Map.of("L01", BigDecimal.ZERO));
        VariantsDraft.Line second = new VariantsDraft.Line("V1", "x", Map.of("L/9", BigDecimal.ONE));
        Refused refused = assertThrows(Refused.class, () -> read(first, second));
        assertEquals(
                List.of(
                        "/variants/0/name field-blank",
                        "/variants/0/quantities/L01 schedule-quantity-invalid",
                        "/variants/1/quantities/L~19 variant-line-unknown",
                        "/variants/1/code variant-code-twice"),
                refused.refusals().stream()
                        .map(refusal -> refusal.at() + " " + refusal.code().code())
                        .toList());
    }

    @Test
    void noneIsAListAndTwentyOneAreTooMany() {
        assertEquals(List.of(), read());
        VariantsDraft.Line[] many =
                Collections.nCopies(21, new VariantsDraft.Line("V1", "x", null)).toArray(VariantsDraft.Line[]::new);
        Refused refused = assertThrows(Refused.class, () -> read(many));
        assertEquals(VariantProblem.VARIANTS_COUNT, refused.refusals().get(0).code());
        Refused lineless =
                assertThrows(Refused.class, () -> new VariantsDraft(List.of(new VariantsDraft.Line("V1", "x", null)))
                        .list(new Schedule(List.of()), new Findings()));
        assertEquals(
                VariantProblem.VARIANTS_WITHOUT_LINES,
                lineless.refusals().get(0).code());
    }

    private static List<Variant> read(VariantsDraft.Line... lines) {
        return new VariantsDraft(new ArrayList<>(Arrays.asList(lines))).list(SCHEDULE, new Findings());
    }

    private static List<String> codes(Variant... variants) {
        return VariantGate.against(1, List.of(variants), LINES).stream()
                .map(refusal -> refusal.code().code())
                .toList();
    }

    private static Variant variant(String code, String first, String second) {
        return new Variant(code, "x", Map.of("L01", new BigDecimal(first), "L02", new BigDecimal(second)));
    }

    private static ScheduleLine line(String code, String quantity) {
        return new ScheduleLine(code, code, "h", new BigDecimal(quantity), "C1");
    }
}
