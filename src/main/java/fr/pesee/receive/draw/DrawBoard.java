package fr.pesee.receive.draw;

import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.Seed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a draw has got.
 *
 * @param lots those whose quantities are drawn
 * @param witnesses whoever is one, or has announced a number
 * @param commitment what bound the list of deposits, in hexadecimal; null before that
 */
record DrawBoard(
        List<DrawnLot> lots,
        List<Witness> witnesses,
        @Nullable String commitment) {
    /** So many numbers draw at least. */
    static final int FEWEST = 2;

    DrawBoard {
        lots = List.copyOf(lots);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * One lot, and what was drawn for it.
     *
     * @param cancelled whether nothing follows in it
     * @param drawn null before the draw
     */
    record DrawnLot(
            int number,
            String title,
            boolean cancelled,
            @Nullable DrawnVariant drawn) {
        /** Whether something will be drawn for it. */
        boolean isAwaited() {
            return drawn == null && !cancelled;
        }
    }

    Optional<Witness> witness(String subject) {
        return witnesses.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** Those who are engaged and have announced a number. */
    long ready() {
        return witnesses.stream()
                .filter(one -> one.engaged() && one.number() != null)
                .count();
    }

    /** Those whose numbers draw, in the order in which they announced them. */
    List<Witness> counted() {
        return announced().stream().filter(Witness::isCounted).toList();
    }

    /** Whether every number that draws was given. */
    boolean isComplete() {
        List<Witness> counted = counted();
        return counted.size() >= FEWEST && counted.stream().allMatch(one -> one.state() == Witness.State.GIVEN);
    }

    /** Whether every lot is drawn that was not cancelled before. */
    public boolean isDrawn() {
        return seed().isPresent() && lots.stream().noneMatch(DrawnLot::isAwaited);
    }

    /** Whether every lot was cancelled before anything was drawn. */
    public boolean isOff() {
        return !lots.isEmpty() && lots.stream().allMatch(lot -> lot.cancelled() && lot.drawn() == null);
    }

    /** What drew; empty before. */
    public Optional<Seed> seed() {
        return lots.stream()
                .flatMap(lot -> Stream.ofNullable(lot.drawn()))
                .map(DrawnVariant::seed)
                .findFirst();
    }

    /** Whoever announced a number, counted or not, in the order in which they announced. */
    List<Witness> announced() {
        return witnesses.stream()
                .filter(one -> one.number() != null)
                .sorted(Comparator.comparingLong(
                        one -> Objects.requireNonNull(one.number()).entry()))
                .toList();
    }
}
