package fr.pesee.receive.offline;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeShare;
import fr.pesee.receive.seal.SealProblem;
import fr.pesee.receive.seal.ShareFile;
import fr.pesee.receive.seal.Shares;
import fr.pesee.receive.seal.SharesFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Shares of keys in the hands of those who hold them: tried, sealed anew for an opening, and brought together. */
public final class HeldShares {
    private static final String SHARES = "/shares/";

    private HeldShares() {}

    /** What became of one share that somebody tried. */
    public enum Verdict {
        /** It opens, and is the one that was made. */
        GOOD,
        /** It is not sealed to any of these keys, or is damaged. */
        SHUT,
        /** It opens, and is not the one that was made: its digest or what it says of itself is another. */
        ALTERED
    }

    /**
     * One share that was tried.
     *
     * @param told what is known of it
     * @param clear the clear share file, to be shown to nobody; empty unless it is good
     */
    public record Tried(SharesFile.One told, Verdict verdict, byte[] clear) {
        public Tried {
            clear = clear.clone();
        }

        /** The code that shows that it was opened, and says nothing of it. */
        public String trial() {
            return ShareFile.read(clear).orElseThrow().trial();
        }

        @Override
        public byte[] clear() {
            return clear.clone();
        }

        /** The share as a ceremony takes it. */
        public String sealedTo(AgeRecipient oneTime) {
            return AgeFiles.sealAsText(clear, oneTime);
        }
    }

    /** Tries each share of a file. */
    public static List<Tried> tried(SharesFile file, List<AgeIdentity> identities) {
        return file.shares().stream()
                .map(one -> tried(file.tender(), one, identities))
                .toList();
    }

    private static Tried tried(UUID tender, SharesFile.One told, List<AgeIdentity> identities) {
        Optional<byte[]> opened = opened(told.sealed().getBytes(StandardCharsets.UTF_8), identities);
        if (opened.isEmpty()) {
            return new Tried(told, Verdict.SHUT, new byte[0]);
        }
        byte[] clear = opened.get();
        boolean good = Digest.sha256(clear).hex().equals(told.commitment())
                && ShareFile.read(clear)
                        .filter(share -> says(share, tender, told))
                        .isPresent();
        return good ? new Tried(told, Verdict.GOOD, clear) : new Tried(told, Verdict.ALTERED, new byte[0]);
    }

    private static boolean says(ShareFile share, UUID tender, SharesFile.One told) {
        return share.tender().equals(tender)
                && share.lot() == told.lot()
                && share.envelope().equals(told.envelope())
                && share.recipient().equals(told.recipient())
                && share.index() == told.index()
                && share.k() == told.k()
                && share.n() == told.n();
    }

    /** Opens an age file with whichever of these keys does; empty when none does. */
    public static Optional<byte[]> opened(byte[] sealed, List<AgeIdentity> identities) {
        for (AgeIdentity identity : identities) {
            try {
                return Optional.of(AgeFiles.open(sealed, identity));
            } catch (AgeUnreadable other) {
                // Perhaps the next one.
            }
        }
        return Optional.empty();
    }

    /**
     * A key that was brought together.
     *
     * @param tender whose
     * @param lot the lot; {@link EnvelopeKey#WHOLE_TENDER} for all candidacies
     * @param envelope the id of the key
     * @param identity its secret, which opens what was sealed to it
     */
    public record Joined(UUID tender, int lot, UUID envelope, AgeIdentity identity) {}

    /**
     * Brings keys together out of clear share files, those of each key apart.
     *
     * @param files share files, byte by byte as they were sealed
     * @param findings where everything wrong is told, with the place of the file in the list
     * @return the keys, in the order in which they first appear; empty when anything was found
     */
    public static List<Joined> joined(List<byte[]> files, Findings findings) {
        Map<UUID, List<Integer>> places = new LinkedHashMap<>();
        Map<UUID, ShareFile> first = new LinkedHashMap<>();
        for (int place = 0; place < files.size(); place++) {
            Optional<ShareFile> share = ShareFile.read(files.get(place));
            boolean known = share.filter(
                            one -> AgeRecipient.read(one.recipient()).isPresent())
                    .isPresent();
            findings.require(known, SHARES + place, SealProblem.SHARE_UNREADABLE);
            int at = place;
            share.filter(one -> known).ifPresent(one -> {
                first.putIfAbsent(one.envelope(), one);
                places.computeIfAbsent(one.envelope(), key -> new ArrayList<>()).add(at);
            });
        }
        List<Joined> joined = new ArrayList<>();
        places.forEach((envelope, own) -> {
            ShareFile share = Objects.requireNonNull(first.get(envelope));
            List<byte[]> shares = own.stream().map(files::get).toList();
            Findings found = new Findings();
            Shares.join(key(share, shares), shares, found)
                    .ifPresent(identity -> joined.add(new Joined(share.tender(), share.lot(), envelope, identity)));
            found.all().forEach(one -> findings.addAll(List.of(moved(one, envelope, own))));
        });
        return findings.isEmpty() ? joined : List.of();
    }

    /** What was found among the shares of one key, told of all files. */
    private static Refusal moved(Refusal found, UUID envelope, List<Integer> places) {
        String at = found.at().startsWith(SHARES)
                ? SHARES + places.get(Integer.parseInt(found.at().substring(SHARES.length())))
                : "/envelopes/" + envelope;
        return new Refusal(found.code(), at, found.rule(), found.arguments());
    }

    /** The key as its first share tells of it; that the others are of the same one shows when they are joined. */
    private static EnvelopeKey key(ShareFile told, List<byte[]> files) {
        AgeRecipient recipient = new AgeRecipient(told.recipient());
        List<EnvelopeShare> shares = new ArrayList<>();
        for (byte[] file : files) {
            ShareFile share = ShareFile.read(file).orElseThrow();
            shares.add(new EnvelopeShare(
                    share.index(), "", recipient, Digest.sha256(file).hex(), "", "", null));
        }
        return new EnvelopeKey(
                told.tender(),
                told.lot(),
                told.lot() == EnvelopeKey.WHOLE_TENDER ? EnvelopeKey.Kind.CANDIDACY : EnvelopeKey.Kind.OFFER,
                1,
                told.envelope(),
                recipient,
                told.k(),
                told.n(),
                Instant.EPOCH,
                EnvelopeKey.Origin.OFFLINE,
                0,
                shares);
    }
}
