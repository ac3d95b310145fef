package fr.pesee.receive.group;

import java.io.Serializable;
import java.util.UUID;

/** What names a confirmation. */
record ConfirmationKey(UUID tender, int lot, UUID organisation, String digest) implements Serializable {}
