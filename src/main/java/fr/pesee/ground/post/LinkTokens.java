package fr.pesee.ground.post;

import fr.pesee.ground.ledger.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secrets in links of mails: 256 random bits, of which only the digest is kept. */
@ApplicationScoped
public class LinkTokens {
    private static final int BYTES = 32;

    private final SecureRandom random;

    LinkTokens(SecureRandom random) {
        this.random = random;
    }

    /** A new one. */
    public String next() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** What is kept of a token; anything can be asked for. */
    public static Digest digest(String token) {
        return Digest.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
