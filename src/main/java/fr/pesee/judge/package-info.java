/** The judge wing: what the committee makes of the opened bids. */
@org.jspecify.annotations.NullMarked
package fr.pesee.judge;
