/**
 * People and organisations known to the product.
 *
 * <p>Door: {@link fr.pesee.ground.party.People}, and {@link fr.pesee.ground.party.Organisations}. Neighbours:
 * {@code problem}, {@code access}, {@code once}, {@code page}, {@code ledger}, {@code post}. Invariants: a person is
 * known once they have signed in; what they are eligible for is what the identity provider said at their last sign-in;
 * an address is known only as verified by it. A person acts for one organisation at most, and an organisation is never
 * without a person; two organisations may claim one identifier, and neither learns that the other exists (RULE-63); who
 * acts for which, and since when, stands in the platform's log, addresses never do.
 */
@NullMarked
package fr.pesee.ground.party;

import org.jspecify.annotations.NullMarked;
