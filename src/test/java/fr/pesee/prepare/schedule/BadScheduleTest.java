package fr.pesee.prepare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Odd;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules that cannot be are refused with everything that is wrong with them; the draft keeps the one it had. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadScheduleTest {
    @Inject
    Watched watched;

    private TrialTender tender;

    @BeforeEach
    void prepare() {
        tender = TrialTender.draft();
    }

    @Test
    void noTextIsTakenThatCannotBeKeptOrRead() {
        for (String path : List.of("/lines/0/code", "/lines/0/label", "/lines/0/unit", "/lines/0/criterion")) {
            Odd.TEXTS.forEach(
                    text -> refuse(Odd.with(TrialTender.schedule(), path, text)).expect(422));
            refuse(Odd.with(TrialTender.schedule(), path, "1")).expect(400);
        }
    }

    @Test
    void noQuantityIsTakenThatCannotBe() {
        Odd.DECIMALS.forEach(number -> refuse(Odd.with(TrialTender.schedule(), "/lines/0/quantity", number)));
        for (String number : List.of("0", "-0", "1e15", "0.0000001", "1234567890123456", "null")) {
            refuse(Odd.with(TrialTender.schedule(), "/lines/0/quantity", number))
                    .expect(422);
        }
    }

    @Test
    void zerosBeyondItsDecimalsAreNoPartOfAQuantity() {
        String padded = Odd.with(TrialTender.schedule(), "/lines/0/quantity", "0.580000000");
        Answer stored =
                Api.as(Cast.OFFICER).put(tender.lot() + "/schedule", padded).expect(200);
        assertEquals("0.58", stored.json().at("/lines/0/quantity").asText());
    }

    @Test
    void everythingIsSaidAtOnce() {
        ObjectNode schedule = TrialTender.schedule();
        ArrayNode lines = (ArrayNode) schedule.get("lines");
        ((ObjectNode) lines.get(1)).put("code", lines.get(0).get("code").asText());
        ((ObjectNode) lines.get(2)).put("quantity", "-1");
        ((ObjectNode) lines.get(3)).put("criterion", "C2.1");
        ((ObjectNode) lines.get(4)).remove("unit");
        lines.insertNull(5);
        refuse(schedule.toString())
                .refused(
                        422,
                        "schedule-code-twice",
                        "schedule-quantity-invalid",
                        "schedule-criterion-unknown",
                        "field-missing");
    }

    @Test
    void aScheduleHasOneToFiveThousandLines() {
        ObjectNode schedule = TrialTender.schedule();
        String line = schedule.at("/lines/0").toString();
        refuse("{}").refused(422, "schedule-lines-count");
        refuse("{\"lines\": []}").refused(422, "schedule-lines-count");
        refuse("{\"lines\": [" + (line + ",").repeat(5000) + line + "]}").refused(422, "schedule-lines-count");
    }

    private Answer refuse(String body) {
        Api officer = Api.as(Cast.OFFICER);
        return watched.unchanged(tender.id(), () -> officer.put(tender.lot() + "/schedule", body))
                .assertClear()
                .expect(400, 422);
    }
}
