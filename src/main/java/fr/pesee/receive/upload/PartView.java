package fr.pesee.receive.upload;

/**
 * A held part as its sender sees it.
 *
 * @param number its place in the piece, from 0
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param size how many bytes it has
 */
public record PartView(int number, String digest, long size) {
    /** A part as its sender sees it. */
    public static PartView of(SealedPart part) {
        return new PartView(part.number(), part.digest().hex(), part.size());
    }
}
