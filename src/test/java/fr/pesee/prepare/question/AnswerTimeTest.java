package fr.pesee.prepare.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.prepare.tender.Procedure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Six days before the deadline, at the same hour in Paris (RULE-67; R2132-6). */
class AnswerTimeTest {
    private static final Instant DEADLINE = at("2019-11-29T12:00:00+01:00");

    @ParameterizedTest
    @EnumSource(value = Procedure.class, names = "ADAPTED", mode = EnumSource.Mode.EXCLUDE)
    void inAFormalisedProcedureAnAnswerComesInTimeUntilSixDaysBefore(Procedure procedure) {
        Instant last = at("2019-11-23T12:00:00+01:00");
        assertEquals(Optional.of(last), AnswerTime.last(procedure, DEADLINE));
        assertFalse(AnswerTime.isLate(procedure, DEADLINE, last));
        assertTrue(AnswerTime.isLate(procedure, DEADLINE, last.plusNanos(1000)));
    }

    @Test
    void inAnAdaptedProcedureTheLawSetsNoNumberOfDays() {
        assertEquals(Optional.empty(), AnswerTime.last(Procedure.ADAPTED, DEADLINE));
        assertFalse(AnswerTime.isLate(Procedure.ADAPTED, DEADLINE, DEADLINE.minusSeconds(1)));
    }

    @Test
    void theHourInParisCountsWhenTheClocksChangeInBetween() {
        assertEquals(
                Optional.of(at("2020-03-25T12:00:00+01:00")),
                AnswerTime.last(Procedure.OPEN, at("2020-03-31T12:00:00+02:00")));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
