package fr.pesee.receive.late;

import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.DepositStanding;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.Withdrawal;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is known of a lot's copies, for whoever has been let in to it. */
@ApplicationScoped
class CopyBoard {
    private static final Set<DepositStanding> ELECTRONIC =
            EnumSet.of(DepositStanding.OPENED, DepositStanding.SET_ASIDE);
    private static final Set<DepositStanding> BID = EnumSet.of(DepositStanding.COPY, DepositStanding.SET_ASIDE);

    private final CopyStore store;
    private final Publications publications;
    private final EnvelopeKeys keys;
    private final Ceremonies ceremonies;
    private final Attempts attempts;
    private final Deposits deposits;
    private final Readmitted readmitted;

    CopyBoard(
            CopyStore store,
            Publications publications,
            EnvelopeKeys keys,
            Ceremonies ceremonies,
            Attempts attempts,
            Deposits deposits,
            Readmitted readmitted) {
        this.store = store;
        this.publications = publications;
        this.keys = keys;
        this.ceremonies = ceremonies;
        this.attempts = attempts;
        this.deposits = deposits;
        this.readmitted = readmitted;
    }

    /** The copies that two persons decided to open in place of an organisation's bid, by number. */
    Map<Integer, CopyProposal> opened(UUID tender, int lot) {
        Map<Integer, CopyProposal> opened = new TreeMap<>();
        for (BackupCopy copy : store.after(tender, lot, 0, BackupCopies.MOST, deadline(tender))) {
            if (copy.replaces()) {
                opened.put(copy.number(), Objects.requireNonNull(copy.decided()));
            }
        }
        return opened;
    }

    /** With how far their contents have got. */
    List<BackupCopy> told(UUID tender, int lot, List<BackupCopy> copies) {
        if (copies.stream().noneMatch(BackupCopy::replaces)) {
            return copies;
        }
        Map<Integer, CopyContents> contents = contents(tender, lot, opened(tender, lot));
        return copies.stream()
                .map(copy ->
                        copy.replaces() ? copy.with(contents.getOrDefault(copy.number(), CopyContents.AWAITED)) : copy)
                .toList();
    }

    /** Whether any proposal about a copy awaits the second person. */
    boolean awaitsConfirmation(UUID tender, int lot) {
        List<BackupCopy> all = store.after(tender, lot, 0, BackupCopies.MOST, deadline(tender));
        return told(tender, lot, all).stream().anyMatch(copy -> copy.pending() != null);
    }

    /** How far the contents of opened copies have got, by number. */
    Map<Integer, CopyContents> contents(UUID tender, int lot) {
        Map<Integer, CopyProposal> opened = opened(tender, lot);
        return opened.isEmpty() ? Map.of() : contents(tender, lot, opened);
    }

    private Map<Integer, CopyContents> contents(UUID tender, int lot, Map<Integer, CopyProposal> opened) {
        Map<Integer, Deposits.CopyEntry> entered = deposits.contents(tender, lot);
        Set<UUID> unsealed = entered.isEmpty() ? Set.of() : ceremonies.unsealed(tender, lot);
        Map<UUID, DepositStanding> became = entered.isEmpty() ? Map.of() : ceremonies.copies(tender, lot);
        Map<Integer, CopyContents> contents = new TreeMap<>();
        opened.forEach((number, why) -> {
            Deposits.CopyEntry entry = entered.get(number);
            // Two persons may decide anew that it is to be entered anew: what was entered before counts no more then.
            if (entry == null
                    || entry.at()
                            .isBefore(Objects.requireNonNull(why.decision()).at())) {
                contents.put(number, CopyContents.AWAITED);
            } else if (!unsealed.contains(entry.deposit())) {
                contents.put(number, CopyContents.SEALED);
            } else {
                boolean unusable = became.get(entry.deposit()) == DepositStanding.COPY_UNUSABLE;
                contents.put(number, unusable ? CopyContents.UNUSABLE : CopyContents.OPENED);
            }
        });
        return contents;
    }

    /** What may become of a copy now. */
    CopyRules rules(OpenLot open) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        boolean examined = keys.find(tender, lot).isEmpty() || ceremonies.isOpened(tender, lot);
        Map<UUID, Transmission> seen = attempts.transmissions(tender, lot).stream()
                .collect(Collectors.toMap(Transmission::organisation, Function.identity()));
        return new CopyRules(
                deadline(tender),
                open.lot().phase(),
                examined,
                seen,
                readmitted.organisations(tender, lot),
                organisations(tender, lot),
                used(tender, lot),
                bids(tender, lot));
    }

    /** The copies of which a bid was made, or is being made, by number. */
    private Set<Integer> used(UUID tender, int lot) {
        Map<UUID, DepositStanding> became = ceremonies.copies(tender, lot);
        return Stream.concat(
                        contents(tender, lot).entrySet().stream()
                                .filter(one -> one.getValue() == CopyContents.OPENED)
                                .map(Map.Entry::getKey),
                        deposits.sealed(tender, lot).stream()
                                .filter(one -> BID.contains(became.getOrDefault(one.id(), DepositStanding.COPY_SHUT)))
                                .map(one -> Objects.requireNonNull(one.copy())))
                .collect(Collectors.toSet());
    }

    /** What became of the electronic bids; nothing is known where they are not sealed, or not open yet. */
    private ElectronicBids bids(UUID tender, int lot) {
        if (keys.find(tender, lot).isEmpty() || !ceremonies.isOpened(tender, lot)) {
            return ElectronicBids.UNKNOWN;
        }
        Set<UUID> opened = ceremonies.standings(tender, lot).entrySet().stream()
                .filter(one -> one.getKey().copy() == null && ELECTRONIC.contains(one.getValue()))
                .map(one -> one.getKey().organisation())
                .collect(Collectors.toSet());
        Set<UUID> withdrawn = deposits.withdrawals(tender, lot).stream()
                .filter(one -> !opened.contains(one.organisation()))
                .filter(one -> attempts.transmission(
                                tender, lot, one.organisation(), one.receivedAt(), deadline(tender))
                        .isEmpty())
                .map(Withdrawal::organisation)
                .collect(Collectors.toSet());
        return new ElectronicBids(true, opened, withdrawn);
    }

    /**
     * Electronic bids by their organisations.
     *
     * @param known whether anything is known of them
     * @param opened which were opened, whatever took their place since
     * @param withdrawn which were withdrawn, with nothing sent in time after that
     */
    record ElectronicBids(boolean known, Set<UUID> opened, Set<UUID> withdrawn) {
        static final ElectronicBids UNKNOWN = new ElectronicBids(false, Set.of(), Set.of());
    }

    private Map<Integer, UUID> organisations(UUID tender, int lot) {
        return opened(tender, lot).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Objects.requireNonNull(one.getValue().organisation())));
    }

    private Instant deadline(UUID tender) {
        return publications.announced(tender).tender().deadline();
    }
}
