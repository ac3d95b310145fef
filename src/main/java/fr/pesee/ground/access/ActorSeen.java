package fr.pesee.ground.access;

/** Told when a signed-in person makes a request, so that rooms below may know who exists. */
public record ActorSeen(Actor actor) {}
