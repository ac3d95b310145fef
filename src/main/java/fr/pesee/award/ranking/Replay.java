package fr.pesee.award.ranking;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.ledger.RecordedEntry.Who;
import fr.pesee.judge.consensus.ConsensusEvent;
import fr.pesee.prepare.publication.PublicationEvent;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.TenderEvent;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.receive.binding.DepositsBound;
import fr.pesee.receive.draw.DrawEvent;
import fr.pesee.receive.opening.OpeningEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger alone says was decided: team, grid, bids and marks are rebuilt from its entries, the ranking is
 * computed again, and everything recorded is compared with what follows from the entries before it. Pure; it reads
 * nothing but the entries it is given, which may come from a forged file.
 *
 * @param facts the tender as last stated; empty when no entry states it
 * @param lots by number
 * @param team every function ever held and every recusal
 * @param findings in the order of the entries
 */
public record Replay(
        Optional<TenderFacts> facts, List<DecidedLot> lots, TeamHistory team, List<ReplayFinding> findings) {
    public Replay {
        lots = List.copyOf(lots);
        findings = List.copyOf(findings);
    }

    /** Replays the log of a tender. Whether its entries were tampered with is for the ledger's verification to say. */
    public static Replay of(List<RecordedEntry> entries) {
        Reader reader = new Reader();
        entries.forEach(entry -> entry.legible().ifPresent(reader::read));
        return new Replay(
                Optional.ofNullable(reader.facts),
                reader.lots.values().stream().map(LotReplay::decided).toList(),
                reader.team.history(),
                reader.findings);
    }

    /** Whether nothing that could be replayed contradicts the record. */
    public boolean agrees() {
        return findings.stream().noneMatch(ReplayFinding::breaks);
    }

    private static final class Reader {
        private final List<ReplayFinding> findings = new ArrayList<>();
        private final SortedMap<Integer, LotReplay> lots = new TreeMap<>();
        private final TeamReplay team = new TeamReplay();
        private final DrawReplay draw = new DrawReplay();
        private final Map<String, BiConsumer<Reader, Legible>> acts = Map.ofEntries(
                act("tender-created/1", TenderEvent.Created.class, (event, at) -> state(event.tender())),
                act("tender-created/2", TenderEvent.Created.class, (event, at) -> state(event.tender())),
                act("tender-created/3", TenderEvent.Created.class, (event, at) -> state(event.tender())),
                act("tender-edited/1", TenderEvent.Edited.class, (event, at) -> state(event.tender())),
                act("tender-edited/2", TenderEvent.Edited.class, (event, at) -> state(event.tender())),
                act("tender-edited/3", TenderEvent.Edited.class, (event, at) -> state(event.tender())),
                act("tender-published/1", PublicationEvent.Published.class, this::publish),
                act("tender-published/2", PublicationEvent.Published.class, this::publish),
                act("tender-published/3", PublicationEvent.Published.class, this::publish),
                act("tender-rectified/1", PublicationEvent.Rectified.class, this::rectify),
                act("tender-rectified/2", PublicationEvent.Rectified.class, this::rectify),
                act(
                        "rectification-abandoned/1",
                        PublicationEvent.Abandoned.class,
                        (event, at) -> state(event.tender())),
                act(
                        "rectification-abandoned/2",
                        PublicationEvent.Abandoned.class,
                        (event, at) -> state(event.tender())),
                act("deadline-postponed/1", PublicationEvent.Postponed.class, (event, at) -> postpone(event)),
                act("deadline-postponed/2", PublicationEvent.Postponed.class, (event, at) -> postpone(event)),
                act("phase-changed/1", TenderEvent.PhaseChanged.class, this::move),
                act("draw-number-announced/1", DrawEvent.Announced.class, (event, at) -> draw.announce(event)),
                act("draw-number-given/1", DrawEvent.Given.class, (event, at) -> draw.give(event)),
                act("draw-witness-excused/1", DrawEvent.Excused.class, (event, at) -> draw.excuse(event)),
                act("deposits-bound/1", DepositsBound.class, (event, at) -> draw.bind(event)),
                act("quantities-drawn/1", DrawEvent.Drawn.class, this::draw),
                act("bid-registered/1", OpeningEvent.BidRegistered.class, (event, at) -> lot(event.lot())
                        .register(event, at)),
                act("bid-registered/2", OpeningEvent.BidDeclared.class, (event, at) -> lot(event.lot())
                        .register(event.registered(), at)),
                act("bid-set-aside/1", OpeningEvent.BidSetAside.class, (event, at) -> lot(event.lot())
                        .setAside(event, at)),
                act("bid-priced/1", OpeningEvent.BidPriced.class, (event, at) -> lot(event.lot())
                        .price(event, at)),
                act("bid-left-unpriced/1", OpeningEvent.BidLeftUnpriced.class, (event, at) -> lot(event.lot())
                        .leaveUnpriced(event, at)),
                act("marks-agreed/1", ConsensusEvent.MarksAgreed.class, this::agree),
                act("recommendation-computed/1", RankingEvent.Computed.class, this::recommend));
        private boolean incomplete;
        private @Nullable TenderFacts facts;
        private @Nullable TenderFacts announced;

        private static <T extends LedgerEvent> Map.Entry<String, BiConsumer<Reader, Legible>> act(
                String type, Class<T> form, BiConsumer<T, Legible> replayed) {
            return Map.entry(type, (reader, entry) -> replayed.accept(entry.event(form), entry));
        }

        private void read(Legible entry) {
            String type = entry.entry().type();
            BiConsumer<Reader, Legible> act =
                    TeamReplay.TYPES.contains(type) ? (reader, changed) -> reader.team.read(changed) : acts.get(type);
            if (act == null) {
                return;
            }
            if (entry.payload() == null) {
                withhold(entry.entry().type());
                findings.add(new ReplayFinding.Withheld(
                        entry.entry().seq(), entry.entry().type()));
                return;
            }
            try {
                act.accept(this, entry);
            } catch (RuntimeException refused) {
                // A forged entry may say anything; whatever the house's own types refuse is a finding, not a crash.
                findings.add(new ReplayFinding.Unusable(
                        entry.entry().seq(), entry.entry().type(), String.valueOf(refused.getMessage())));
            }
        }

        private void withhold(String type) {
            if (TeamReplay.TYPES.contains(type)) {
                team.withhold();
                return;
            }
            incomplete = true;
        }

        private void state(TenderFacts stated) {
            facts = stated;
            stated.lots().forEach(lot -> lots.computeIfAbsent(lot.number(), number -> new LotReplay(number, findings))
                    .retitle(lot.title()));
        }

        private void publish(PublicationEvent.Published event, Legible entry) {
            state(event.tender());
            announced = event.tender();
            freeze(event.frozen(), Phase.DRAFT, entry);
        }

        private void rectify(PublicationEvent.Rectified event, Legible entry) {
            state(event.tender());
            announced = event.tender();
            freeze(event.frozen(), Phase.RECTIFYING, entry);
        }

        /** A rectification in preparation keeps what its officer has written, and a deadline that is later still. */
        private void postpone(PublicationEvent.Postponed event) {
            TenderFacts working = facts;
            TenderFacts before = announced;
            if (working != null && before != null) {
                state(working.following(before, event.tender()));
            }
            announced = event.tender();
        }

        /** Parts of the tender as a whole have number 0 and are kept with it; those of lots decide its ranking. */
        private void freeze(List<PublicationEvent.FrozenFacts> frozen, Phase needed, Legible entry) {
            lots.values().forEach(LotReplay::thaw);
            frozen.stream().filter(part -> part.lot() > 0).forEach(part -> lot(part.lot())
                    .freeze(part, needed, entry));
        }

        private void move(TenderEvent.PhaseChanged event, Legible entry) {
            lot(event.lot()).move(event, entry);
            if (event.step() == Step.LOCK_MARKS) {
                requireChair(event.lot(), entry);
            }
        }

        private void draw(DrawEvent.Drawn event, Legible entry) {
            draw.check(event, entry, findings);
            lot(event.lot()).draw(event, entry);
        }

        private void agree(ConsensusEvent.MarksAgreed event, Legible entry) {
            lot(event.lot()).agree(event, entry);
            requireChair(event.lot(), entry);
        }

        private void recommend(RankingEvent.Computed event, Legible entry) {
            lot(event.lot()).recommend(event, entry);
            requireChair(event.lot(), entry);
        }

        /** Where who acted is withheld, nothing can be said of them. */
        private void requireChair(int lot, Legible entry) {
            Who who = entry.who();
            if (who != null && !team.mayChair(who.subject())) {
                findings.add(new ReplayFinding.NotByChair(
                        entry.entry().seq(), entry.entry().type(), lot));
            }
        }

        private LotReplay lot(int number) {
            LotReplay lot = lots.get(number);
            if (lot == null || facts == null) {
                throw new IllegalArgumentException("the tender has no lot " + number);
            }
            lot.know(facts, incomplete);
            return lot;
        }
    }
}
