package fr.pesee.run.platform;

import fr.pesee.ground.signature.ServerKey;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/** Gives the rooms the key that signs checkpoints, from the file that the installation names. */
final class SigningKey {

    /** Where the key is. */
    @ConfigMapping(prefix = "pesee.signing-key")
    interface Settings {
        /** A PKCS#12 file with one Ed25519 key. */
        Path file();

        /** The file's password, ASCII. */
        String password();

        /** The name that stands in signatures; verifiers know the key by it. */
        String name();

        /** Whether to make a key where there is none: for sample and tests, whose checkpoints protect nothing. */
        @WithDefault("false")
        boolean madeWhenMissing();
    }

    private SigningKey() {}

    // At start-up, so that an unusable key is not noticed at the first act only.
    @Startup
    @Produces
    @Singleton
    static ServerKey serverKey(Settings settings) {
        char[] password = settings.password().toCharArray();
        if (settings.madeWhenMissing() && !Files.exists(settings.file())) {
            return ServerKey.create(settings.file(), password, settings.name(), Instant.now(), new SecureRandom());
        }
        return ServerKey.load(settings.file(), password, settings.name());
    }
}
