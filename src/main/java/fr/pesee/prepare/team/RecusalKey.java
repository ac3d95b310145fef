package fr.pesee.prepare.team;

import java.io.Serializable;
import java.util.UUID;

record RecusalKey(UUID tender, String subject) implements Serializable {}
