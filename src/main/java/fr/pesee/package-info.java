/** Pesée: public tenders, weighed exactly. */
@org.jspecify.annotations.NullMarked
package fr.pesee;
