package fr.pesee.receive.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Makes keys in a process of its own that ends with it: pair, split, shares sealed to their holders. The secret is in
 * no memory but this process's, and in no file. Reads a {@link Order} from its input and writes {@link Made}.
 */
final class KeyMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 32;
    private static final int TRIAL = 16;

    private final SecureRandom random;

    KeyMaker(SecureRandom random) {
        this.random = random;
    }

    /**
     * What the maker of keys is asked for.
     *
     * @param k how many shares shall open each key
     * @param envelopes what a key of its own is to be made for
     * @param holders the recipients of those who each get a share, in the order of the shares
     */
    record Order(int k, List<One> envelopes, List<String> holders) {
        Order {
            envelopes = List.copyOf(envelopes);
            holders = List.copyOf(holders);
        }

        /** One key to be made, and its id. */
        record One(UUID tender, int lot, UUID envelope) {}
    }

    /** What the maker of keys answers: nothing in it is secret from anybody. */
    record Made(List<One> envelopes) {
        Made {
            envelopes = List.copyOf(envelopes);
        }

        /** One key: its public half, and a share for each holder, in their order. */
        record One(UUID envelope, String recipient, List<Share> shares) {
            One {
                shares = List.copyOf(shares);
            }
        }

        /**
         * One share.
         *
         * @param index from 1
         * @param sealed the share file, sealed to its holder, armoured
         * @param commitment SHA-256 of the clear share file
         * @param digest SHA-256 of the sealed one
         * @param trial SHA-256 of the trial code in it
         */
        record Share(int index, String sealed, String commitment, String digest, String trial) {}
    }

    /** Takes no argument. Ends with 1, and says no more than what kind of failure it was, when it cannot. */
    public static void main(String[] none) {
        try {
            Order order = JSON.readValue(System.in.readAllBytes(), Order.class);
            byte[] made = JSON.writeValueAsBytes(new KeyMaker(new SecureRandom()).make(order));
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                out.write(made);
            }
        } catch (IOException | RuntimeException failed) {
            System.err.println(failed.getClass().getName());
            System.exit(1);
        }
    }

    Made make(Order order) {
        List<AgeRecipient> holders =
                order.holders().stream().map(AgeRecipient::new).toList();
        return new Made(order.envelopes().stream()
                .map(envelope -> make(envelope, order.k(), holders))
                .toList());
    }

    private Made.One make(Order.One envelope, int k, List<AgeRecipient> holders) {
        AgeIdentity identity = AgeIdentity.made();
        List<byte[]> split = Shares.split(identity.bytes(), k, holders.size(), random);
        List<Made.Share> shares = new ArrayList<>();
        for (int place = 0; place < split.size(); place++) {
            ShareFile file = new ShareFile(
                    ShareFile.FORMAT,
                    envelope.tender(),
                    envelope.lot(),
                    envelope.envelope(),
                    identity.recipient().text(),
                    place + 1,
                    k,
                    holders.size(),
                    HEX.formatHex(split.get(place)),
                    chance(SALT),
                    chance(TRIAL));
            shares.add(sealed(file, holders.get(place)));
        }
        return new Made.One(envelope.envelope(), identity.recipient().text(), shares);
    }

    private static Made.Share sealed(ShareFile file, AgeRecipient holder) {
        byte[] clear = file.write();
        String sealed = AgeFiles.sealAsText(clear, holder);
        return new Made.Share(file.index(), sealed, Digest.sha256(clear).hex(), digest(sealed), digest(file.trial()));
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
