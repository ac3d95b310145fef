/**
 * The evidence: one ZIP with all that others need to check an award without us, and that proves itself.
 *
 * <p>Door: {@link fr.pesee.prove.dossier.Evidences} on the server; {@link fr.pesee.prove.dossier.EvidenceVerification},
 * pure, wherever an evidence is checked. Neighbours: {@code register}, and the award, judge, receive, prepare, ground
 * and rule wings.
 *
 * <p>Invariants: every data file of an evidence follows from its ledger to the letter; an export is an entry that names
 * every file by its digest, and a checkpoint covers it before anyone holds the ZIP; verification reads no clock, no
 * chance, no database and no network.
 */
@NullMarked
package fr.pesee.prove.dossier;

import org.jspecify.annotations.NullMarked;
