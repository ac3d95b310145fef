package fr.pesee.prove.dossier;

import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.prepare.tender.OpenTender;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may export an evidence should know before they do.
 *
 * @param open the tender, and who looks
 * @param key that signs the checkpoints
 * @param last the last checkpoint, to keep elsewhere; null while none was made
 */
record EvidenceState(
        OpenTender open, VerifierKey key, @Nullable MadeCheckpoint last) {}
