package fr.pesee.prepare.tender;

import java.io.Serializable;
import java.util.UUID;

record LotKey(UUID tender, int number) implements Serializable {}
