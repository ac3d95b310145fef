package fr.pesee.receive.seal;

import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The key that one envelope of bids is sealed to, and the shares that its secret was split into.
 *
 * @param lot the lot; {@value #WHOLE_TENDER} for the key of all candidacies in the tender
 * @param kind what is sealed to it
 * @param version from 1; a later one takes the place of those before
 * @param id names it, whatever lot and version
 * @param recipient its public half
 * @param k how many shares open it, at least 2
 * @param n how many shares there are, more than k
 * @param madeAt by the tender's clock
 * @param origin where it was made
 * @param entry the place of its making in the tender's log
 * @param shares by index
 */
public record EnvelopeKey(
        UUID tender,
        int lot,
        Kind kind,
        int version,
        UUID id,
        AgeRecipient recipient,
        int k,
        int n,
        Instant madeAt,
        Origin origin,
        long entry,
        List<EnvelopeShare> shares) {
    public EnvelopeKey {
        shares = List.copyOf(shares);
    }

    /** The lot of a key that is not of one lot alone. */
    public static final int WHOLE_TENDER = 0;

    /** What is sealed to a key, in the order in which it is opened. */
    public enum Kind {
        /** What shows that a bidder may and can take part: of all lots, so that it can be sealed once for several. */
        CANDIDACY(new Text("candidature", "candidacy")),
        /** What is offered for one lot; with its price, unless that stands apart. */
        OFFER(new Text("offre", "offer")),
        /** The price of one lot, where it is opened once marks are locked. */
        PRICE(new Text("prix", "price"));

        private final Text words;

        Kind(Text words) {
            this.words = words;
        }

        /** What it is called. */
        public Text words() {
            return words;
        }
    }

    /** Where a key was made, which had to be trusted for that instant. */
    public enum Origin {
        /** In a child process of this server. */
        SERVER(new Text("par le serveur", "by the server")),
        /** On a computer that this server never reached: its secret was never here. */
        OFFLINE(new Text("hors du serveur", "away from the server"));

        private final Text words;

        Origin(Text words) {
            this.words = words;
        }

        /** What it is called. */
        public Text words() {
            return words;
        }
    }

    /**
     * Told when a rectification puts new keys in force, in its transaction: what is sealed to the earlier ones is not
     * opened any more.
     *
     * @param tender the tender
     * @param at since when, by the tender's clock
     * @param entry the entry of the rectification in the tender's log
     */
    public record Replaced(Tender tender, Instant at, long entry) {}

    /** What bids of a tender are sealed to: the kinds of keys that it needs. */
    public static Set<Kind> kinds(Tender tender) {
        return tender.terms().twoEnvelopes() ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.CANDIDACY, Kind.OFFER);
    }

    /** Whether bids for a lot are sealed to it. */
    public boolean isFor(int number) {
        return lot == number || lot == WHOLE_TENDER;
    }

    /** Those of these keys that bids for a lot are sealed to: made at once, and one of them for this lot alone. */
    static List<EnvelopeKey> of(List<EnvelopeKey> keys, int number) {
        Set<Long> made = keys.stream()
                .filter(key -> key.lot == number)
                .map(EnvelopeKey::entry)
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> key.isFor(number) && made.contains(key.entry))
                .toList();
    }

    /** What it is the key of: the candidacies, or the offers or prices of a lot. */
    public Text title() {
        return title(lot, kind);
    }

    /** The same of a key that is not here. */
    public static Text title(int lot, Kind kind) {
        return switch (kind) {
            case CANDIDACY -> new Text("Candidatures", "Candidacies");
            case OFFER -> new Text("Offres, lot " + lot, "Offers, lot " + lot);
            case PRICE -> new Text("Prix, lot " + lot, "Prices, lot " + lot);
        };
    }

    /** The share of this person; empty when they hold none. */
    public Optional<EnvelopeShare> shareOf(String subject) {
        return shares.stream().filter(share -> share.holder().equals(subject)).findFirst();
    }

    /** The share of this index; empty when there is none. */
    public Optional<EnvelopeShare> share(int index) {
        return shares.stream().filter(share -> share.index() == index).findFirst();
    }
}
