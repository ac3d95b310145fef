package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The criteria of a grid as OCDS has them. */
class OcdsCriteriaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "circle-1-internal-cloud",
                "circle-2-dedicated-cloud",
                "circle-3-cloud",
                "consultancy-80-20",
                "life-cycle-cost",
                "plain-60-40"
            })
    void thePercentagesOfEveryModelSumToExactlyHundred(String name) {
        assertEquals(0, sum(OcdsCriteria.of(model(text(name)))).compareTo(new BigDecimal(100)));
    }

    @Test
    void thirdsAreCutSoThatTheSumStaysHundredAndTheExactWeightsAreTold() {
        String thirds = text("plain-60-40")
                .replace("points: 60", "points: \"100/3\"")
                .replace("points: 40", "points: \"200/3\"");
        JsonNode criteria = OcdsCriteria.of(model(thirds));
        assertEquals("33.3333", criteria.at("/criteria/0/numbers/0/number").asText());
        assertEquals("66.6667", criteria.at("/criteria/1/numbers/0/number").asText());
        assertTrue(criteria.path("weightingDescription").asText().contains("P 100/3, T 200/3"), criteria::toString);
    }

    @Test
    void aWeightThatIsFixedLaterIsToldByTheMiddleOfItsRange() {
        String ranged = text("plain-60-40")
                .replace("    points: 40\n", "    points: 41\n    weightRange: { minimum: 30, maximum: 50 }\n");
        JsonNode number = OcdsCriteria.of(model(ranged)).at("/criteria/1/numbers/0");
        assertEquals("{\"number\":40,\"weight\":\"percentageRangeMiddle\"}", number.toString());
    }

    @Test
    void criteriaThatAreOnlyRankedHaveTheirOrder() {
        String ranked = text("plain-60-40")
                .replace("    points: 60\n", "")
                .replace("    points: 40\n", "")
                .replace(
                        "procedure: formalised",
                        "procedure: adapted\nobjectiveReasonForRanking: { fr: \"Rien à peser.\", en: \"None.\" }");
        JsonNode criteria = OcdsCriteria.of(model(ranked));
        assertEquals("Rien à peser.", criteria.path("orderRationale").asText());
        assertEquals(
                "{\"number\":2,\"weight\":\"order\"}",
                criteria.at("/criteria/1/numbers/0").toString());
    }

    @Test
    void aThresholdIsAMinimumScoreAndThatOfAGroupIsSaid() {
        JsonNode criteria = OcdsCriteria.of(model(text("circle-1-internal-cloud")));
        assertTrue(criteria.toString().contains("l’offre est éliminée"), criteria::toString);
    }

    @Test
    void priceAloneIsCalledSo() {
        assertEquals("priceOnly", OcdsCriteria.code(model(text("lowest-price"))));
        assertEquals("ratedCriteria", OcdsCriteria.code(model(text("plain-60-40"))));
    }

    @Test
    void sharesGiveWhatIsLeftToTheLargestRemainders() {
        Fraction seventh = Fraction.of(100, 7);
        List<BigDecimal> shares =
                Shares.of(List.of(seventh, seventh.multiply(2), seventh.multiply(4)), Fraction.of(100), 2);
        assertEquals(List.of(new BigDecimal("14.29"), new BigDecimal("28.57"), new BigDecimal("57.14")), shares);
    }

    private static BigDecimal sum(JsonNode criteria) {
        return criteria.path("criteria").findValues("numbers").stream()
                .map(numbers -> numbers.at("/0/number").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ScoringModel model(String text) {
        return ScoringModels.read(text).orThrow();
    }

    private static String text(String name) {
        try (InputStream stream = OcdsCriteriaTest.class.getResourceAsStream("/scoring-models/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
