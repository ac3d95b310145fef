package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a tender's keys have got, person by person.
 *
 * @param holders who holds the function of a key holder now, by name
 * @param inForce the keys that bids are sealed to, or those of a draft, by lot
 * @param prepared those that take their place once the rectification is published, by lot; none where none were made
 *     anew
 */
public record KeyBoard(List<Holder> holders, List<EnvelopeKey> inForce, List<EnvelopeKey> prepared) {
    /** With fewer holders, k would be one or all of them. */
    static final int FEWEST = 3;

    /** More shares than anybody could bring together. */
    static final int MOST = 20;

    public KeyBoard {
        holders = List.copyOf(holders);
        inForce = List.copyOf(inForce);
        prepared = List.copyOf(prepared);
    }

    /** The keys that holders have to try before anything is published, by lot. */
    public List<EnvelopeKey> keys() {
        return prepared.isEmpty() ? inForce : prepared;
    }

    /** The keys that somebody may hold a share of. */
    List<EnvelopeKey> known() {
        return Stream.concat(inForce.stream(), prepared.stream()).toList();
    }

    /** Whether what a tender announces may still change: keys can be made, and holders' keys replaced. */
    static boolean isPrepared(Tender tender) {
        return Stream.of(Step.PUBLISH, Step.RECTIFY)
                .anyMatch(step -> !tender.lotsBefore(step).isEmpty());
    }

    /** How far one holder has got. */
    public enum State {
        /** No key of theirs is known. */
        NONE(
                new Text("sans clé", "no key"),
                new Text("Doit fabriquer ou coller sa clé publique.", "Has to make a key, or paste a public one.")),
        /** Their key is known, not that they can use it. */
        REGISTERED(
                new Text("clé enregistrée", "key registered"),
                new Text("Doit montrer qu’elle ouvre l’épreuve.", "Has to show that it opens the challenge.")),
        /** They can use their key; no share is sealed to it. */
        PROVED(
                new Text("clé éprouvée", "key proved"),
                new Text("Recevra sa part quand les clés seront faites.", "Gets a share when the keys are made.")),
        /** A share is sealed to their key; they have not tried all of theirs. */
        SHARED(new Text("part remise", "share given"), new Text("Doit essayer sa part.", "Has to try the share.")),
        /** They have opened each of their shares. */
        TRIED(
                new Text("part essayée", "share tried"),
                new Text("Rien : prêt pour l’ouverture.", "Nothing: ready for the opening."));

        private final Text words;
        private final Text next;

        State(Text words, Text next) {
            this.words = words;
            this.next = next;
        }

        /** What it is called. */
        public Text words() {
            return words;
        }

        /** What this person has to do, or waits for. */
        public Text next() {
            return next;
        }
    }

    /**
     * One holder.
     *
     * @param key their key; null when they have registered none
     * @param shares their shares of the keys that are to be tried, by lot
     * @param settled whether these keys are announced: then a share opens with the key that it was sealed to, whatever
     *     its holder has registered since
     */
    public record Holder(
            String subject,
            String username,
            String name,
            @Nullable HolderKey key,
            List<Held> shares,
            boolean settled) {
        public Holder {
            shares = List.copyOf(shares);
        }

        /** A share that is sealed to a key which its holder has replaced is none, unless that is settled. */
        static Holder of(Actor person, @Nullable HolderKey key, List<EnvelopeKey> keys, boolean settled) {
            List<Held> held = new ArrayList<>();
            for (EnvelopeKey envelope : keys) {
                envelope.shareOf(person.subject())
                        .filter(share ->
                                settled || key != null && share.recipient().equals(key.recipient()))
                        .ifPresent(share -> held.add(new Held(envelope, share)));
            }
            return new Holder(person.subject(), person.username(), person.name(), key, held, settled);
        }

        /** How far they have got. */
        public State state() {
            if (settled && !shares.isEmpty()) {
                return tried();
            }
            if (key == null) {
                return State.NONE;
            }
            if (!key.isProved()) {
                return State.REGISTERED;
            }
            if (shares.isEmpty()) {
                return State.PROVED;
            }
            return tried();
        }

        private State tried() {
            return shares.stream().allMatch(held -> held.share().triedAt() != null) ? State.TRIED : State.SHARED;
        }

        /** Whether a share can be sealed to their key. */
        boolean isReady() {
            return key != null && key.isProved();
        }

        /** Whether their key counts. */
        public boolean begun() {
            return state().compareTo(State.PROVED) >= 0;
        }

        /** Whether nothing is left for them to do before the opening. */
        public boolean done() {
            return state() == State.TRIED;
        }

        private Optional<EnvelopeShare> of(EnvelopeKey key) {
            return shares.stream()
                    .filter(held -> held.key().equals(key))
                    .map(Held::share)
                    .findFirst();
        }
    }

    /** The share of one key that somebody holds. */
    public record Held(EnvelopeKey key, EnvelopeShare share) {}

    /** What holders compare with what whoever made the keys wrote down; the same for everybody. */
    public String fingerprint() {
        return AgeRecipient.fingerprint(
                keys().stream().map(EnvelopeKey::recipient).toList());
    }

    /** The holder whose key this is. */
    Holder holderOf(String recipient) {
        return holders.stream()
                .filter(one -> one.key() != null && one.key().recipient().text().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    /** The holder with this subject; empty when they hold the function no longer. */
    public Optional<Holder> holder(String subject) {
        return holders.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** The key of this kind for a lot; empty when none was made. */
    Optional<EnvelopeKey> key(int lot, EnvelopeKey.Kind kind) {
        return EnvelopeKey.of(keys(), lot).stream()
                .filter(key -> key.kind() == kind)
                .findFirst();
    }

    /** What stands against making the keys, whatever number of holders is to suffice. */
    public List<Refusal> againstMaking() {
        List<Refusal> refusals = new ArrayList<>();
        if (holders.size() < FEWEST || holders.size() > MOST) {
            refusals.add(Refusal.of(
                    SealProblem.KEYS_HOLDERS_COUNT,
                    Integer.toString(FEWEST),
                    Integer.toString(MOST),
                    Integer.toString(holders.size())));
        }
        String unready = names(one -> !one.isReady());
        if (!unready.isEmpty()) {
            refusals.add(Refusal.of(SealProblem.KEYS_HOLDERS_UNREADY, unready));
        }
        return refusals;
    }

    /** What stands against announcing a lot whose bids are to be sealed (RULE-63). */
    List<Refusal> againstPublishing(Tender tender, Lot lot) {
        List<EnvelopeKey> needed = new ArrayList<>();
        for (EnvelopeKey.Kind kind : EnvelopeKey.kinds(tender)) {
            key(lot.number(), kind).ifPresent(needed::add);
        }
        List<Refusal> others = againstKinds(tender, lot);
        if (!others.isEmpty()) {
            return others;
        }
        // The same holders have a share of each key: what is said of one holds of all, and is said once.
        return needed.stream()
                .flatMap(key -> againstPublishing(lot, key).stream())
                .distinct()
                .toList();
    }

    /** That the keys are not those of the envelopes that the tender announces; they were made before it did. */
    List<Refusal> againstKinds(Tender tender, Lot lot) {
        String number = Integer.toString(lot.number());
        Set<EnvelopeKey.Kind> made = EnvelopeKey.of(keys(), lot.number()).stream()
                .map(EnvelopeKey::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnvelopeKey.Kind.class)));
        if (!made.contains(EnvelopeKey.Kind.OFFER)) {
            return List.of(Refusal.of(SealProblem.KEYS_MISSING, number));
        }
        return made.equals(EnvelopeKey.kinds(tender))
                ? List.of()
                : List.of(Refusal.of(SealProblem.KEYS_OTHER_ENVELOPES, number));
    }

    private List<Refusal> againstPublishing(Lot lot, EnvelopeKey key) {
        String number = Integer.toString(lot.number());
        List<Refusal> refusals = new ArrayList<>();
        String without = names(one -> one.of(key).isEmpty());
        if (!without.isEmpty()) {
            refusals.add(Refusal.of(SealProblem.KEYS_WITHOUT_SHARE, number, without));
        }
        long holding = holders.stream().filter(one -> one.of(key).isPresent()).count();
        if (holding <= key.k()) {
            refusals.add(Refusal.of(
                    SealProblem.KEYS_HOLDERS_LEFT, number, Long.toString(holding), Integer.toString(key.k())));
        }
        String untried = names(
                one -> one.of(key).filter(share -> share.triedAt() == null).isPresent());
        if (!untried.isEmpty()) {
            refusals.add(Refusal.of(SealProblem.KEYS_UNTRIED, number, untried));
        }
        return refusals;
    }

    private String names(Predicate<Holder> those) {
        return holders.stream().filter(those).map(Holder::name).collect(Collectors.joining(", "));
    }
}
