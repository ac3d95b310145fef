package fr.pesee.prepare.schedule;

import java.io.Serializable;
import java.util.UUID;

record ImportKey(UUID tender, int lot, String officer) implements Serializable {}
