package fr.pesee.prepare.tender;

import java.io.Serializable;
import java.util.UUID;

record FrozenKey(UUID tender, int lot, String name) implements Serializable {}
