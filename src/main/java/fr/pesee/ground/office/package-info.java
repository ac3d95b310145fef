/**
 * Office files: what a file is, by its content, tables from spreadsheets and as spreadsheets, pages as PDF/A.
 *
 * <p>Door: {@link fr.pesee.ground.office.Spreadsheets} for tables, {@link fr.pesee.ground.office.FileTypes} for types,
 * {@link fr.pesee.ground.office.PdfFiles} for what is printed.
 * Neighbours: {@code problem}, the rule wing. Invariants: a file is refused before it costs more than its size allows
 * (entries, inflated bytes, rows, cells); nothing outside the file is ever fetched; no macro, no formula is run;
 * numbers are decimals, never floating; a type is never believed from a name or a header; the same page
 * makes the same PDF, byte for byte.
 */
@NullMarked
package fr.pesee.ground.office;

import org.jspecify.annotations.NullMarked;
