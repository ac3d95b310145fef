package fr.pesee.receive.age;

import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.EncryptingChannelFactory;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seals and opens files of the age format (age-encryption.org/v1), for X25519 keys only. */
public final class AgeFiles {
    private static final String ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----";

    private AgeFiles() {}

    /** Seals bytes to one recipient, as a binary age file. */
    public static byte[] seal(byte[] clear, AgeRecipient recipient) {
        return seal(clear, recipient.text(), new StandardEncryptingChannelFactory());
    }

    /** The same in the armour that can be shown and copied as text. */
    public static String sealAsText(byte[] clear, AgeRecipient recipient) {
        byte[] sealed = seal(clear, recipient.text(), new ArmoredEncryptingChannelFactory());
        return new String(sealed, StandardCharsets.US_ASCII);
    }

    /**
     * Opens a whole file, binary or armoured, that fits into memory.
     *
     * @throws AgeUnreadable when it is no age file, is damaged, or is sealed to another key
     */
    public static byte[] open(byte[] sealed, AgeIdentity identity) throws AgeUnreadable {
        boolean armoured = new String(sealed, 0, Math.min(sealed.length, ARMOUR.length()), StandardCharsets.US_ASCII)
                .equals(ARMOUR);
        DecryptingChannelFactory factory =
                armoured ? new ArmoredDecryptingChannelFactory() : new StandardDecryptingChannelFactory();
        try (InputStream clear = Channels.newInputStream(factory.newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(sealed)), List.of(reader(identity))))) {
            return clear.readAllBytes();
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            throw new AgeUnreadable(unreadable);
        }
    }

    /** The same for the armoured form. */
    public static byte[] open(String sealed, AgeIdentity identity) throws AgeUnreadable {
        return open(sealed.strip().getBytes(StandardCharsets.US_ASCII), identity);
    }

    /**
     * Takes the key of one file out of its header, whose authentication is checked. Reads the header and the 16 bytes
     * after it, and closes nothing.
     *
     * @param sealed a binary age file, or its beginning
     * @throws AgeUnreadable when it is no age file, its header is damaged, or it is sealed to another key
     */
    public static FileKey unwrap(ReadableByteChannel sealed, AgeIdentity identity) throws AgeUnreadable {
        try {
            Keeping reader = new Keeping(reader(identity));
            new StandardDecryptingChannelFactory().newDecryptingChannel(sealed, List.of(reader));
            return reader.kept();
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            throw new AgeUnreadable(unreadable);
        }
    }

    /**
     * Opens a binary age file by its own key, as a stream. Each chunk is authenticated before it is handed out; that
     * the last one has come is known at the end of the stream only.
     *
     * @return a stream that throws {@link IOException}, and nothing else, where the file is damaged; closing it closes
     *     the channel
     * @throws AgeUnreadable when it is no age file, or its header is not of this key
     */
    public static InputStream opening(ReadableByteChannel sealed, FileKey key) throws AgeUnreadable {
        try {
            RecipientStanzaReader known = stanzas -> new com.exceptionfactory.jagged.FileKey(key.bytes());
            return new Careful(Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(sealed, List.of(known))));
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            throw new AgeUnreadable(unreadable);
        }
    }

    /** Whether this key takes part in a key agreement at all; a point of small order does not. */
    static boolean canSealTo(String recipient) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)
                    .getRecipientStanzas(new com.exceptionfactory.jagged.FileKey())
                    .iterator()
                    .next();
            return true;
        } catch (GeneralSecurityException | RuntimeException none) {
            return false;
        }
    }

    private static byte[] seal(byte[] clear, String recipient, EncryptingChannelFactory factory) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (WritableByteChannel channel = factory.newEncryptingChannel(
                Channels.newChannel(sealed),
                List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)))) {
            ByteBuffer all = ByteBuffer.wrap(clear);
            while (all.hasRemaining()) {
                channel.write(all);
            }
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a recipient is checked when it is made", impossible);
        }
        return sealed.toByteArray();
    }

    private static RecipientStanzaReader reader(AgeIdentity identity) throws GeneralSecurityException {
        return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity.secret());
    }

    /** Hands the file key on, and keeps a copy. */
    private static final class Keeping implements RecipientStanzaReader {
        private final RecipientStanzaReader reader;
        private @Nullable FileKey kept;

        Keeping(RecipientStanzaReader reader) {
            this.reader = reader;
        }

        @Override
        public com.exceptionfactory.jagged.FileKey getFileKey(Iterable<RecipientStanza> stanzas)
                throws GeneralSecurityException {
            com.exceptionfactory.jagged.FileKey found = reader.getFileKey(stanzas);
            kept = FileKey.ofBytes(found.getEncoded());
            return found;
        }

        FileKey kept() {
            if (kept == null) {
                throw new IllegalStateException("the header was not read");
            }
            return kept;
        }
    }

    /** The library throws whatever comes on damaged bytes; here it is always an {@link IOException}. */
    private static final class Careful extends FilterInputStream {
        Careful(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (RuntimeException damaged) {
                throw new IOException("damaged age file", damaged);
            }
        }
    }
}
