package fr.pesee.ground.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second clock is believed only where it signs what was asked, with a certificate that is known. */
class TimestampAuthorityTest {
    private static final byte[] DIGEST =
            Digest.sha256("accusé".getBytes(StandardCharsets.UTF_8)).bytes();

    @TempDir
    Path folder;

    @Test
    void aTokenStatesTheDigestAndATime() throws Exception {
        try (StampingAuthority server = new StampingAuthority()) {
            TimestampAuthority.Token token = authority(server.url(), server.certificate(folder.resolve("a.pem")))
                    .stamp(DIGEST);
            TimeStampToken read = new TimeStampToken(new CMSSignedData(token.der()));
            assertArrayEquals(DIGEST, read.getTimeStampInfo().getMessageImprintDigest());
            assertTrue(Duration.between(token.at(), Instant.now()).abs().toMinutes() < 1);
        }
    }

    @Test
    void whatDoesNotHoldIsNoTimestamp() throws Exception {
        try (StampingAuthority server = new StampingAuthority();
                StampingAuthority stranger = new StampingAuthority()) {
            Path own = server.certificate(folder.resolve("a.pem"));
            assertThrows(
                    IOException.class,
                    () -> authority(stranger.url(), own).stamp(DIGEST),
                    "the certificate of somebody else");
            server.does(StampingAuthority.Behaviour.OF_ANOTHER_DIGEST);
            assertThrows(IOException.class, () -> authority(server.url(), own).stamp(DIGEST), "another digest");
            server.does(StampingAuthority.Behaviour.DOWN);
            assertThrows(IOException.class, () -> authority(server.url(), own).stamp(DIGEST), "a 503");
            server.does(StampingAuthority.Behaviour.HONEST);
            assertTrue(authority(server.url(), own).stamp(DIGEST).der().length > 0);
        }
    }

    @Test
    void withoutAnAddressOrACertificateThereIsNone() {
        assertFalse(authority(null, folder.resolve("a.pem")).isConfigured());
        assertFalse(authority("http://127.0.0.1:9/", null).isConfigured());
        assertThrows(IOException.class, () -> authority(null, null).stamp(DIGEST));
    }

    private static TimestampAuthority authority(@Nullable String url, @Nullable Path certificates) {
        return new TimestampAuthority(
                new TimestampAuthority.Settings() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.ofNullable(url).map(URI::create);
                    }

                    @Override
                    public Optional<Path> certificates() {
                        return Optional.ofNullable(certificates);
                    }

                    @Override
                    public Duration patience() {
                        return Duration.ofSeconds(10);
                    }
                },
                new SecureRandom());
    }
}
