package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final List<Integer> MANY = IntStream.range(0, 50).boxed().toList();

    @Test
    void nothingIsLeftOut() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        AtOnce.each(MANY, done::add);
        assertEquals(MANY.size(), done.size());
        assertEquals(Set.copyOf(MANY), Set.copyOf(done));
    }

    @Test
    void oneFailureAmongManyIsTold() {
        AssertionError told = assertThrows(
                AssertionError.class,
                () -> AtOnce.each(MANY, one -> assertEquals(Integer.valueOf(-1), one == 49 ? one : -1, "the last")));
        assertTrue(
                String.valueOf(told.getMessage()).endsWith("the last ==> expected: <-1> but was: <49>"),
                told::toString);
    }
}
