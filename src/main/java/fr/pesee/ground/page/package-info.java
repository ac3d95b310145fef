/**
 * What all pages share: layout, languages, sessions, and what protects them.
 *
 * <p>Door: {@link fr.pesee.ground.page.Frames} gives a page the frame it stands in. Neighbours: {@code problem},
 * {@code access}. Invariants: a page works without scripts and loads nothing from elsewhere; a form that changes
 * something carries a token; what was typed is never lost to an ended session; every refusal is a page that says what
 * to do.
 */
@NullMarked
package fr.pesee.ground.page;

import org.jspecify.annotations.NullMarked;
