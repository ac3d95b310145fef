package fr.pesee.ground.ledger;

import java.util.List;

/**
 * Proof that one entry stands at one place of a log (RFC 9162, section 2.1.3).
 *
 * @param index the place of the leaf, from 0
 * @param size the number of leaves of the tree, more than {@code index}
 * @param path the hashes beside the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, long size, List<Digest> path) {

    /** @throws IllegalArgumentException unless 0 ≤ index &lt; size */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        path = List.copyOf(path);
    }

    /** Whether the leaf is at its place in the tree with this root (RFC 9162, section 2.1.3.2, step by step). */
    public boolean verify(Digest leafHash, Digest root) {
        long node = index;
        long last = size - 1;
        Digest hash = leafHash;
        for (Digest beside : path) {
            if (last == 0) {
                return false;
            }
            boolean fromLeft = (node & 1) == 1 || node == last;
            if (fromLeft) {
                hash = MerkleTree.nodeHash(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            }
            if (!fromLeft) {
                hash = MerkleTree.nodeHash(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
