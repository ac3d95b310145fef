package fr.pesee.prove.register;

import fr.pesee.award.ranking.DecidedLot;
import fr.pesee.award.ranking.Recommendations;
import fr.pesee.award.ranking.Replay;
import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.ledger.InclusionProof;
import fr.pesee.ground.ledger.KeptCheckpoint;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The door of the ledger: as each may read it, and what verification says of it. */
@ApplicationScoped
public class Ledgers {
    private final Tenders tenders;
    private final Teams teams;
    private final Recommendations recommendations;
    private final Access access;
    private final Ledger ledger;
    private final EntryTexts texts;
    private final Snapshot snapshot;

    Ledgers(
            Tenders tenders,
            Teams teams,
            Recommendations recommendations,
            Access access,
            Ledger ledger,
            EntryTexts texts,
            Snapshot snapshot) {
        this.tenders = tenders;
        this.teams = teams;
        this.recommendations = recommendations;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.snapshot = snapshot;
    }

    /**
     * Entries of a tender's log; the content of each only if its room opens it to this actor now.
     *
     * @param page after the place of the last entry already read
     * @param language of the sentences
     * @throws Refused when they may not read the ledger, or there can be no such page
     */
    PageOf<EntryView> entries(Actor actor, UUID tender, PageAsked page, String language) {
        OpenTender open = tenders.look(Operation.READ_LEDGER, actor, tender);
        Reader reader = Reader.of(texts, open.standing().effective(), open.tender());
        return entries(open.tender().log(), page, reader, language);
    }

    /** As {@link #entries}, of what belongs to no tender; an administrator sees no contents. */
    PageOf<EntryView> platformEntries(Actor actor, PageAsked page, String language) {
        access.permit(Operation.READ_PLATFORM_LEDGER, actor);
        boolean auditor = !actor.roles().contains(Role.ADMINISTRATOR);
        Set<Function> functions = auditor ? Set.of(Function.AUDITOR) : Set.of();
        Reader reader = new Reader(texts, functions, Phase.DRAFT, lot -> Phase.DRAFT);
        return entries(Ledger.PLATFORM, page, reader, language);
    }

    private PageOf<EntryView> entries(String log, PageAsked page, Reader reader, String language) {
        long from = page.after(-1) + 1L;
        int limit = page.limit();
        List<EntryView> views = EntryView.all(ledger.entries(log, from, limit), from, reader, language);
        return PageOf.of(views, limit, EntryView::seq);
    }

    /**
     * The log of a tender that the reader has been let in to, the last entry first, in words.
     *
     * @param before the place after the last one to look at; null or beyond the end for the end
     */
    Timeline timeline(OpenTender open, @Nullable Long before, TimelineFilter filter, String language) {
        String log = open.tender().log();
        long size = ledger.size(log);
        Reader reader = Reader.of(texts, open.standing().effective(), open.tender());
        long top = before == null ? size : Math.min(before, size);
        return Timeline.read(ledger, log, top, filter, reader, language);
    }

    /** How many places of the log of a tender have been written to. */
    long size(OpenTender open) {
        return ledger.size(open.tender().log());
    }

    /**
     * One entry of a tender's log as it is shown to this reader, with its proof.
     *
     * @throws Refused when they may not read the ledger, or it has no such entry
     */
    ShownEntry entry(Actor actor, UUID tender, long seq) {
        OpenTender open = tenders.look(Operation.READ_LEDGER, actor, tender);
        String log = open.tender().log();
        Legible recorded = ledger.entries(log, seq, 1).stream()
                .flatMap(one -> one.legible().stream())
                .filter(one -> one.entry().seq() == seq)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        Reader reader = Reader.of(texts, open.standing().effective(), open.tender());
        List<MadeCheckpoint> made = ledger.checkpoints(log);
        MadeCheckpoint last = made.isEmpty() ? null : made.get(made.size() - 1);
        if (last == null || last.size() <= seq) {
            return ShownEntry.of(recorded, reader, null, null);
        }
        InclusionProof proof = ledger.inclusion(log, seq, last.size()).orElse(null);
        return ShownEntry.of(recorded, reader, proof, proof == null ? null : last);
    }

    /** What an entry shows to somebody in a tender now: the whole of it, or its leaf alone. */
    public UnaryOperator<Legible> eyes(OpenTender open) {
        Reader reader = Reader.of(texts, open.standing().effective(), open.tender());
        return reader::show;
    }

    /**
     * The checkpoints made of a tender's log, oldest first.
     *
     * @throws Refused when the actor may not read them
     */
    public List<MadeCheckpoint> checkpoints(Actor actor, UUID tender) {
        OpenTender open = tenders.look(Operation.READ_CHECKPOINTS, actor, tender);
        return ledger.checkpoints(open.tender().log());
    }

    /** The checkpoints made of what belongs to no tender, oldest first. */
    public List<MadeCheckpoint> platformCheckpoints(Actor actor) {
        access.permit(Operation.READ_PLATFORM_LEDGER, actor);
        return ledger.checkpoints(Ledger.PLATFORM);
    }

    /**
     * Verifies the log of a tender, replays marks and ranking from it, and compares the tables with what follows.
     *
     * @param brought checkpoints that somebody kept outside, word for word; asked for once the actor may verify
     * @throws Refused when the actor may not
     */
    public LedgerVerdict verify(Actor actor, UUID tender, Supplier<List<String>> brought) {
        return snapshot.read(() -> {
            OpenTender open = tenders.look(Operation.VERIFY_LEDGER, actor, tender);
            String log = open.tender().log();
            Replay replay = Replay.of(ledger.entries(log));
            return new LedgerVerdict(
                    ledger.verify(log, kept(brought.get())),
                    Optional.of(replay),
                    beside(open.tender(), replay),
                    ledger.verifierKey());
        });
    }

    /** Verifies the log of what belongs to no tender. */
    public LedgerVerdict verifyPlatform(Actor actor, Supplier<List<String>> brought) {
        access.permit(Operation.READ_PLATFORM_LEDGER, actor);
        List<KeptCheckpoint> kept = kept(brought.get());
        return snapshot.read(() -> new LedgerVerdict(
                ledger.verify(Ledger.PLATFORM, kept), Optional.empty(), List.of(), ledger.verifierKey()));
    }

    private List<EvidenceFinding> beside(Tender tender, Replay replay) {
        List<EvidenceFinding> findings = new ArrayList<>();
        NavigableMap<String, String> tables = new TreeMap<>();
        NavigableMap<String, String> following = Comparison.of(replay);
        try {
            DataFiles.write(
                    TenderFacts.of(tender),
                    teams.history(tender.id()),
                    tender.lots(),
                    lot -> decided(tender, lot),
                    tables::put);
            findings.addAll(Comparison.differences(tables, following));
        } catch (TablesContradict contradict) {
            findings.add(new EvidenceFinding.TablesUnusable(contradict.lot));
        }
        return findings;
    }

    private DecidedLot decided(Tender tender, Lot lot) {
        try {
            return recommendations.decided(tender, lot);
        } catch (IllegalArgumentException | IllegalStateException contradict) {
            throw new TablesContradict(lot.number(), contradict);
        }
    }

    private List<KeptCheckpoint> kept(List<String> brought) {
        List<KeptCheckpoint> kept = new ArrayList<>();
        for (String note : brought) {
            kept.add(new KeptCheckpoint("kept-" + (kept.size() + 1), note, ledger.verifierKey()));
        }
        return kept;
    }

    /** What somebody did to the tables keeps them from being read as a lot. */
    private static final class TablesContradict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int lot;

        private TablesContradict(int lot, RuntimeException cause) {
            super(cause);
            this.lot = lot;
        }
    }

    /** One page of checkpoints, oldest first. */
    static PageOf<MadeCheckpoint> pageOf(List<MadeCheckpoint> made, PageAsked page) {
        int after = page.after(0);
        int size = page.limit();
        List<MadeCheckpoint> wanted =
                made.stream().filter(one -> one.size() > after).limit(size).toList();
        return PageOf.of(wanted, size, MadeCheckpoint::size);
    }

    /** The latest checkpoint as the signed note to keep. */
    static String latestOf(List<MadeCheckpoint> made) {
        if (made.isEmpty()) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
        return made.get(made.size() - 1).note();
    }
}
