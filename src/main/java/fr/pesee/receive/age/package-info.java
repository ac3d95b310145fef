/**
 * Files of the age format (age-encryption.org/v1), which everything secret of a bid is sealed in: keys, recipients,
 * whole files and their own keys.
 *
 * <p>Door: {@link fr.pesee.receive.age.AgeFiles}. Pure and public beside it, because the rooms to the right seal and
 * open by them: {@link fr.pesee.receive.age.AgeRecipient}, {@link fr.pesee.receive.age.AgeIdentity}, {@link
 * fr.pesee.receive.age.FileKey} and {@link fr.pesee.receive.age.AgeHeader}. Neighbours: {@code ledger}. Invariants:
 * nothing here knows of tenders; a secret shows itself to nobody who does not ask for it; what cannot be opened is one
 * exception, whatever was wrong.
 */
@NullMarked
package fr.pesee.receive.age;

import org.jspecify.annotations.NullMarked;
