package fr.pesee.receive.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys in a process of its own that ends with it: pair, split, shares sealed to their holders. The secret is in
 * no memory but this process's, and in no file. Reads an {@link Order} from its input and writes {@link MadeKeys}.
 */
public final class KeyMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 32;

    private final SecureRandom random;

    private KeyMaker(SecureRandom random) {
        this.random = random;
    }

    /**
     * What the maker of keys is asked for.
     *
     * @param k how many shares shall open each key
     */
    record Order(int k, KeyOrder keys) {}

    /** Takes no argument. Ends with 1, and says no more than what kind of failure it was, when it cannot. */
    public static void main(String[] none) {
        try {
            Order order = JSON.readValue(System.in.readAllBytes(), Order.class);
            MadeKeys made = make(order.keys(), order.k());
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                out.print(made.write());
            }
        } catch (IOException | RuntimeException failed) {
            System.err.println(failed.getClass().getName());
            System.exit(1);
        }
    }

    /**
     * Makes the keys, here and now; for a process that ends with it, or a computer without a network.
     *
     * @param k how many shares shall open each key, at least 2 and fewer than there are holders
     */
    public static MadeKeys make(KeyOrder order, int k) {
        return new KeyMaker(new SecureRandom()).made(order, k);
    }

    private MadeKeys made(KeyOrder order, int k) {
        List<MadeKeys.@Nullable Envelope> envelopes = new ArrayList<>();
        order.envelopes().forEach(wanted -> envelopes.add(make(order, wanted, k)));
        return new MadeKeys(MadeKeys.FORMAT, order.tender(), k, envelopes);
    }

    private MadeKeys.Envelope make(KeyOrder order, KeyOrder.Wanted wanted, int k) {
        UUID id = UUID.randomUUID();
        AgeIdentity identity = AgeIdentity.made();
        String recipient = identity.recipient().text();
        int n = order.holders().size();
        List<byte[]> split = Shares.split(identity.bytes(), k, n, random);
        requireWhole(identity, split, k);
        List<MadeKeys.@Nullable Share> shares = new ArrayList<>();
        for (int place = 0; place < n; place++) {
            ShareFile file = new ShareFile(
                    ShareFile.FORMAT,
                    order.tender(),
                    wanted.lot(),
                    id,
                    recipient,
                    place + 1,
                    k,
                    n,
                    HEX.formatHex(split.get(place)),
                    chance(SALT),
                    TypedCode.drawn(random).text());
            shares.add(sealed(file, new AgeRecipient(order.holders().get(place).recipient())));
        }
        return new MadeKeys.Envelope(wanted.lot(), wanted.kind(), id, recipient, shares);
    }

    /** That any k neighbours among the shares rebuild the secret: nobody can see it once they are sealed. */
    private static void requireWhole(AgeIdentity identity, List<byte[]> split, int k) {
        for (int first = 0; first + k <= split.size(); first++) {
            List<Integer> indexes =
                    IntStream.rangeClosed(first + 1, first + k).boxed().toList();
            byte[] joined = Shares.joined(split.subList(first, first + k), indexes);
            if (!MessageDigest.isEqual(joined, identity.bytes())) {
                throw new IllegalStateException("the shares do not rebuild the key");
            }
        }
    }

    private static MadeKeys.Share sealed(ShareFile file, AgeRecipient holder) {
        byte[] clear = file.write();
        String sealed = AgeFiles.sealAsText(clear, holder);
        return new MadeKeys.Share(
                file.index(), holder.text(), sealed, Digest.sha256(clear).hex(), digest(sealed), digest(file.trial()));
    }

    /** SHA-256 of a text that is ASCII. */
    static String digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private String chance(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HEX.formatHex(drawn);
    }
}
