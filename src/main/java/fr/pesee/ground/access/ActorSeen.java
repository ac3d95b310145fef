package fr.pesee.ground.access;

import org.jspecify.annotations.Nullable;

/**
 * Told when a signed-in person makes a request, so that rooms below may know who exists.
 *
 * @param email their address, verified by the identity provider; null when it is not. No part of the actor, who stands
 *     in the ledger for good
 */
public record ActorSeen(Actor actor, @Nullable String email) {}
