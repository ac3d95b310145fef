package fr.pesee.receive.opening;

import java.io.Serializable;
import java.util.UUID;

record BidMeasureKey(UUID tender, int lot, int bid, String criterion) implements Serializable {}
