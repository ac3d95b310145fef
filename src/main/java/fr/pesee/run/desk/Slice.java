package fr.pesee.run.desk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param page its number, from 1
 * @param pages how many there are, at least 1
 * @param all how long the whole list is
 */
record Slice<T>(List<T> items, int page, int pages, int all) {
    Slice {
        items = List.copyOf(items);
    }

    /** The page asked for; the nearest one for a number that no page has, the first for what is no number. */
    static <S, T> Slice<T> of(List<S> list, int size, @Nullable String asked, Function<S, T> shown) {
        int pages = Math.max(1, (list.size() + size - 1) / size);
        int page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(asked), pages) : 1;
        return new Slice<>(
                list.stream()
                        .skip((long) (page - 1) * size)
                        .limit(size)
                        .map(shown)
                        .toList(),
                page,
                pages,
                list.size());
    }

    /** Whether the list has more than one page. */
    public boolean isDivided() {
        return pages > 1;
    }
}
