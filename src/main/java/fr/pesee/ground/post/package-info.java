/**
 * The post: letters wait in an outbox that an act writes in its own transaction, and are mailed afterwards.
 *
 * <p>Door: {@link fr.pesee.ground.post.Outbox}. Neighbours: {@code problem}, {@code access}, {@code page}. Invariants:
 * a letter is there if and only if its act was done, and once; a letter that was sent or given up keeps neither address
 * nor text; the same letter always goes out under the same Message-ID; no mail holds anything confidential.
 */
@NullMarked
package fr.pesee.ground.post;

import org.jspecify.annotations.NullMarked;
