package fr.pesee.receive.late;

import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sent anything in a lot, or tried to; for pages of an opened lot. */
@ApplicationScoped
class Senders {
    /** What stands for an organisation whose identifier cannot be read: that of nobody. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** So many digits of an identifier tell a few organisations apart. */
    private static final int SHORT = 8;

    private final Attempts attempts;
    private final Deposits deposits;
    private final Organisations organisations;
    private final Publications publications;

    Senders(Attempts attempts, Deposits deposits, Organisations organisations, Publications publications) {
        this.attempts = attempts;
        this.deposits = deposits;
        this.organisations = organisations;
        this.publications = publications;
    }

    /**
     * An organisation that sent something.
     *
     * @param name how it names itself
     * @param identifier as people read it
     * @param seen what the server saw
     * @param inTime whether its first attempt began before the deadline
     * @param account what tells it from others of the same name and identifier; empty where there are none
     */
    record Sender(String name, String identifier, Transmission seen, boolean inTime, String account) {
        /** Its identifier here, as forms send it. */
        public String id() {
            return seen.organisation().toString();
        }

        /** Its name and identifier. */
        public String told() {
            return name + ", " + identifier;
        }

        private Sender told(boolean alone) {
            return new Sender(name, identifier, seen, inTime, alone ? "" : id().substring(0, SHORT));
        }
    }

    List<Sender> of(OpenLot open) {
        Instant deadline = publications.announced(open.tender().id()).tender().deadline();
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        // They may call themselves otherwise since: the bid to be replaced is that of the receipt.
        Map<UUID, Organisation> stated = deposits.sealed(tender, lot).stream()
                .collect(Collectors.toMap(
                        SealedDeposit::organisation, SealedDeposit::bidder, (earlier, later) -> later));
        List<Sender> all = attempts.transmissions(tender, lot).stream()
                .map(seen -> sender(seen, deadline, stated))
                .toList();
        Map<String, Long> same = all.stream().collect(Collectors.groupingBy(Sender::told, Collectors.counting()));
        return all.stream()
                .map(one -> one.told(same.getOrDefault(one.told(), 1L) == 1))
                .toList();
    }

    private Sender sender(Transmission seen, Instant deadline, Map<UUID, Organisation> stated) {
        boolean inTime = seen.beganAt().isBefore(deadline);
        return Optional.ofNullable(stated.get(seen.organisation()))
                .or(() -> organisations.find(seen.organisation()))
                .map(one -> new Sender(one.name(), one.identifier().shown(), seen, inTime, ""))
                .orElseGet(() -> new Sender(seen.organisation().toString(), "", seen, inTime, ""));
    }

    /** The organisation that was chosen; null for none, nobody's for what is no identifier. */
    static @Nullable UUID id(String chosen) {
        if (chosen.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(chosen.strip());
        } catch (IllegalArgumentException none) {
            return NOBODY;
        }
    }
}
