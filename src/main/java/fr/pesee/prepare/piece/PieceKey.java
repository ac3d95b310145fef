package fr.pesee.prepare.piece;

import java.io.Serializable;
import java.util.UUID;

record PieceKey(UUID tender, int lot, String code) implements Serializable {}
