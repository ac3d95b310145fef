package fr.pesee.ground.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Proof that a log only grew between two sizes: all entries of the smaller one still stand at their place (RFC 9162,
 * section 2.1.4).
 *
 * @param firstSize the size of the older tree
 * @param secondSize the size of the newer tree, at least as large
 * @param path the hashes needed, in the order of the RFC
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Digest> path) {

    /** @throws IllegalArgumentException unless 0 ≤ firstSize ≤ secondSize */
    public ConsistencyProof {
        if (firstSize < 0 || firstSize > secondSize) {
            throw new IllegalArgumentException("A log cannot grow from " + firstSize + " to " + secondSize);
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with the second root continues the tree with the first (RFC 9162, section 2.1.4.2, step by
     * step). The RFC leaves two cases out: an unchanged log needs no path, and every log continues the empty one.
     */
    public boolean verify(Digest firstRoot, Digest secondRoot) {
        if (firstSize == secondSize) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (firstSize == 0) {
            return path.isEmpty() && firstRoot.equals(MerkleTree.EMPTY_ROOT);
        }
        Deque<Digest> rest = new ArrayDeque<>(path);
        if (Long.bitCount(firstSize) == 1) {
            rest.addFirst(firstRoot);
        }
        if (rest.isEmpty()) {
            return false;
        }
        int complete = Long.numberOfTrailingZeros(firstSize);
        long node = (firstSize - 1) >> complete;
        long last = (secondSize - 1) >> complete;
        Digest first = rest.removeFirst();
        Digest second = first;
        for (Digest beside : rest) {
            if (last == 0) {
                return false;
            }
            boolean fromLeft = (node & 1) == 1 || node == last;
            if (fromLeft) {
                first = MerkleTree.nodeHash(beside, first);
                second = MerkleTree.nodeHash(beside, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            }
            if (!fromLeft) {
                second = MerkleTree.nodeHash(second, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
