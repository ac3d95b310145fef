/**
 * People and organisations known to the product.
 *
 * <p>Door: {@link fr.pesee.ground.party.People}. Neighbours: {@code problem}, {@code access}, {@code post}.
 * Invariants: a person is known once they have signed in; what they are eligible for is what the identity provider
 * said at their last sign-in; an address is known only as
 * verified by it.
 */
@NullMarked
package fr.pesee.ground.party;

import org.jspecify.annotations.NullMarked;
