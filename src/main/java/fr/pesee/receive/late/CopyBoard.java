package fr.pesee.receive.late;

import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what is known of a lot's copies, for whoever has been let in to it. */
@ApplicationScoped
class CopyBoard {
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
        Map<Integer, UUID> entered = deposits.contents(tender, lot);
        Set<Integer> unsealed = unsealed(tender, lot, entered);
        return copies.stream()
                .map(copy -> {
                    int number = copy.number();
                    CopyContents entering = entered.containsKey(number) ? CopyContents.SEALED : CopyContents.AWAITED;
                    return copy.replaces()
                            ? copy.with(unsealed.contains(number) ? CopyContents.OPENED : entering)
                            : copy;
                })
                .toList();
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
                unsealed(tender, lot, deposits.contents(tender, lot)));
    }

    private Map<Integer, UUID> organisations(UUID tender, int lot) {
        return opened(tender, lot).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Objects.requireNonNull(one.getValue().organisation())));
    }

    /** The copies whose contents were unsealed, by number: nothing more is entered of one, so that its last are. */
    private Set<Integer> unsealed(UUID tender, int lot, Map<Integer, UUID> contents) {
        Set<UUID> unsealed = contents.isEmpty() ? Set.of() : ceremonies.unsealed(tender, lot);
        return contents.keySet().stream()
                .filter(copy -> unsealed.contains(contents.get(copy)))
                .collect(Collectors.toSet());
    }

    private Instant deadline(UUID tender) {
        return publications.announced(tender).tender().deadline();
    }
}
