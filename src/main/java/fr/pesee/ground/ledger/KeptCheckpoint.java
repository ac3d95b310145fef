package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.VerifierKey;

/**
 * A checkpoint that somebody kept, as it was kept: not yet believed.
 *
 * @param name how a person names it, such as the file or the letter it stood in
 * @param note the bytes of the signed note, as text
 * @param expected the key that must have signed it, learnt by another way than from the checkpoint or the database
 */
public record KeptCheckpoint(String name, String note, VerifierKey expected) {}
