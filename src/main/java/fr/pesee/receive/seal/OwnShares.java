package fr.pesee.receive.seal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The shares of one holder, and what the parts of a page that use them are called.
 *
 * @param all in the order of their keys
 */
public record OwnShares(List<One> all) {
    private static final String TRIAL = "trial-";

    public OwnShares {
        all = List.copyOf(all);
    }

    /** One share. */
    public record One(EnvelopeKey key, EnvelopeShare share) {
        /** The element that holds it, sealed. */
        public String sealedId() {
            return "sealed-" + key.id();
        }

        /** The field that takes its trial code. */
        public String trialId() {
            return TRIAL + key.id();
        }

        /** Where a refusal tells what is wrong with its trial code. */
        public String pointer() {
            return "/trials/" + key.id();
        }
    }

    /** The shares of these keys that this person holds. */
    public static OwnShares of(List<EnvelopeKey> keys, String subject) {
        return new OwnShares(keys.stream()
                .flatMap(key -> key.shareOf(subject).stream().map(share -> new One(key, share)))
                .toList());
    }

    /** The key of theirs that opens these shares: they were sealed at once. */
    public String recipient() {
        return all.isEmpty() ? "" : all.get(0).share().recipient().text();
    }

    /** The elements that hold the sealed shares, parted by blanks. */
    public String sealedIds() {
        return listed(One::sealedId);
    }

    /** What each clear share is to hash to. */
    public String commitments() {
        return listed(one -> one.share().commitment());
    }

    /** The fields that take the trial codes. */
    public String trialIds() {
        return listed(One::trialId);
    }

    private String listed(Function<One, String> what) {
        return all.stream().map(what).collect(Collectors.joining(" "));
    }
}
