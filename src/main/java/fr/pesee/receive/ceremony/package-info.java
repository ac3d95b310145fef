/**
 * The ceremony: k holders bring their shares, the bids that count are unsealed, examined, and minutes are taken.
 *
 * <p>Door: {@link fr.pesee.receive.ceremony.Ceremonies}. Neighbours: {@code consortium}, {@code seal}, {@code upload},
 * {@code plan}, {@code receipt}, {@code binding}, {@code deposit}, {@code examination}, the wings above. Invariants:
 * the secret of an envelope is used to unwrap the file keys of what a sitting opens, and is forgotten at once; it never
 * touches a disk. The first sitting opens what counts, a further one what was readmitted (RULE-59); all else stays
 * shut. What an opened bid holds stays ciphertext on the disk. The first sitting opens nothing that the commitment to
 * the deposits' log does not cover (RULE-61, RULE-64).
 */
@NullMarked
package fr.pesee.receive.ceremony;

import org.jspecify.annotations.NullMarked;
