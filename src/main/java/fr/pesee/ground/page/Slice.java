package fr.pesee.ground.page;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long table.
 *
 * @param items what stands on it
 * @param from the number of the first of them, from 1
 * @param page its own number, from 1
 * @param pages how many there are
 * @param total how many things the whole table has
 */
public record Slice<T>(List<T> items, int from, int page, int pages, int total) {
    /** How many things stand on one page. */
    public static final int SIZE = 100;

    public Slice {
        items = List.copyOf(items);
    }

    /** The page that was asked for; the first or the last one where there is none of that number. */
    public static <T> Slice<T> of(List<T> all, @Nullable String asked) {
        return of(all.size(), asked, (from, most) -> all.subList(from, Math.min(all.size(), from + most)));
    }

    /**
     * The same of a table that is too long to be read whole.
     *
     * @param total how many things it has
     * @param reader reads those from a place on, from 0, and so many at most
     */
    public static <T> Slice<T> of(int total, @Nullable String asked, BiFunction<Integer, Integer, List<T>> reader) {
        int pages = Math.max(1, (total + SIZE - 1) / SIZE);
        int wanted = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        int page = Math.max(1, Math.min(pages, wanted));
        int from = (page - 1) * SIZE;
        return new Slice<>(reader.apply(from, SIZE), from + 1, page, pages, total);
    }

    /** The page on which the thing at this place stands, from 0. */
    public static int pageOf(int place) {
        return Math.max(0, place) / SIZE + 1;
    }

    /** The number of the last thing on it. */
    public int to() {
        return from + items.size() - 1;
    }
}
