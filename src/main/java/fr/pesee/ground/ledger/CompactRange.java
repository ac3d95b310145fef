package fr.pesee.ground.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that must be remembered of a log to append to it: the roots of its complete subtrees, largest first. A log of n
 * entries has as many of them as n has ones in binary, so appending and the root cost O(log n), whatever its length.
 *
 * @param size the number of entries
 * @param peaks the roots of the complete subtrees, from left to right
 */
public record CompactRange(long size, List<Digest> peaks) {
    /** A log without entries. */
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    /** @throws IllegalArgumentException if a tree of this size has another number of complete subtrees */
    public CompactRange {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "A log of " + size + " entries does not have " + peaks.size() + " peaks");
        }
        peaks = List.copyOf(peaks);
    }

    /** The log with one entry more. */
    public CompactRange append(Digest leafHash) {
        List<Digest> grown = new ArrayList<>(peaks);
        Digest peak = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = MerkleTree.nodeHash(grown.remove(grown.size() - 1), peak);
        }
        grown.add(peak);
        return new CompactRange(size + 1, grown);
    }

    /** The root of the tree over all entries. */
    public Digest root() {
        if (peaks.isEmpty()) {
            return MerkleTree.EMPTY_ROOT;
        }
        Digest root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleTree.nodeHash(peaks.get(i), root);
        }
        return root;
    }

    /** The peaks one after the other, 32 bytes each: the form to store beside the size. */
    public byte[] peakBytes() {
        byte[] bytes = new byte[peaks.size() * Digest.LENGTH];
        for (int i = 0; i < peaks.size(); i++) {
            System.arraycopy(peaks.get(i).bytes(), 0, bytes, i * Digest.LENGTH, Digest.LENGTH);
        }
        return bytes;
    }

    /**
     * Reads what {@link #peakBytes()} wrote.
     *
     * @throws IllegalArgumentException if a log of this size has another number of peaks
     */
    public static CompactRange ofPeakBytes(long size, byte[] bytes) {
        if (bytes.length != Long.bitCount(size) * Digest.LENGTH) {
            throw new IllegalArgumentException(
                    "A log of " + size + " entries has no peaks of " + bytes.length + " bytes");
        }
        List<Digest> peaks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Digest.LENGTH) {
            peaks.add(Digest.ofBytes(Arrays.copyOfRange(bytes, at, at + Digest.LENGTH)));
        }
        return new CompactRange(size, peaks);
    }
}
