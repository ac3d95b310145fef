/**
 * The parts of sealed pieces, received as they come, before anybody has decided to deposit them.
 *
 * <p>Door: {@link fr.pesee.receive.upload.Parts}. Neighbours: {@code consortium}, {@code seal}, the prepare, ground and
 * rule wings. Invariants: a part is one complete age file, kept under the SHA-256 that its sender announced; clear text
 * is refused at its first bytes; a part belongs to one organisation and one envelope, and nobody else learns of it;
 * parts take so many workers at most; one that no deposit names is deleted only by the database, and only once nobody
 * can open it.
 */
@NullMarked
package fr.pesee.receive.upload;

import org.jspecify.annotations.NullMarked;
