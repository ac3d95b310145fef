package fr.pesee.receive.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A subcontractor that a bid names (L2193-1).
 *
 * @param name its name
 * @param identifier its SIREN, SIRET or VAT number, as written; null where the bid names none
 * @param purpose what is subcontracted; null where the bid says nothing of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subcontractor(
        String name, @Nullable String identifier, @Nullable String purpose) {}
