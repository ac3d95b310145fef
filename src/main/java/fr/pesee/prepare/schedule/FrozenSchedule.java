package fr.pesee.prepare.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.exact.CanonicalJson;
import java.util.List;
import java.util.Map;

/** A schedule as publication freezes it: canonical JSON, with quantities as plain decimals. */
final class FrozenSchedule {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FrozenSchedule() {}

    static String write(Schedule schedule) {
        List<Map<String, String>> lines = schedule.lines().stream()
                .map(line -> Map.of(
                        "code", line.code(),
                        "label", line.label(),
                        "unit", line.unit(),
                        "quantity", line.quantity().stripTrailingZeros().toPlainString(),
                        "criterion", line.criterion()))
                .toList();
        return CanonicalJson.write(Map.of("lines", lines));
    }

    static Schedule read(String frozen) {
        try {
            return JSON.readValue(frozen, Schedule.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a frozen schedule", unreadable);
        }
    }
}
