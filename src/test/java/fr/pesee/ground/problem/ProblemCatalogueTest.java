package fr.pesee.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every refusal that the product can give is one that its reader can use. */
class ProblemCatalogueTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void theCatalogueFindsTheEnumsOfSeveralRooms() {
        Set<String> rooms =
                ProblemCatalogue.enums().stream().map(Class::getPackageName).collect(Collectors.toSet());
        assertTrue(rooms.contains("fr.pesee.ground.problem"), rooms::toString);
        assertTrue(rooms.contains("fr.pesee.prepare.tender"), rooms::toString);
        assertTrue(ProblemCatalogue.all().contains(RequestProblem.ACCESS_DENIED));
    }

    @Test
    void everyRefusalIsAConstantOfAnEnum() {
        assertEquals(List.of(), ProblemCatalogue.others());
    }

    @Test
    void noCodeServesTwice() {
        Set<String> seen = new HashSet<>();
        List<String> twice = ProblemCatalogue.all().stream()
                .map(ProblemCode::code)
                .filter(code -> !seen.add(code))
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyCodeSpeaksBothLanguages() {
        for (ProblemCode code : ProblemCatalogue.all()) {
            assertFalse(code.text().fr().isBlank(), () -> code.code() + " says nothing in French");
            assertFalse(code.text().en().isBlank(), () -> code.code() + " says nothing in English");
        }
    }

    @Test
    void bothLanguagesNameTheSameThingsCountedFromZero() {
        for (ProblemCode code : ProblemCatalogue.all()) {
            if (isPassedThrough(code)) {
                continue;
            }
            Set<String> french = places(code.text().fr());
            assertEquals(french, places(code.text().en()), () -> "the places of " + code.code());
            assertCountedFromZero(french, code);
        }
    }

    @Test
    void aSentencePassedThroughHasAPlaceOfItsOwnInEachLanguage() {
        for (ProblemCode code : ProblemCatalogue.all()) {
            if (isPassedThrough(code)) {
                assertCountedFromZero(places(code.text().fr() + code.text().en()), code);
            }
        }
    }

    @Test
    void everyKindHasAStatus() {
        for (Kind kind : Kind.values()) {
            assertTrue(ProblemResponses.STATUS.containsKey(kind), () -> "no status for " + kind);
        }
    }

    /** Rooms above refuse in sentences of their own, in both languages; the code then only carries them. */
    private static boolean isPassedThrough(ProblemCode code) {
        boolean carries = PLACE.matcher(code.text().fr()).matches()
                && PLACE.matcher(code.text().en()).matches();
        return carries && !code.text().fr().equals(code.text().en());
    }

    private static void assertCountedFromZero(Set<String> places, ProblemCode code) {
        List<String> counted =
                IntStream.range(0, places.size()).mapToObj(Integer::toString).toList();
        assertEquals(counted, new ArrayList<>(places), () -> "the places of " + code.code());
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, place.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
