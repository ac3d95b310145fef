package fr.pesee.prepare.schedule;

import java.io.Serializable;
import java.util.UUID;

record LotKey(UUID tender, int lot) implements Serializable {}
