/**
 * Tenders in the languages of other systems: out as OCDS releases, in from eForms notices.
 *
 * <p>Door: {@link fr.pesee.prove.opendata.OpenNotices} for what goes out,
 * {@link fr.pesee.prove.opendata.NoticeImports} for what comes in. Neighbours: the prepare, ground and rule wings.
 * Invariants: what goes out is what is in force and public, nothing but the tender before signature (RULE-134), and the
 * same announcement gives the same bytes; what comes in is read without a DTD, every element that was not used is told,
 * and nothing is made up in silence.
 */
@NullMarked
package fr.pesee.prove.opendata;

import org.jspecify.annotations.NullMarked;
