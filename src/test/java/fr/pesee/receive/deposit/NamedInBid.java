package fr.pesee.receive.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Who bids, and whom the bid names. */
record NamedInBid(
        @Nullable JsonNode tenderer,
        @Nullable JsonNode subcontractors,
        @Nullable JsonNode providers) {}
