package fr.pesee;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A real SMTP server where the application expects one: open while a test needs it, down before and afterwards. */
public final class PostOffice implements AutoCloseable {
    /** Addresses that the server refuses for good. */
    private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();

    private final GreenMail server;

    private PostOffice(GreenMail server) {
        this.server = server;
    }

    /** Opens it. */
    public static PostOffice open() {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        GreenMail server = new Picky(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new PostOffice(server);
    }

    /** From now on no mailbox has this address: 550. */
    public static void refuse(String address) {
        UNKNOWN.add(address);
    }

    /** What has arrived for this address, in the order of arrival. */
    public List<Received> at(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Received::of)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * A mail as it arrived.
     *
     * @param end the address behind {@code List-Unsubscribe}; empty without one
     */
    public record Received(
            String id,
            String to,
            String from,
            String subject,
            String text,
            String language,
            String end,
            List<String> recipients,
            MimeMessage raw) {
        private static Received of(MimeMessage mail) {
            try {
                List<String> recipients = Arrays.stream(mail.getAllRecipients())
                        .map(Address::toString)
                        .toList();
                return new Received(
                        mail.getMessageID(),
                        recipients.get(0),
                        mail.getFrom()[0].toString(),
                        mail.getSubject(),
                        mail.getContent().toString().replace("\r\n", "\n"),
                        header(mail, "Content-Language"),
                        header(mail, "List-Unsubscribe"),
                        recipients,
                        mail);
            } catch (MessagingException | IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static String header(MimeMessage mail, String name) throws MessagingException {
            String @Nullable [] values = mail.getHeader(name);
            return values == null ? "" : String.join(" ", values);
        }

        /** The path, with its query, of the one link in it that begins so. */
        public String link(String path) {
            return text.lines()
                    .filter(line -> line.startsWith("https://pesee.example.org" + path))
                    .map(line -> line.substring("https://pesee.example.org".length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link to " + path + " in: " + text));
        }
    }

    private static final class Picky extends GreenMail {
        Picky(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers ignored) {
            managers = new PickyManagers();
            return Map.of(ServerSetup.PROTOCOL_SMTP, new Calm(setups[0], managers));
        }
    }

    /**
     * Greets a moment after it was called: the mail library of the application begins to listen only then, and a server
     * on the same machine is faster.
     */
    private static final class Calm extends SmtpServer {
        Calm(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket caller) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return super.createProtocolHandler(caller);
        }
    }

    private static final class PickyManagers extends Managers {
        private final SmtpManager picky = new PickySmtp(getImapHostManager(), getUserManager());

        @Override
        public SmtpManager getSmtpManager() {
            return picky;
        }
    }

    private static final class PickySmtp extends SmtpManager {
        PickySmtp(ImapHostManager hosts, UserManager users) {
            super(hosts, users);
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            return UNKNOWN.contains(recipient.getEmail()) ? "550 5.1.1 No such mailbox here" : null;
        }
    }
}
