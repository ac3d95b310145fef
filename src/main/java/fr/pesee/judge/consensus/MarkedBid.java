package fr.pesee.judge.consensus;

import java.util.List;

/**
 * A bid with its agreed marks.
 *
 * @param number the bid's number in the lot
 * @param name how it is spoken of
 * @param marks those agreed so far, by criterion
 */
public record MarkedBid(int number, String name, List<AgreedMark> marks) {
    public MarkedBid {
        marks = List.copyOf(marks);
    }
}
