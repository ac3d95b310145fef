package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private final MerkleTree tree = MerkleTree.of(ReferenceLog.LEAVES);

    @Test
    void publishedHashesOfALeafAndANodeAreFound() {
        byte[] entry = HexFormat.of().parseHex("101112131415161718191a1b1c1d1e1f");
        assertEquals(
                "3bfb960453ebaebf33727da7a1f4db38acc051d381b6da20d6d4e88f0eabfd7a",
                MerkleTree.leafHash(entry).hex());
        Digest left = Digest.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        Digest right = Digest.ofHex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f");
        assertEquals(
                "1a378704c17da31e2d05b6d121c2bb2c7d76f6ee6fa8f983e596c2d034963c57",
                MerkleTree.nodeHash(left, right).hex());
    }

    @Test
    void publishedRootsAreFoundAtEverySize() {
        for (int size = 0; size <= 8; size++) {
            assertEquals(ReferenceLog.ROOTS.get(size), tree.root(size), "size " + size);
        }
    }

    @Test
    void publishedRootsAreFoundByAppending() {
        CompactRange range = CompactRange.EMPTY;
        for (int size = 0; size < 8; size++) {
            assertEquals(ReferenceLog.ROOTS.get(size), range.root(), "size " + size);
            range = range.append(ReferenceLog.LEAVES.get(size));
        }
        assertEquals(ReferenceLog.ROOTS.get(8), range.root());
    }

    @Test
    void publishedInclusionProofsAreGivenAndVerified() {
        for (InclusionProof proof : ReferenceLog.INCLUSIONS) {
            int index = (int) proof.index();
            int size = (int) proof.size();
            assertEquals(proof, tree.inclusion(index, size));
            assertTrue(proof.verify(ReferenceLog.LEAVES.get(index), ReferenceLog.ROOTS.get(size)), proof::toString);
        }
    }

    @Test
    void publishedConsistencyProofsAreGivenAndVerified() {
        for (ConsistencyProof proof : ReferenceLog.CONSISTENCIES) {
            int first = (int) proof.firstSize();
            int second = (int) proof.secondSize();
            assertEquals(proof, tree.consistency(first, second));
            assertTrue(proof.verify(ReferenceLog.ROOTS.get(first), ReferenceLog.ROOTS.get(second)), proof::toString);
        }
    }

    @Test
    void anInclusionProofOfAnotherPlaceSizeOrLengthIsRefused() {
        for (InclusionProof proof : ReferenceLog.INCLUSIONS.subList(1, 5)) {
            Digest leaf = ReferenceLog.LEAVES.get((int) proof.index());
            Digest root = ReferenceLog.ROOTS.get((int) proof.size());
            long index = proof.index();
            long size = proof.size();
            List<Digest> longer = new ArrayList<>(proof.path());
            longer.add(root);
            List<Digest> shifted = new ArrayList<>(proof.path());
            shifted.add(0, root);
            List<Digest> shorter = proof.path().subList(0, proof.path().size() - 1);
            assertFalse(
                    new InclusionProof(index ^ 1, Math.max(size, (index ^ 1) + 1), proof.path()).verify(leaf, root));
            assertFalse(new InclusionProof(index, size * 2, proof.path()).verify(leaf, root));
            assertFalse(new InclusionProof(index, size, longer).verify(leaf, root));
            assertFalse(new InclusionProof(index, size, shifted).verify(leaf, root));
            assertFalse(new InclusionProof(index, size, shorter).verify(leaf, root));
        }
    }

    @Test
    void aConsistencyProofOfOtherSizesRootsOrLengthIsRefused() {
        for (ConsistencyProof proof : ReferenceLog.CONSISTENCIES.subList(1, 5)) {
            long first = proof.firstSize();
            long second = proof.secondSize();
            Digest older = ReferenceLog.ROOTS.get((int) first);
            Digest newer = ReferenceLog.ROOTS.get((int) second);
            List<Digest> longer = new ArrayList<>(proof.path());
            longer.add(newer);
            List<Digest> shifted = new ArrayList<>(proof.path());
            shifted.add(0, older);
            List<Digest> shorter = proof.path().subList(0, proof.path().size() - 1);
            assertFalse(new ConsistencyProof(first + 1, second, proof.path()).verify(older, newer));
            assertFalse(new ConsistencyProof(first - 1, second, proof.path()).verify(older, newer));
            assertFalse(new ConsistencyProof(first, second * 2, proof.path()).verify(older, newer));
            assertFalse(new ConsistencyProof(first, second, longer).verify(older, newer));
            assertFalse(new ConsistencyProof(first, second, shifted).verify(older, newer));
            assertFalse(new ConsistencyProof(first, second, shorter).verify(older, newer));
            assertFalse(new ConsistencyProof(first, second, List.of()).verify(older, newer));
            assertFalse(proof.verify(newer, older));
        }
    }

    @Test
    void everyLogContinuesTheEmptyOneAndItself() {
        assertTrue(tree.consistency(0, 8).verify(MerkleTree.EMPTY_ROOT, tree.root()));
        assertTrue(tree.consistency(0, 0).verify(MerkleTree.EMPTY_ROOT, MerkleTree.EMPTY_ROOT));
        assertFalse(tree.consistency(0, 8).verify(tree.root(1), tree.root()));
        assertFalse(tree.consistency(8, 8).verify(tree.root(7), tree.root()));
        Digest any = ReferenceLog.LEAVES.get(0);
        assertFalse(new ConsistencyProof(0, 8, List.of(any)).verify(MerkleTree.EMPTY_ROOT, tree.root()));
        assertFalse(new ConsistencyProof(8, 8, List.of(any)).verify(tree.root(), tree.root()));
    }

    @Test
    void whatCannotBeProvedCannotBeAskedFor() {
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusion(8, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusion(0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusion(-1, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusion(0, 9));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.consistency(5, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.consistency(4, 9));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.root(9));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(3, 3, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(4, 3, List.of()));
    }

    @Test
    void aDigestIsThirtyTwoBytesInLowerCase() {
        String hex = MerkleTree.EMPTY_ROOT.hex();
        assertEquals(MerkleTree.EMPTY_ROOT, Digest.ofHex(hex));
        assertThrows(IllegalArgumentException.class, () -> Digest.ofHex(hex.toUpperCase(Locale.ROOT)));
        assertThrows(IllegalArgumentException.class, () -> Digest.ofHex(hex.substring(2)));
        assertThrows(IllegalArgumentException.class, () -> Digest.ofHex("g" + hex.substring(1)));
        assertThrows(IllegalArgumentException.class, () -> Digest.ofBytes(new byte[31]));
    }
}
