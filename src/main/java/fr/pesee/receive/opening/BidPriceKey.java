package fr.pesee.receive.opening;

import java.io.Serializable;
import java.util.UUID;

record BidPriceKey(UUID tender, int lot, int bid, String line) implements Serializable {}
