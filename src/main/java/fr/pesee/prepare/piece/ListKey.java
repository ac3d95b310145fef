package fr.pesee.prepare.piece;

import java.io.Serializable;
import java.util.UUID;

record ListKey(UUID tender, int lot) implements Serializable {}
