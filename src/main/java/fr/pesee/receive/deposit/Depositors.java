package fr.pesee.receive.deposit;

import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.receive.receipt.Receipts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Who made the deposits of a lot, under the name and identifier that each receipt states. An organisation may put both
 * right at any time; who opens a bid is told who deposited it, not who took a name since.
 */
final class Depositors {
    private final Map<UUID, Organisation> current;
    private final Map<UUID, DepositEntity> last = new HashMap<>();

    private Depositors(Map<UUID, Organisation> current) {
        this.current = current;
    }

    /** Those of these deposits, which are all of a lot in the order of their entries. */
    static Depositors of(List<DepositEntity> rows, Organisations organisations) {
        Depositors depositors = new Depositors(
                organisations.among(rows.stream().map(row -> row.organisation).toList()));
        rows.stream().filter(row -> row.receipt != null).forEach(row -> depositors.last.put(row.organisation, row));
        return depositors;
    }

    /** The buyer enters what a backup copy holds, and gets no receipt: its bidder is named as they deposited last. */
    Organisation of(DepositEntity row) {
        Organisation organisation = Objects.requireNonNull(current.get(row.organisation));
        DepositEntity stated = row.receipt == null ? last.get(row.organisation) : row;
        return stated == null ? organisation : named(organisation, stated);
    }

    /** The organisation as the receipt of this deposit of its own names it. */
    static Organisation named(Organisation organisation, DepositEntity row) {
        Receipts.Holder holder = Receipts.holder(Objects.requireNonNull(row.receipt));
        return organisation.as(holder.bidder(), holder.identifier());
    }
}
