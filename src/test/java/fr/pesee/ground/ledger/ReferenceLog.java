package fr.pesee.ground.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The eight leaves, the roots and the proofs by which implementations of RFC 6962 have been compared since Certificate
 * Transparency's first one.
 */
final class ReferenceLog {
    static final List<Digest> LEAVES = Arrays.stream("|00|10|2021|3031|40414243|5051525354555657|"
                    .concat("606162636465666768696a6b6c6d6e6f")
                    .split("\\|"))
            .map(HexFormat.of()::parseHex)
            .map(MerkleTree::leafHash)
            .toList();

    /** The root at each size, from 0. */
    static final List<Digest> ROOTS = digests(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static final List<InclusionProof> INCLUSIONS = List.of(
            new InclusionProof(0, 1, List.of()),
            new InclusionProof(
                    0,
                    8,
                    digests(
                            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
            new InclusionProof(
                    5,
                    8,
                    digests(
                            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
            new InclusionProof(2, 3, digests("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
            new InclusionProof(
                    1,
                    5,
                    digests(
                            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));

    static final List<ConsistencyProof> CONSISTENCIES = List.of(
            new ConsistencyProof(1, 1, List.of()),
            new ConsistencyProof(
                    1,
                    8,
                    digests(
                            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
            new ConsistencyProof(
                    6,
                    8,
                    digests(
                            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
            new ConsistencyProof(
                    2,
                    5,
                    digests(
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")),
            new ConsistencyProof(
                    6,
                    7,
                    digests(
                            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                            "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")));

    private ReferenceLog() {}

    /** A tree of made-up leaves. */
    static MerkleTree grown(int size) {
        return MerkleTree.of(IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leafHash(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList());
    }

    static Digest leaf(int index) {
        return MerkleTree.leafHash(new byte[] {(byte) index, (byte) (index >> 8)});
    }

    /** The digest with one bit turned. */
    static Digest turned(Digest digest, int bit) {
        byte[] bytes = digest.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Digest.ofBytes(bytes);
    }

    private static List<Digest> digests(String... hex) {
        return Arrays.stream(hex).map(Digest::ofHex).toList();
    }
}
