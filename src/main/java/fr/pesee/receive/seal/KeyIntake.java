package fr.pesee.receive.seal;

import fr.pesee.ground.problem.Findings;
import fr.pesee.receive.age.AgeHeader;
import fr.pesee.receive.age.AgeRecipient;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What keys have to be before they are kept, whoever made them. That a share opens, and is what its commitment says,
 * only its holder can see: hence the trial. That k shares rebuild the key, only the opening can.
 */
final class KeyIntake {
    private static final int LONGEST = 4_000;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Nothing before it, nothing behind it, and nothing in it but base64. */
    private static final Pattern ARMOUR = Pattern.compile(
            "-----BEGIN AGE ENCRYPTED FILE-----\n([A-Za-z0-9+/=\n]+)\n-----END AGE ENCRYPTED FILE-----\n?");

    private final KeyOrder order;
    private final Findings findings;
    private final Set<String> recipients = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();

    private KeyIntake(KeyOrder order, Findings findings) {
        this.order = order;
        this.findings = findings;
    }

    /**
     * Checks keys against what was asked for.
     *
     * @param findings where everything wrong is told
     * @return the keys in the order in which they were asked for; empty when anything was found
     */
    static Optional<List<Key>> check(MadeKeys made, KeyOrder order, Findings findings) {
        List<Key> keys = new KeyIntake(order, findings).keys(made);
        return findings.isEmpty() ? Optional.of(keys) : Optional.empty();
    }

    /** One key that can be kept. */
    record Key(KeyOrder.Wanted wanted, UUID id, AgeRecipient recipient, List<Share> shares) {}

    /** One share of it, as in {@link MadeKeys.Share}. */
    record Share(int index, String holder, String sealed, String commitment, String digest, String trial) {}

    private List<Key> keys(MadeKeys made) {
        if (!MadeKeys.FORMAT.equals(made.format()) || made.envelopes() == null) {
            findings.at("/format", SealProblem.KEYS_FILE_UNREADABLE);
            return List.of();
        }
        findings.require(
                order.tender().equals(made.tender()), "/tender", SealProblem.KEYS_FILE_OTHER_TENDER, order.reference());
        int n = order.holders().size();
        int k = Objects.requireNonNullElse(made.k(), 0);
        findings.require(2 <= k && k < n, "/k", SealProblem.KEYS_THRESHOLD, Integer.toString(n - 1));
        List<MadeKeys.Envelope> given = present(made.envelopes());
        List<Key> keys = new ArrayList<>();
        for (KeyOrder.Wanted wanted : order.envelopes()) {
            List<MadeKeys.Envelope> own = given.stream()
                    .filter(one -> Objects.equals(one.lot(), wanted.lot()) && one.kind() == wanted.kind())
                    .toList();
            if (own.size() == 1) {
                key(given.indexOf(own.get(0)), wanted, own.get(0)).ifPresent(keys::add);
            }
        }
        boolean all = made.envelopes().size() == order.envelopes().size()
                && keys.size() == made.envelopes().size();
        if (findings.isEmpty()) {
            findings.require(all, "/envelopes", SealProblem.KEYS_FILE_OTHER_ENVELOPES);
        }
        return keys;
    }

    private Optional<Key> key(int place, KeyOrder.Wanted wanted, MadeKeys.Envelope made) {
        String at = "/envelopes/" + place;
        Optional<AgeRecipient> recipient = AgeRecipient.read(made.recipient());
        boolean known = made.envelope() != null && ids.add(made.envelope());
        if (!known || recipient.isEmpty() || !recipients.add(recipient.get().text())) {
            findings.at(at, SealProblem.KEYS_FILE_ALTERED);
            return Optional.empty();
        }
        if (order.holders().stream()
                .anyMatch(holder -> holder.recipient().equals(recipient.get().text()))) {
            findings.at(at, SealProblem.KEYS_FILE_HOLDER_KEY);
            return Optional.empty();
        }
        List<MadeKeys.Share> given = present(made.shares());
        List<Share> shares = new ArrayList<>();
        for (int index = 1; index <= order.holders().size(); index++) {
            int wantedIndex = index;
            given.stream()
                    .filter(one -> Objects.equals(one.index(), wantedIndex))
                    .findFirst()
                    .flatMap(KeyIntake::share)
                    .ifPresent(shares::add);
        }
        if (shares.size() != order.holders().size() || given.size() != shares.size()) {
            findings.at(at + "/shares", SealProblem.KEYS_FILE_ALTERED);
            return Optional.empty();
        }
        Set<String> holders = new HashSet<>(shares.stream().map(Share::holder).toList());
        Set<String> asked = new HashSet<>(
                order.holders().stream().map(KeyOrder.Holder::recipient).toList());
        if (!holders.equals(asked)) {
            findings.at(at + "/shares", SealProblem.KEYS_FILE_OTHER_HOLDERS);
            return Optional.empty();
        }
        return Optional.of(new Key(wanted, Objects.requireNonNull(made.envelope()), recipient.get(), shares));
    }

    /** What is there of a list; blanks in it are found by its number. */
    private static <T> List<T> present(@Nullable List<@Nullable T> given) {
        List<T> present = new ArrayList<>();
        for (T one : Objects.requireNonNullElse(given, List.<@Nullable T>of())) {
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    private static Optional<Share> share(MadeKeys.Share made) {
        String sealed = made.sealed();
        if (sealed == null
                || made.index() == null
                || made.holder() == null
                || isNone(made.commitment())
                || isNone(made.trial())
                || !isAge(sealed)
                || !KeyMaker.digest(sealed).equals(made.digest())) {
            return Optional.empty();
        }
        return Optional.of(new Share(
                made.index(),
                made.holder(),
                sealed,
                Objects.requireNonNull(made.commitment()),
                Objects.requireNonNull(made.digest()),
                Objects.requireNonNull(made.trial())));
    }

    private static boolean isNone(@Nullable String digest) {
        return digest == null || !SHA_256.matcher(digest).matches();
    }

    private static boolean isAge(String armoured) {
        Matcher lines = ARMOUR.matcher(armoured);
        if (armoured.length() > LONGEST || !lines.matches()) {
            return false;
        }
        try {
            return AgeHeader.begins(Base64.getMimeDecoder().decode(lines.group(1)));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
