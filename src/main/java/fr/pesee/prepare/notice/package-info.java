/**
 * What anyone may see of a published tender, without an account.
 *
 * <p>Door: {@link fr.pesee.prepare.notice.NoticePages}. Neighbours: the rooms to the left in this wing and the ground
 * wing. Invariants: shows what is in force and nothing that is being prepared; a tender that was never published does
 * not exist here; neither estimate nor budget is told.
 */
@NullMarked
package fr.pesee.prepare.notice;

import org.jspecify.annotations.NullMarked;
