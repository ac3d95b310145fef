package fr.pesee.receive.age;

import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Age files with longer headers than Pesée itself writes. */
public final class LongHeaders {
    private LongHeaders() {}

    /** Sealed to one recipient and to so many others after it. */
    public static byte[] seal(byte[] clear, AgeRecipient first, int others) {
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> AgeIdentity.made().recipient()).limit(others))
                .forEach(one -> writers.add(writer(one)));
        return seal(clear, writers);
    }

    /** Sealed to one recipient, whose stanza one of another kind follows, with a body of this size. */
    public static byte[] greased(byte[] clear, AgeRecipient recipient, int body) {
        return seal(clear, List.of(writer(recipient), key -> List.of(new Grease(new byte[body]))));
    }

    private static byte[] seal(byte[] clear, List<RecipientStanzaWriter> writers) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (WritableByteChannel channel =
                new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(sealed), writers)) {
            ByteBuffer all = ByteBuffer.wrap(clear);
            while (all.hasRemaining()) {
                channel.write(all);
            }
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError(impossible);
        }
        return sealed.toByteArray();
    }

    private static RecipientStanzaWriter writer(AgeRecipient recipient) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.text());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private record Grease(byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return "zQ-grease";
        }

        @Override
        public List<String> getArguments() {
            return List.of("a", "bc");
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }
}
