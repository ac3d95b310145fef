package fr.pesee.run.cli;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.offline.HeldShares;
import fr.pesee.receive.offline.HeldShares.Tried;
import fr.pesee.receive.offline.HeldShares.Verdict;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.ShareFile;
import fr.pesee.receive.seal.SharesFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The share files that a command was given: all of a holder in one, one as an age file, or one in clear. */
final class HeldFiles {
    private HeldFiles() {}

    /**
     * Tries what is in a file.
     *
     * @throws UnusableInput when it holds no share at all
     */
    static List<Tried> tried(String name, List<AgeIdentity> identities) {
        byte[] content = KeyFiles.bytes(name);
        Optional<SharesFile> all = SharesFile.read(new String(content, StandardCharsets.UTF_8));
        if (all.isPresent()) {
            return HeldShares.tried(all.get(), identities);
        }
        byte[] clear = ShareFile.read(content).isPresent()
                ? content
                : HeldShares.opened(content, identities)
                        .orElseThrow(() -> new UnusableInput(
                                name + " : ni une part de clé, ni un fichier que ces clés ouvrent.",
                                name + ": neither a share of a key, nor a file that these keys open."));
        ShareFile share = ShareFile.read(clear)
                .orElseThrow(() -> new UnusableInput(
                        name + " : ce n'est pas une part de clé.", name + ": this is no share of a key."));
        return List.of(new Tried(told(share, clear), Verdict.GOOD, clear));
    }

    /** A share that came alone is compared with nothing: its digest is shown, for somebody to do so. */
    private static SharesFile.One told(ShareFile share, byte[] clear) {
        return new SharesFile.One(
                share.lot(),
                share.lot() == EnvelopeKey.WHOLE_TENDER ? EnvelopeKey.Kind.CANDIDACY : EnvelopeKey.Kind.OFFER,
                share.envelope(),
                share.recipient(),
                share.index(),
                share.k(),
                share.n(),
                Digest.sha256(clear).hex(),
                "");
    }
}
