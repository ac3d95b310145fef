package fr.pesee.ground.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that only grows.
 *
 * @param items what is on it
 * @param next what to send as {@code after} for the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageOf<T>(List<T> items, @Nullable Long next) {
    /** Items a page can hold. */
    public static final int MOST = 500;

    public PageOf {
        items = List.copyOf(items);
    }

    /** A page of items fetched with {@link PageAsked#limit}: one full page may have a next one. */
    public static <T> PageOf<T> of(List<T> items, int limit, ToLongFunction<T> place) {
        Long next = items.size() < limit ? null : place.applyAsLong(items.get(items.size() - 1));
        return new PageOf<>(items, next);
    }

    /**
     * The page asked for of a list that is at hand whole.
     *
     * @param shown makes an item of an element and its place, from 1
     * @throws Refused when there cannot be such a page
     */
    public static <S, T> PageOf<T> within(List<S> all, PageAsked page, BiFunction<S, Integer, T> shown) {
        int from = Math.min(page.after(0), all.size());
        int until = Math.min(from + page.limit(), all.size());
        List<T> items = IntStream.range(from, until)
                .mapToObj(place -> shown.apply(all.get(place), place + 1))
                .toList();
        return of(items, page.limit(), last -> until);
    }
}
