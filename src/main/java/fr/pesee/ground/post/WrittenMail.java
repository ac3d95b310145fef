package fr.pesee.ground.post;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.rule.exact.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is mailed: the same row gives the same mail, whenever and by whichever instance it is sent.
 *
 * @param id its Message-ID, by which a second delivery is recognised (RFC 5322, 3.6.4)
 * @param text the whole of it
 * @param unsubscribe the whole address that ends such mail; null where it cannot be ended
 */
record WrittenMail(String id, String text, @Nullable String unsubscribe) {
    private static final Text SALUTATION = new Text("Bonjour,", "Hello,");
    private static final Text READ = new Text("À lire ici\u202F:", "Read it here:");
    private static final Text END =
            new Text("Pour ne plus recevoir ces messages\u202F:", "To receive no more of these messages:");
    private static final Text SIGN_OFF = new Text(
            "Pesée\nCe message est envoyé automatiquement\u202F; n’y répondez pas.",
            "Pesée\nThis message is sent automatically; do not reply to it.");

    /**
     * Writes a letter out.
     *
     * @param address that of this installation, without a slash at its end
     */
    static WrittenMail of(UUID id, Letter letter, String address) {
        String language = letter.language();
        String end = letter.unsubscribe() == null ? null : address + letter.unsubscribe();
        String text = SALUTATION.in(language) + "\n\n"
                + letter.body() + "\n\n"
                + READ.in(language) + "\n" + address + letter.path() + "\n\n"
                + (end == null ? "" : END.in(language) + "\n" + end + "\n\n")
                + "-- \n" + SIGN_OFF.in(language) + "\n";
        return new WrittenMail("<" + id + "@" + URI.create(address).getHost() + ">", text, end);
    }

    /** What is kept of it once it is settled. */
    String digest(String subject) {
        return Digest.sha256((id + "\n" + subject + "\n\n" + text).getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
