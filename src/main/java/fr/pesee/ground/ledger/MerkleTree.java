package fr.pesee.ground.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tree that RFC 9162, section 2.1 (formerly RFC 6962) builds over the entries of one log, and the proofs it gives.
 *
 * <p>A leaf hashes {@code 00 ‖ entry}, a node {@code 01 ‖ left ‖ right}: the two can never be taken for one another.
 * Immutable. A root or a proof costs time in proportion to the number of leaves; whoever only appends uses
 * {@link CompactRange}.
 */
public final class MerkleTree {
    /** The root of a log without entries: the SHA-256 of nothing. */
    public static final Digest EMPTY_ROOT = Digest.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<Digest> leaves;

    private MerkleTree(List<Digest> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The tree over leaf hashes, in the order of the log. */
    public static MerkleTree of(List<Digest> leafHashes) {
        return new MerkleTree(leafHashes);
    }

    /** The hash of an entry as a leaf. */
    public static Digest leafHash(byte[] entry) {
        return Digest.sha256(LEAF, entry);
    }

    static Digest nodeHash(Digest left, Digest right) {
        return Digest.sha256(NODE, left.bytes(), right.bytes());
    }

    /** The number of leaves. */
    public int size() {
        return leaves.size();
    }

    /** The root over all leaves. */
    public Digest root() {
        return root(size());
    }

    /**
     * The root as it was when the log had {@code size} entries.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ size ≤ {@link #size()}
     */
    public Digest root(int size) {
        requireSize(size);
        return size == 0 ? EMPTY_ROOT : subtree(0, size);
    }

    /**
     * Proof that the leaf at {@code index} stands in the tree of {@code size} leaves.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size ≤ {@link #size()}
     */
    public InclusionProof inclusion(int index, int size) {
        requireSize(size);
        List<Digest> path = new ArrayList<>();
        addInclusion(Objects.checkIndex(index, size), 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * Proof that the tree of {@code second} leaves continues the tree of {@code first} leaves.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ first ≤ second ≤ {@link #size()}
     */
    public ConsistencyProof consistency(int first, int second) {
        requireSize(second);
        Objects.checkFromToIndex(first, second, size());
        List<Digest> path = new ArrayList<>();
        if (first > 0) {
            addConsistency(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private void addInclusion(int index, int from, int to, List<Digest> path) {
        if (to - from == 1) {
            return;
        }
        int split = split(from, to);
        if (index < split) {
            addInclusion(index, from, split, path);
            path.add(subtree(split, to));
            return;
        }
        addInclusion(index, split, to, path);
        path.add(subtree(from, split));
    }

    /** RFC 9162, 2.1.4.1 SUBPROOF; {@code known} while the verifier already has the root of this part. */
    private void addConsistency(int first, int from, int to, boolean known, List<Digest> path) {
        if (first == to) {
            if (!known) {
                path.add(subtree(from, to));
            }
            return;
        }
        int split = split(from, to);
        if (first <= split) {
            addConsistency(first, from, split, known, path);
            path.add(subtree(split, to));
            return;
        }
        addConsistency(first, split, to, false, path);
        path.add(subtree(from, split));
    }

    private Digest subtree(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = split(from, to);
        return nodeHash(subtree(from, split), subtree(split, to));
    }

    /** The left part is the largest power of two smaller than the whole. */
    private static int split(int from, int to) {
        return from + Integer.highestOneBit(to - from - 1);
    }

    private void requireSize(int size) {
        Objects.checkFromToIndex(0, size, size());
    }
}
