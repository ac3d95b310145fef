package fr.pesee.receive.late;

import fr.pesee.receive.ceremony.Readmission;
import fr.pesee.receive.ceremony.Readmissions;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose deposits two persons decided to open although they did not count; asked of the rooms below. */
@ApplicationScoped
class Readmitted {
    private final Instance<Readmissions> rooms;
    private final Deposits deposits;

    Readmitted(@Any Instance<Readmissions> rooms, Deposits deposits) {
        this.rooms = rooms;
        this.deposits = deposits;
    }

    /** The organisations of those of a lot, contents of copies apart; empty before the lot is opened. */
    Set<UUID> organisations(UUID tender, int lot) {
        Set<UUID> readmitted = rooms.stream()
                .flatMap(room -> room.of(tender, lot).stream())
                .filter(one -> one.copy() == null)
                .map(Readmission::deposit)
                .collect(Collectors.toSet());
        if (readmitted.isEmpty()) {
            return Set.of();
        }
        return deposits.sealed(tender, lot).stream()
                .filter(deposit -> readmitted.contains(deposit.id()))
                .map(SealedDeposit::organisation)
                .collect(Collectors.toSet());
    }
}
