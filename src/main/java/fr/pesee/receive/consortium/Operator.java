package fr.pesee.receive.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An economic operator in a bid.
 *
 * @param name its name
 * @param identifier its SIREN, SIRET or VAT number
 * @param share its share of the contract in percent; only in a joint group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operator(
        String name, String identifier, @Nullable BigDecimal share) {

    Operator withoutShare() {
        return new Operator(name, identifier, null);
    }
}
