package fr.pesee.ground.post;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses the post takes: plain ones of RFC 5321, without quotes, comments or anything beyond ASCII. */
public final class EmailAddress {
    /** RFC 5321, 4.5.3.1: no path is longer. */
    private static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern PLAIN = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + LABEL);

    private EmailAddress() {}

    /** Whether mail can be sent there; nothing that could begin another line or another address ever can. */
    public static boolean isPlain(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= 64
                && PLAIN.matcher(address).matches();
    }

    /** The form in which addresses are compared: mailboxes that differ by capitals alone do not exist in practice. */
    public static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
