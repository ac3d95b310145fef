package fr.pesee.ground.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What an entry discloses, apart from its leaf. */
@Entity
@Immutable
@IdClass(EntryEntity.Key.class)
@Table(schema = "ground", name = "ledger_payload")
class PayloadEntity {
    @Id
    String log;

    @Id
    long seq;

    String payload;
    String salt;
    String actor;
    String actorSalt;

    static PayloadEntity of(LedgerEntry entry, Disclosure actor, Disclosure payload) {
        PayloadEntity row = new PayloadEntity();
        row.log = entry.log();
        row.seq = entry.seq();
        row.payload = payload.json();
        row.salt = payload.salt();
        row.actor = actor.json();
        row.actorSalt = actor.salt();
        return row;
    }

    Disclosure actor() {
        return new Disclosure(actorSalt, actor);
    }

    Disclosure payload() {
        return new Disclosure(salt, payload);
    }
}
