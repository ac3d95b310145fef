package fr.pesee.ground.post;

import fr.pesee.rule.exact.Text;
import io.vertx.ext.mail.SMTPException;

/** Why a letter did not leave: only what sort of failure it was, since a server's words could hold the address. */
enum Failure {
    /** The server answers not at all, or not in time. */
    UNREACHABLE("le serveur de messagerie ne répond pas", "the mail server does not answer"),
    /** It takes no mail for this address, and never will (RFC 5321, 4.2.1: a reply of the class 5). */
    ADDRESS_REFUSED("une adresse a été refusée", "an address was refused"),
    /** It takes no mail of ours now, or not this one. */
    REFUSED("le serveur de messagerie a refusé un message", "the mail server refused a message"),
    /** Something else. */
    OTHER("l’envoi a échoué", "sending failed"),
    /** It waited for too long. */
    EXPIRED("un message a attendu trop longtemps", "a message waited for too long");

    /** What the mail library calls a reply to RCPT; replies to our own sign-in are no fault of the address. */
    private static final String TO_THE_ADDRESS = "recipient address not accepted";

    private final Text words;

    Failure(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                boolean address = refused.isPermanent()
                        && String.valueOf(refused.getMessage()).contains(TO_THE_ADDRESS);
                return address ? ADDRESS_REFUSED : REFUSED;
            }
            if (cause instanceof java.io.IOException || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return UNREACHABLE;
            }
        }
        return OTHER;
    }
}
