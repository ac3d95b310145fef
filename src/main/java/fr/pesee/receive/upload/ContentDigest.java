package fr.pesee.receive.upload;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SHA-256 that a request announces of its body (RFC 9530). */
final class ContentDigest {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/]{43}=):");

    private ContentDigest() {}

    /**
     * Reads the header.
     *
     * @throws Refused when it names no SHA-256
     */
    static Digest of(@Nullable String header) {
        Matcher found = SHA_256.matcher(header == null ? "" : header);
        if (!found.find()) {
            throw new Refused(Refusal.of(UploadProblem.PART_WITHOUT_DIGEST));
        }
        try {
            return Digest.ofBytes(Base64.getDecoder().decode(found.group(1)));
        } catch (IllegalArgumentException notCanonical) {
            throw new Refused(Refusal.of(UploadProblem.PART_WITHOUT_DIGEST));
        }
    }
}
