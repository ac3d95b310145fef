package fr.pesee.ground.access;

/** Told when an act is denied; it is written down once the refused transaction has ended. */
record Denied(DenialEntity denial) {}
