package fr.pesee.receive.seal;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.receive.age.AgeIdentity;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * Splits the secret of a key among n people, any k of whom rebuild it (Shamir's scheme over GF(256), as Bouncy Castle
 * writes it: fewer than k shares say nothing at all), and rebuilds it.
 */
public final class Shares {
    private static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private Shares() {}

    /**
     * Rebuilds a key out of at least k share files. The scheme itself takes any bytes for a share, so everything is
     * checked against what was written down when the key was made, and the result against the published key.
     *
     * @param key what is known of the key
     * @param files clear share files, byte by byte as they were sealed
     * @param findings where everything wrong is told, with the place of the file in the list
     * @return the key; empty when anything was found
     */
    public static Optional<AgeIdentity> join(EnvelopeKey key, List<byte[]> files, Findings findings) {
        List<ShareFile> good = new ArrayList<>();
        Set<Integer> indexes = new HashSet<>();
        for (int place = 0; place < files.size(); place++) {
            String at = "/shares/" + place;
            check(key, files.get(place), at, findings).ifPresent(share -> {
                if (indexes.add(share.index())) {
                    good.add(share);
                } else {
                    findings.at(at, SealProblem.SHARE_DOUBLED, Integer.toString(share.index()));
                }
            });
        }
        if (good.size() < key.k()) {
            findings.at(
                    "/shares", SealProblem.SHARES_TOO_FEW, Integer.toString(key.k()), Integer.toString(good.size()));
        }
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        Optional<AgeIdentity> joined =
                rebuilt(good).filter(identity -> identity.recipient().equals(key.recipient()));
        if (joined.isEmpty()) {
            findings.at("/shares", SealProblem.SHARES_OTHER_KEY);
        }
        return joined;
    }

    /**
     * Checks one clear share file against what is known of its key.
     *
     * @param at where to tell what is wrong
     * @return the share; empty when anything is wrong with it
     */
    public static Optional<ShareFile> check(EnvelopeKey key, byte[] file, String at, Findings findings) {
        Optional<ShareFile> read = ShareFile.read(file);
        if (read.isEmpty()) {
            findings.at(at, SealProblem.SHARE_UNREADABLE);
            return Optional.empty();
        }
        ShareFile share = read.get();
        if (!share.envelope().equals(key.id()) || !share.tender().equals(key.tender()) || share.lot() != key.lot()) {
            findings.addAll(List.of(Refusal.inWords(at, SealProblem.SHARE_OF_OTHER_KEY, key.title())));
            return Optional.empty();
        }
        String commitment = Digest.sha256(file).hex();
        if (key.share(share.index())
                .filter(known -> known.commitment().equals(commitment))
                .isEmpty()) {
            findings.at(at, SealProblem.SHARE_ALTERED, Integer.toString(share.index()));
            return Optional.empty();
        }
        return read;
    }

    /** The n shares of a secret of 32 bytes, by index less one. */
    static List<byte[]> split(byte[] secret, int k, int n, SecureRandom random) {
        if (secret.length != BYTES || k < 2 || n < k || n > 255) {
            throw new IllegalArgumentException("cannot split into " + k + " of " + n);
        }
        ShamirSplitSecret split =
                new ShamirSecretSplitter(Algorithm.AES, Mode.Native, BYTES, random).resplit(secret, k, n);
        try {
            List<byte[]> shares = new ArrayList<>();
            // What follows the first n is padding.
            for (ShamirSplitSecretShare share : Arrays.copyOf(split.getSecretShares(), n)) {
                shares.add(share.getEncoded());
            }
            return shares;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret that these shares stand for; some other 32 bytes when they are not enough, or not its shares. */
    static byte[] joined(List<byte[]> shares, List<Integer> indexes) {
        ShamirSplitSecretShare[] all = new ShamirSplitSecretShare[shares.size()];
        for (int place = 0; place < all.length; place++) {
            all[place] = new ShamirSplitSecretShare(shares.get(place), indexes.get(place));
        }
        try {
            return new ShamirSplitSecret(Algorithm.AES, Mode.Native, all).getSecret();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<AgeIdentity> rebuilt(List<ShareFile> shares) {
        byte[] secret = joined(
                shares.stream().map(share -> HEX.parseHex(share.share())).toList(),
                shares.stream().map(ShareFile::index).toList());
        try {
            return Optional.of(AgeIdentity.ofBytes(secret));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
