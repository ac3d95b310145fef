package fr.pesee.prepare.variant;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of the secret quantity variants. */
@ApplicationScoped
public class Variants {
    /** The name under which publication freezes the commitments to the variants of a lot that has any. */
    public static final String PART = "variants";

    private final VariantStore store;
    private final Schedules schedules;
    private final Tenders tenders;
    private final Ledger ledger;

    Variants(VariantStore store, Schedules schedules, Tenders tenders, Ledger ledger) {
        this.store = store;
        this.schedules = schedules;
        this.tenders = tenders;
        this.ledger = ledger;
    }

    /**
     * The variants of a lot as its officer writes them, in order.
     *
     * @throws Refused when the actor is not the officer
     */
    public List<Variant.Sealed> read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.READ_VARIANTS, actor, tender, lot);
        return store.of(tender, lot);
    }

    /** Whether variants of this lot's quantities are sealed, or to be. For rooms below. */
    public boolean isAny(UUID tender, int lot) {
        return !store.commitments(tender, lot).isEmpty();
    }

    /** The variant that was drawn for a lot; empty when none was. Once drawn it is no secret. For rooms below. */
    public Optional<DrawnVariant> drawn(UUID tender, int lot) {
        return store.drawn(tender, lot);
    }

    /** The lines of a lot with the quantities that its bids are compared on: those drawn, if any were. */
    public Schedule basket(UUID tender, int lot) {
        Schedule announced = schedules.find(tender, lot);
        return drawn(tender, lot)
                .map(one -> announced.with(one.variant().quantities()))
                .orElse(announced);
    }

    /** What a seed would draw for a lot that is sealed. */
    public Variant.Sealed choose(UUID tender, int lot, Seed seed) {
        List<Variant.Sealed> sealed = store.of(tender, lot);
        return sealed.get(new Draw(seed.digest(), lot, sealed.size()).place());
    }

    /**
     * Has the quantities of a variant count in a lot from now on; called by the room whose act the draw is, inside its
     * transaction.
     *
     * @param drawn what {@link #choose} told, with the entry that says so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(UUID tender, int lot, DrawnVariant drawn) {
        store.apply(tender, lot, drawn);
    }

    /** How often the variants of a lot have been changed. Whoever reads both asks for this first. */
    public long version(UUID tender, int lot) {
        return store.version(tender, lot);
    }

    /** One variant of those that an officer has been let in to; empty when there is none of this code. */
    Optional<Variant> find(OpenLot open, String code) {
        return all(open).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Replaces the variants of a lot that is being prepared. What is not changed keeps its salt.
     *
     * @param seen the version that the actor has read; none replaces whatever stands there
     * @throws Refused with everything wrong with them
     */
    @Transactional
    public List<Variant.Sealed> replace(Actor actor, UUID tender, int lot, SeenVersion seen, VariantsDraft draft) {
        OpenLot open = enter(actor, tender, lot, seen);
        return store(actor, open, draft.list(schedules.find(tender, lot), new Findings()));
    }

    /**
     * Adds a variant, or puts one in the place of another.
     *
     * @param was the code of the variant it replaces; empty to add one at the end
     * @param findings what was wrong in it already when it was read
     * @throws Refused with everything wrong with it, by fields of {@code /variants/0}; or when the list has changed
     */
    @Transactional
    public void put(
            Actor actor,
            UUID tender,
            int lot,
            SeenVersion seen,
            String was,
            VariantsDraft.Line asked,
            Findings findings) {
        OpenLot open = enter(actor, tender, lot, seen);
        List<Variant> after = new ArrayList<>(all(open));
        int place = was.isEmpty() ? after.size() : place(after, was);
        String code = asked.code();
        boolean taken = code != null
                && !code.equals(was)
                && after.stream().anyMatch(one -> one.code().equals(code));
        findings.require(!taken, "/variants/0/code", VariantProblem.VARIANT_CODE_TWICE, String.valueOf(code))
                .require(place < VariantsDraft.MOST, "", VariantProblem.VARIANTS_COUNT);
        Variant variant = new VariantsDraft(List.of(asked))
                .list(schedules.find(tender, lot), findings)
                .get(0);
        if (was.isEmpty()) {
            after.add(variant);
        } else {
            after.set(place, variant);
        }
        store(actor, open, after);
    }

    /**
     * Removes a variant.
     *
     * @throws Refused when the list has changed since, or has no such variant
     */
    @Transactional
    public void remove(Actor actor, UUID tender, int lot, SeenVersion seen, String code) {
        OpenLot open = enter(actor, tender, lot, seen);
        List<Variant> after = new ArrayList<>(all(open));
        after.remove(place(after, code));
        store(actor, open, after);
    }

    private OpenLot enter(Actor actor, UUID tender, int lot, SeenVersion seen) {
        OpenLot open = tenders.enter(Operation.EDIT_VARIANTS, actor, tender, lot);
        seen.requireCurrent(version(tender, lot));
        return open;
    }

    private List<Variant> all(OpenLot open) {
        return store.of(open.tender().id(), open.lot().number()).stream()
                .map(Variant.Sealed::variant)
                .toList();
    }

    private List<Variant.Sealed> store(Actor actor, OpenLot open, List<Variant> variants) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        List<String> commitments =
                variants.stream().map(one -> store.seal(tender, lot, one)).toList();
        store.keep(tender, lot, commitments);
        byte[][] sealed =
                commitments.stream().map(one -> Digest.ofHex(one).bytes()).toArray(byte[][]::new);
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new VariantEntries.Edited(
                        lot,
                        variants.stream().map(Variant::code).toList(),
                        Digest.sha256(sealed).hex()));
        return store.of(tender, lot);
    }

    private static int place(List<Variant> variants, String code) {
        for (int index = 0; index < variants.size(); index++) {
            if (variants.get(index).code().equals(code)) {
                return index;
            }
        }
        throw new Refused(Refusal.of(VariantProblem.VARIANT_GONE, code));
    }
}
