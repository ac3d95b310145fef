package fr.pesee.run.sample;

import fr.pesee.ground.access.Actor;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.Ceremony;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.seal.EnvelopeShare;
import fr.pesee.receive.seal.HolderKey;
import fr.pesee.receive.seal.ShareFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key holders of the sample. Their key files lie in a folder, as each of them would keep one on their own computer,
 * so that whoever tries the sample can give their shares, too.
 */
@ApplicationScoped
class SampleHolders {
    private final EnvelopeKeys keys;
    private final Ceremonies ceremonies;
    private final Path folder;

    SampleHolders(
            EnvelopeKeys keys,
            Ceremonies ceremonies,
            @ConfigProperty(name = "pesee.sample-keys.folder", defaultValue = "sample-keys") Path folder) {
        this.keys = keys;
        this.ceremonies = ceremonies;
        this.folder = folder;
    }

    /** They register and prove their keys, the officer has those for the bids made, and they try their shares. */
    void prepare(Actor officer, UUID tender, List<Actor> holders) {
        for (Actor holder : holders) {
            AgeIdentity identity = identity(holder);
            HolderKey key = keys.register(holder, tender, identity.recipient().text());
            keys.prove(holder, tender, text(key.challenge(), identity).strip());
        }
        List<EnvelopeKey> made = keys.make(officer, tender, holders.size() - 1);
        for (Actor holder : holders) {
            Map<UUID, @Nullable String> trials = new TreeMap<>();
            made.forEach(key -> trials.put(key.id(), share(key, holder).trial()));
            keys.tryShares(holder, tender, trials);
        }
    }

    /** As many of them as it takes give their shares of what the sitting opens. */
    void open(UUID tender, int lot, List<Actor> holders) {
        Ceremony ceremony = ceremonies.begin(holders.get(0), tender, lot);
        AgeRecipient once = new AgeRecipient(Objects.requireNonNull(ceremony.oneTimeRecipient()));
        for (Actor holder : holders.subList(0, ceremony.needed())) {
            String sealed = ceremony.keys().stream()
                    .map(key -> AgeFiles.sealAsText(clear(key, holder).getBytes(StandardCharsets.UTF_8), once))
                    .collect(Collectors.joining("\n"));
            ceremonies.give(holder, tender, lot, sealed);
        }
    }

    private ShareFile share(EnvelopeKey key, Actor holder) {
        return ShareFile.read(clear(key, holder).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private String clear(EnvelopeKey key, Actor holder) {
        EnvelopeShare share = key.shareOf(holder.subject()).orElseThrow();
        return text(share.sealed(), identity(holder));
    }

    private static String text(String sealed, AgeIdentity identity) {
        try {
            return new String(AgeFiles.open(sealed, identity), StandardCharsets.UTF_8);
        } catch (AgeUnreadable foreign) {
            throw new IllegalStateException("a key file of the sample that is another's", foreign);
        }
    }

    /** The key in the holder's file; made when there is none. */
    private AgeIdentity identity(Actor holder) {
        Path file = folder.resolve(holder.username() + ".txt");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                AgeIdentity made = AgeIdentity.made();
                Path part = Files.createTempFile(folder, "key", ".part", ownerOnly);
                Files.writeString(
                        part,
                        "# public key: " + made.recipient().text() + "\n" + made.secret() + "\n",
                        StandardOpenOption.SYNC);
                Files.move(part, file);
            }
            String secret = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            return AgeIdentity.of(secret.strip());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
