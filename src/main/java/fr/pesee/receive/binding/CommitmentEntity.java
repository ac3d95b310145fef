package fr.pesee.receive.binding;

import fr.pesee.ground.ledger.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What bound the log of a tender's deposits, as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "deposits_commitment")
class CommitmentEntity {
    @Id
    UUID tender;

    long size;
    String root;
    String nonce;
    String commitment;
    Instant madeAt;
    long entry;

    DepositsCommitment commitment() {
        return new DepositsCommitment(size, Digest.ofHex(root), nonce, Digest.ofHex(commitment), madeAt, entry);
    }
}
