/** The ground wing: what every act of a tender stands on, whichever tender it is. */
@org.jspecify.annotations.NullMarked
package fr.pesee.ground;
