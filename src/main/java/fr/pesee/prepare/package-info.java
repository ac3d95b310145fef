/** The prepare wing: a consultation before anyone bids. */
@org.jspecify.annotations.NullMarked
package fr.pesee.prepare;
