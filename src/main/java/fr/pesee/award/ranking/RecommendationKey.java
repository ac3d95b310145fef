package fr.pesee.award.ranking;

import java.io.Serializable;
import java.util.UUID;

record RecommendationKey(UUID tender, int lot, int version) implements Serializable {}
