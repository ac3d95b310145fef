package fr.pesee.prepare.grid;

import java.io.Serializable;
import java.util.UUID;

record GridKey(UUID tender, int lot) implements Serializable {}
