/**
 * The consultation's documents (DCE), all their versions, and the register of who took them.
 *
 * <p>Door: {@link fr.pesee.prepare.documents.Documents}. Neighbours: {@code tender} and the rooms beside it, the ground
 * and rule wings. Invariants: edited only while the tender may be; a version never changes and is never deleted, a new
 * file is a new version; what the public sees is what publication froze, and nothing else; the register is only ever
 * added to, and holds no network address.
 */
@NullMarked
package fr.pesee.prepare.documents;

import org.jspecify.annotations.NullMarked;
