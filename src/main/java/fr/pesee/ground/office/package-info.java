/**
 * Tables from spreadsheets: what somebody filled in elsewhere, read cell by cell, and written for them to fill in.
 *
 * <p>Door: {@link fr.pesee.ground.office.Spreadsheets}. Neighbours: {@code problem}, the rule wing. Invariants: a file
 * is refused before it costs more than its size allows (entries, inflated bytes, rows, cells); nothing outside the file
 * is ever fetched; no macro, no formula is run; numbers are decimals, never floating.
 */
@NullMarked
package fr.pesee.ground.office;

import org.jspecify.annotations.NullMarked;
