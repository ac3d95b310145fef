package fr.pesee.receive.opening;

import java.io.Serializable;
import java.util.UUID;

record BidKey(UUID tender, int lot, int number) implements Serializable {}
