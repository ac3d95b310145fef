package fr.pesee.ground.page;

/**
 * The sign that goes with a bid on a page, so that colour is never alone: ● ■ ▲, then ○ □ △, then again from the
 * beginning.
 *
 * @param shape {@code a}, {@code b} or {@code c}, as the stylesheet calls shape and colour
 * @param hollow whether only its outline is drawn
 */
public record BidMark(String shape, boolean hollow) {
    private static final String SHAPES = "abc";

    /** The mark of the bid with this number, from 1. */
    public static BidMark of(int number) {
        int place = Math.floorMod(number - 1, 2 * SHAPES.length());
        int shape = place % SHAPES.length();
        return new BidMark(SHAPES.substring(shape, shape + 1), place >= SHAPES.length());
    }
}
