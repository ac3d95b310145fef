/** The receive wing: bids, from who makes them to their opening. */
@org.jspecify.annotations.NullMarked
package fr.pesee.receive;
