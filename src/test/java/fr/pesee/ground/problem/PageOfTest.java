package fr.pesee.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of a list that is at hand whole. */
class PageOfTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        assertEquals(new PageOf<>(List.of("1a", "2b"), 2L), page(null, "2"));
        assertEquals(new PageOf<>(List.of("3c", "4d"), 4L), page("2", "2"));
        assertEquals(new PageOf<>(List.of("5e"), null), page("4", "2"));
        assertEquals(new PageOf<>(List.of("1a", "2b", "3c", "4d", "5e"), null), page(null, null));
    }

    @Test
    void afterTheEndThereIsNothingHoweverFar() {
        assertEquals(new PageOf<String>(List.of(), null), page("5", "2"));
        assertEquals(new PageOf<String>(List.of(), null), page("2147483647", "500"));
    }

    @Test
    void aPageThatCannotBeIsRefused() {
        for (String limit : List.of("0", "-1", "501", "x", "")) {
            assertThrows(Refused.class, () -> page(null, limit), limit);
        }
        assertThrows(Refused.class, () -> page("-1", null));
        PageAsked asked = asked(null, "10000");
        assertEquals(10_000, asked.limit(10_000));
        assertThrows(Refused.class, () -> asked.limit(9_999));
        assertEquals(10_000, asked(null, null).limit(10_000));
    }

    private static PageOf<String> page(@Nullable String after, @Nullable String limit) {
        return PageOf.within(ALL, asked(after, limit), (one, place) -> place + one);
    }

    private static PageAsked asked(@Nullable String after, @Nullable String limit) {
        PageAsked asked = new PageAsked();
        asked.after = after;
        asked.limit = limit;
        return asked;
    }
}
