package fr.pesee.receive.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.consortium.Composition;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.plan.SealingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid sealed into a folder, where it is written: parts under the address that each is sent to, the request that
 * deposits them, and what its bidder keeps. Nothing is sent.
 */
public final class SealedBundle {
    /** The request that deposits the parts. */
    public static final String REQUEST = "deposit.json";

    /** The identifier of the deposit: the same request again is the same deposit. */
    public static final String IDENTIFIER = "deposit-id";

    /** The clear lists and the deposit secret, which stay with the bidder. */
    public static final String PROOF = "proof.json";

    /** What members of a group confirm. */
    public static final String COMPOSITION = "composition.json";

    /** Sends all of it, with the ordinary tools of any machine. */
    public static final String SENDER = "send.sh";

    private static final String ADDRESS = "@ADDRESS@";
    private static final String LANGUAGE = "@LANGUAGE@";
    private static final int SECRET = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final SealingPlan plan;
    private final BidContents contents;
    private final Path out;
    private final Locale language;
    private final SecureRandom random;
    private long bytes;

    private SealedBundle(SealingPlan plan, BidContents contents, Path out, Locale language, SecureRandom random) {
        this.plan = plan;
        this.contents = contents;
        this.out = out;
        this.language = language;
        this.random = random;
    }

    /**
     * What was sealed.
     *
     * @param deposit the identifier that it will be deposited under
     * @param files how many files
     * @param bytes how many bytes of ciphertext
     * @param composition the digest that members of a group confirm; null for one alone
     */
    public record Sealed(
            UUID deposit, int files, long bytes, @Nullable Digest composition) {}

    /**
     * Seals a bid into a folder that does not exist yet, or is empty.
     *
     * @param contents what was found in its sheet, without anything wrong
     * @param secret the deposit secret of the first deposit, when this one takes its place; null for the first one
     * @param language what the script that sends it speaks, French or English
     * @throws IOException when a file cannot be read as it was, or the folder cannot be written
     */
    public static Sealed seal(
            SealingPlan plan, BidContents contents, @Nullable String secret, Path out, Locale language)
            throws IOException {
        return new SealedBundle(plan, contents, out, language, new SecureRandom()).seal(secret);
    }

    private Sealed seal(@Nullable String known) throws IOException {
        Files.createDirectories(out);
        Optional<Composition> group = contents.group(chance());
        List<Manifest> manifests = new ArrayList<>();
        List<DepositDraft.@Nullable Sealed> envelopes = new ArrayList<>();
        for (SealingPlan.Envelope envelope : plan.envelopes()) {
            List<Manifest.File> files = new ArrayList<>();
            for (BidContents.Content content : contents.in(envelope)) {
                files.add(seal(envelope, content));
            }
            Manifest manifest = contents.manifest(envelope, files, group);
            manifests.add(manifest);
            List<DepositDraft.@Nullable Piece> pieces = new ArrayList<>();
            files.forEach(file -> pieces.add(piece(file)));
            envelopes.add(new DepositDraft.Sealed(envelope.id(), seal(envelope, manifest), pieces));
        }
        String secret = known == null ? chance() : known;
        String digest = Digest.sha256(HEX.parseHex(secret)).hex();
        UUID deposit = UUID.randomUUID();
        group.ifPresent(one -> write(COMPOSITION, one.text()));
        write(PROOF, proof(manifests, secret));
        write(
                REQUEST,
                request(
                        known == null
                                ? new DepositDraft(envelopes, digest, null)
                                : new DepositDraft(envelopes, null, known)));
        write(IDENTIFIER, deposit + "\n");
        write(SENDER, script());
        return new Sealed(
                deposit, contents.count(), bytes, group.map(Composition::digest).orElse(null));
    }

    private Manifest.File seal(SealingPlan.Envelope envelope, BidContents.Content content) throws IOException {
        UUID piece = UUID.randomUUID();
        MessageDigest whole = sha256();
        List<Manifest.@Nullable Part> parts = new ArrayList<>();
        long size = 0;
        try (InputStream in = Files.newInputStream(content.path())) {
            for (byte[] clear = in.readNBytes(plan.partSize());
                    clear.length > 0;
                    clear = in.readNBytes(plan.partSize())) {
                whole.update(clear);
                size += clear.length;
                parts.add(new Manifest.Part(Digest.sha256(clear).hex(), part(envelope, piece, parts.size(), clear)));
            }
        }
        if (size != content.size()) {
            throw new IOException(content.path() + " changed meanwhile");
        }
        return new Manifest.File(
                piece, content.piece(), content.name(), size, HEX.formatHex(whole.digest()), content.secret(), parts);
    }

    private DepositDraft.Piece seal(SealingPlan.Envelope envelope, Manifest manifest) throws IOException {
        UUID piece = UUID.randomUUID();
        return new DepositDraft.Piece(piece, List.of(part(envelope, piece, 0, manifest.padded())));
    }

    /** Seals one part and writes it where its address says; gives SHA-256 of the age file. */
    private String part(SealingPlan.Envelope envelope, UUID piece, int number, byte[] clear) throws IOException {
        byte[] sealed = AgeFiles.seal(clear, new AgeRecipient(envelope.recipient()));
        Path folder = out.resolve("envelopes/" + envelope.id() + "/pieces/" + piece + "/parts");
        Files.createDirectories(folder);
        Files.write(folder.resolve(Integer.toString(number)), sealed);
        bytes += sealed.length;
        return Digest.sha256(sealed).hex();
    }

    private static DepositDraft.Piece piece(Manifest.File file) {
        List<@Nullable String> parts = new ArrayList<>();
        for (Manifest.Part part : Objects.requireNonNull(file.parts())) {
            parts.add(Objects.requireNonNull(part).cipher());
        }
        return new DepositDraft.Piece(file.id(), parts);
    }

    private static String proof(List<Manifest> manifests, String secret) {
        ObjectNode proof = JSON.createObjectNode();
        proof.set("manifests", JSON.valueToTree(manifests));
        return proof.put("secret", secret).toString();
    }

    private static String request(DepositDraft draft) {
        JsonNode request = JSON.valueToTree(draft);
        return request.toString();
    }

    private void write(String name, String text) {
        try {
            Path file = Files.createFile(out.resolve(name));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // Names, prices and the secret of the deposit are for their owner's eyes alone.
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String chance() {
        byte[] drawn = new byte[SECRET];
        random.nextBytes(drawn);
        return HEX.formatHex(drawn);
    }

    private String script() throws IOException {
        try (InputStream script = SealedBundle.class.getResourceAsStream("send.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(ADDRESS, "/api/v1/notices/" + plan.tender() + "/lots/" + plan.lot())
                    .replace(LANGUAGE, language.getLanguage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
