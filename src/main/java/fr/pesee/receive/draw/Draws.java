package fr.pesee.receive.draw;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.SealedVariant;
import fr.pesee.prepare.variant.Seed;
import fr.pesee.prepare.variant.Variant;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.binding.DepositsCommitment;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of draws: which quantities the bids of a lot are compared on, where several were sealed (RULE-19). */
@ApplicationScoped
public class Draws {
    /** So long after the deadline every number can still come, whoever would rather go without it. */
    static final Duration GRACE = Duration.ofHours(24);

    private static final int LONGEST_REASON = 1000;

    private final DrawStore store;
    private final Variants variants;
    private final Publications publications;
    private final Binding binding;
    private final Tenders tenders;
    private final DrawBoards boards;
    private final Ledger ledger;

    Draws(
            DrawStore store,
            Variants variants,
            Publications publications,
            Binding binding,
            Tenders tenders,
            DrawBoards boards,
            Ledger ledger) {
        this.store = store;
        this.variants = variants;
        this.publications = publications;
        this.binding = binding;
        this.tenders = tenders;
        this.boards = boards;
        this.ledger = ledger;
    }

    /**
     * How far the draw has got.
     *
     * @throws Refused when the actor holds no function in the tender
     */
    DrawBoard read(Actor actor, UUID id) {
        return boards.of(tenders.look(Operation.READ_DRAW, actor, id).tender());
    }

    /** The draw that was made for a lot; empty where none was. For rooms below. */
    public Optional<MadeDraw> of(Tender tender, int lot) {
        return variants.drawn(tender.id(), lot).map(drawn -> {
            DrawBoard board = boards.of(tender);
            return new MadeDraw(
                    drawn,
                    board.counted().stream().map(Witness::name).toList(),
                    board.witnesses().stream()
                            .filter(one -> one.state() == Witness.State.EXCUSED)
                            .map(one -> new MadeDraw.Excused(
                                    one.name(),
                                    String.valueOf(
                                            Objects.requireNonNull(one.number()).excused())))
                            .toList());
        });
    }

    /**
     * A witness binds themselves to a number, in the place of an earlier one, before the deadline.
     *
     * @param commitment SHA-256 of its 32 bytes, in hexadecimal
     * @throws Refused when it is none, another's, or too late
     */
    @Transactional
    public void announce(Actor actor, UUID id, @Nullable String commitment) {
        OpenTender open = tenders.enter(Operation.TAKE_PART_IN_DRAW, actor, id);
        String digest = hexadecimal("/commitment", commitment, DrawProblem.DRAW_COMMITMENT_FORM);
        if (publications.inForce(id).filter(one -> isOver(one.tender(), open)).isPresent()) {
            throw new Refused(Refusal.of(DrawProblem.DRAW_ANNOUNCED_LATE));
        }
        boolean taken = store.of(id).stream()
                .anyMatch(row -> row.commitment.equals(digest) && !row.subject.equals(actor.subject()));
        if (taken) {
            throw new Refused(Refusal.at("/commitment", DrawProblem.DRAW_COMMITMENT_TAKEN));
        }
        Optional<WitnessEntity> before = store.one(id, actor.subject());
        if (before.filter(row -> row.commitment.equals(digest)).isPresent()) {
            return;
        }
        WitnessEntity row = before.orElseGet(WitnessEntity::new);
        row.tender = id;
        row.subject = actor.subject();
        row.commitment = digest;
        row.committedAt = open.now();
        row.entry = ledger.append(
                        open.tender().log(),
                        actor,
                        open.now(),
                        new DrawEvent.Announced(DrawEvent.Person.of(actor), digest))
                .seq();
        if (before.isEmpty()) {
            store.persist(row);
        }
    }

    /**
     * A witness gives the number that they announced, once the deadline has passed; the last one draws. Doing so again
     * changes nothing.
     *
     * @param number 32 bytes as 64 hexadecimal digits
     * @throws Refused when it is too early, or another number
     */
    @Transactional
    public void give(Actor actor, UUID id, @Nullable String number) {
        OpenTender open = tenders.enter(Operation.TAKE_PART_IN_DRAW, actor, id);
        String given = hexadecimal("/number", number, DrawProblem.DRAW_NUMBER_FORM);
        Tender announced = after(open);
        WitnessEntity row = store.one(id, actor.subject())
                .orElseThrow(() -> new Refused(Refusal.of(DrawProblem.DRAW_NOT_ANNOUNCED)));
        if (!Digest.sha256(Digest.ofHex(given).bytes()).hex().equals(row.commitment)) {
            throw new Refused(Refusal.at("/number", DrawProblem.DRAW_NUMBER_OTHER));
        }
        if (row.excused != null) {
            throw new Refused(Refusal.of(DrawProblem.DRAW_EXCUSED));
        }
        if (row.number != null) {
            return;
        }
        // Nothing is told before the list is closed: what is in it cannot be made to suit.
        DepositsCommitment bound = binding.bind(actor, announced);
        row.number = given;
        row.givenAt = open.now();
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new DrawEvent.Given(DrawEvent.Person.of(actor), row.commitment));
        drawIfComplete(actor, open, bound);
    }

    /**
     * The draw goes without the number of a witness who has not given it a day after the deadline; two numbers at
     * least have to be left.
     *
     * @param username the witness
     * @param reason why, for whoever reads the minutes
     * @throws Refused when it is not missing, cannot be, or may still come
     */
    @Transactional
    public void excuse(Actor actor, UUID id, @Nullable String username, @Nullable String reason) {
        OpenTender open = tenders.enter(Operation.EXCUSE_WITNESS, actor, id);
        Tender announced = after(open);
        Instant from = announced.deadline().plus(GRACE);
        if (open.now().isBefore(from)) {
            throw new Refused(Refusal.inWords("", DrawProblem.DRAW_EXCUSE_EARLY, spoken(from)));
        }
        Findings findings = new Findings().present("/witness", username).text("/reason", reason, LONGEST_REASON);
        findings.throwIfAny();
        String why = Objects.requireNonNull(reason).strip();
        DrawBoard board = boards.of(open.tender());
        Optional<Witness> found = board.counted().stream()
                .filter(one -> one.username().equals(username) && one.state() == Witness.State.ANNOUNCED)
                .findFirst();
        findings.require(found.isPresent(), "/witness", DrawProblem.DRAW_WITNESS_UNKNOWN, String.valueOf(username))
                .require(
                        PlainText.saysSomething(why),
                        "/reason",
                        DrawProblem.DRAW_REASON_SHORT,
                        Integer.toString(PlainText.FEWEST))
                .throwIfAny();
        if (board.counted().size() <= DrawBoard.FEWEST) {
            throw new Refused(Refusal.of(DrawProblem.DRAW_TOO_FEW_LEFT));
        }
        DepositsCommitment bound = binding.bind(actor, announced);
        Witness witness = found.orElseThrow();
        WitnessEntity row = store.one(id, witness.subject()).orElseThrow();
        row.excused = why;
        row.excusedAt = open.now();
        ledger.append(open.tender().log(), actor, open.now(), new DrawEvent.Excused(DrawEvent.Person.of(witness), why));
        drawIfComplete(actor, open, bound);
    }

    private void drawIfComplete(Actor actor, OpenTender open, DepositsCommitment bound) {
        DrawBoard board = boards.of(open.tender());
        if (!board.isComplete()) {
            return;
        }
        Seed seed = new Seed(
                bound.commitment().hex(),
                board.counted().stream()
                        .map(one -> Objects.requireNonNull(
                                Objects.requireNonNull(one.number()).number()))
                        .toList());
        for (Lot lot : open.tender().lotsBefore(Step.OPEN_BIDS)) {
            if (variants.isAny(open.tender().id(), lot.number())) {
                draw(actor, open, lot.number(), seed);
            }
        }
    }

    private void draw(Actor actor, OpenTender open, int lot, Seed seed) {
        UUID id = open.tender().id();
        Variant.Sealed drawn = variants.choose(id, lot, seed);
        List<String> published = publications.inForce(id, lot, Variants.PART).stream()
                .flatMap(part -> SealedVariant.ofFrozen(part.content()).stream())
                .map(SealedVariant::commitment)
                .toList();
        int place = published.indexOf(drawn.commitment()) + 1;
        long entry = ledger.append(
                        open.tender().log(),
                        actor,
                        open.now(),
                        DrawEvent.Drawn.of(lot, seed, published.size(), place, drawn))
                .seq();
        variants.apply(id, lot, new DrawnVariant(drawn, seed, open.now(), entry));
    }

    /** What is announced, once its deadline has passed and nothing of it can change. */
    private Tender after(OpenTender open) {
        if (open.tender().phase() == Phase.RECTIFYING) {
            throw new Refused(Refusal.of(DrawProblem.DRAW_RECTIFYING));
        }
        DrawBoard board = boards.of(open.tender());
        if (board.lots().isEmpty() || board.isOff()) {
            throw new Refused(Refusal.of(DrawProblem.DRAW_NOTHING));
        }
        Tender announced = publications
                .inForce(open.tender().id())
                .map(Announcement::tender)
                .orElseThrow(() -> new Refused(Refusal.of(DrawProblem.DRAW_UNPUBLISHED)));
        if (!isOver(announced, open)) {
            throw new Refused(Refusal.inWords("", DrawProblem.DRAW_EARLY, spoken(announced.deadline())));
        }
        return announced;
    }

    private static Text spoken(Instant at) {
        return new Text(Formats.of("fr").spoken(at), Formats.of("en").spoken(at));
    }

    private static boolean isOver(Tender announced, OpenTender open) {
        return open.now().isAfter(announced.deadline());
    }

    private static String hexadecimal(String pointer, @Nullable String given, DrawProblem otherwise) {
        new Findings().present(pointer, given).throwIfAny();
        String digits = Objects.requireNonNull(given).strip().toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new Refused(Refusal.at(pointer, otherwise));
        }
        return digits;
    }
}
