/**
 * Office files: what a file is, by its content, and tables from spreadsheets and as spreadsheets.
 *
 * <p>Door: {@link fr.pesee.ground.office.Spreadsheets} for tables, {@link fr.pesee.ground.office.FileTypes} for types.
 * Neighbours: {@code problem}, the rule wing. Invariants: a file is refused before it costs more than its size allows
 * (entries, inflated bytes, rows, cells); nothing outside the file is ever fetched; no macro, no formula is run;
 * numbers are decimals, never floating; a type is never believed from a name or a header.
 */
@NullMarked
package fr.pesee.ground.office;

import org.jspecify.annotations.NullMarked;
