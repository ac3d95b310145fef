package fr.pesee.judge.consensus;

import java.io.Serializable;
import java.util.UUID;

record MarkKey(UUID tender, int lot, int bid, String criterion) implements Serializable {}
