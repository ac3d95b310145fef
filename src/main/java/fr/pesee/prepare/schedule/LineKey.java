package fr.pesee.prepare.schedule;

import java.io.Serializable;
import java.util.UUID;

record LineKey(UUID tender, int lot, String code) implements Serializable {}
