package fr.pesee.receive.examination;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.receive.consortium.Tenderer.Form;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who makes an opened bid, as it says, for the minutes: names and numbers, neither shares nor subcontractors.
 *
 * @param form how they stand together
 * @param lead the one who bids alone, or for the others
 * @param members the others
 * @param findings what does not hold, or stands in another bid, too
 */
public record Bidders(Form form, Bidder lead, List<Bidder> members, List<Text> findings) {
    public Bidders {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    /**
     * One of them.
     *
     * @param confirmedBy the organisation that confirmed the composition for it; null while none has
     * @param confirmedAt when; null while none has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bidder(
            String name,
            String identifier,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}
}
