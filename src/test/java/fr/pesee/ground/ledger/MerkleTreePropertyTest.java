package fr.pesee.ground.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreePropertyTest {
    private static final MerkleTree LOG = ReferenceLog.grown(64);

    @Property
    void everyInclusionProofOfASizeVerifies(@ForAll @IntRange(min = 1, max = 64) int size) {
        for (int index = 0; index < size; index++) {
            assertTrue(LOG.inclusion(index, size).verify(ReferenceLog.leaf(index), LOG.root(size)));
        }
    }

    @Property
    void everyConsistencyProofToASizeVerifies(@ForAll @IntRange(min = 0, max = 64) int second) {
        for (int first = 0; first <= second; first++) {
            assertTrue(LOG.consistency(first, second).verify(LOG.root(first), LOG.root(second)));
        }
    }

    @Property
    void oneTurnedBitBreaksAnInclusionProof(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(max = 63) int place,
            @ForAll @IntRange(max = 8) int part,
            @ForAll @IntRange(max = 255) int bit) {
        int index = place % size;
        InclusionProof proof = LOG.inclusion(index, size);
        Digest leaf = ReferenceLog.leaf(index);
        assertFalse(proof.verify(ReferenceLog.turned(leaf, bit), LOG.root(size)));
        assertFalse(proof.verify(leaf, ReferenceLog.turned(LOG.root(size), bit)));
        if (!proof.path().isEmpty()) {
            List<Digest> path = turnedAt(proof.path(), part, bit);
            assertFalse(new InclusionProof(index, size, path).verify(leaf, LOG.root(size)));
        }
    }

    @Property
    void oneTurnedBitBreaksAConsistencyProof(
            @ForAll @IntRange(min = 1, max = 64) int second,
            @ForAll @IntRange(max = 63) int before,
            @ForAll @IntRange(max = 8) int part,
            @ForAll @IntRange(max = 255) int bit) {
        int first = 1 + before % second;
        ConsistencyProof proof = LOG.consistency(first, second);
        assertFalse(proof.verify(ReferenceLog.turned(LOG.root(first), bit), LOG.root(second)));
        assertFalse(proof.verify(LOG.root(first), ReferenceLog.turned(LOG.root(second), bit)));
        if (!proof.path().isEmpty()) {
            List<Digest> path = turnedAt(proof.path(), part, bit);
            assertFalse(new ConsistencyProof(first, second, path).verify(LOG.root(first), LOG.root(second)));
        }
    }

    @Property
    void aProofOfOnePlaceProvesNoOther(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(max = 63) int one,
            @ForAll @IntRange(max = 63) int other) {
        InclusionProof proof = LOG.inclusion(one % size, size);
        boolean same = one % size == other % size;
        assertEquals(same, proof.verify(ReferenceLog.leaf(other % size), LOG.root(size)));
        InclusionProof moved = new InclusionProof(other % size, size, proof.path());
        assertEquals(same, moved.verify(ReferenceLog.leaf(one % size), LOG.root(size)));
    }

    @Property(tries = 60)
    void appendingGivesTheRootOfTheWholeTree(@ForAll @IntRange(max = 3_000) int size) {
        CompactRange range = CompactRange.EMPTY;
        for (int index = 0; index < size; index++) {
            range = range.append(ReferenceLog.leaf(index));
        }
        assertEquals(ReferenceLog.grown(size).root(), range.root());
        assertEquals(range, CompactRange.ofPeakBytes(range.size(), range.peakBytes()));
        long wrong = range.size() ^ 1;
        byte[] peaks = range.peakBytes();
        assertThrows(IllegalArgumentException.class, () -> CompactRange.ofPeakBytes(wrong, peaks));
    }

    private static List<Digest> turnedAt(List<Digest> path, int part, int bit) {
        List<Digest> changed = new ArrayList<>(path);
        int at = part % path.size();
        changed.set(at, ReferenceLog.turned(path.get(at), bit));
        return changed;
    }
}
