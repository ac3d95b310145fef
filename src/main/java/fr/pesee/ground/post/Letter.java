package fr.pesee.ground.post;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent: it says that something happened, and where to read it. Nothing confidential stands in it.
 *
 * @param key the same news to the same person has the same key, and goes out once; it is kept, and holds no address
 * @param recipient one plain address
 * @param language {@code fr} or {@code en}
 * @param subject one line; anything that would begin another is made a space
 * @param body plain text, without salutation and sign-off
 * @param path the page to read, from {@code /} on
 * @param unsubscribe the page that ends such mail, from {@code /} on; null where it cannot be ended
 */
public record Letter(
        String key,
        String recipient,
        String language,
        String subject,
        String body,
        String path,
        @Nullable String unsubscribe) {
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern LANGUAGES = Pattern.compile("fr|en");
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]*");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    public Letter {
        require(!key.isBlank() && key.indexOf('@') < 0, "a key without address");
        require(EmailAddress.isPlain(recipient), "a plain address");
        require(LANGUAGES.matcher(language).matches(), "a language of ours");
        require(PATH.matcher(path).matches(), "a path");
        require(unsubscribe == null || PATH.matcher(unsubscribe).matches(), "a path");
        subject = shortened(BREAKS.matcher(subject).replaceAll(" ").strip());
        body = CONTROLS.matcher(body.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    private static String shortened(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 2))
                ? LONGEST_SUBJECT - 2
                : LONGEST_SUBJECT - 1;
        return subject.substring(0, end) + "…";
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("a letter needs " + what);
        }
    }
}
