/**
 * The server's keys: what signs in the server's name, and how others check it.
 *
 * <p><b>Door.</b> {@link fr.pesee.ground.signature.ServerKey} signs; {@link fr.pesee.ground.signature.VerifierKey} is
 * its public half, all that a stranger needs.
 *
 * <p><b>Neighbours.</b> {@code problem}, {@code access}, {@code page}; nothing of them is needed yet.
 *
 * <p><b>Invariants.</b> A private key comes from a PKCS#12 file and never leaves this room; none is ever read from the
 * database. A file is never overwritten.
 */
@NullMarked
package fr.pesee.ground.signature;

import org.jspecify.annotations.NullMarked;
