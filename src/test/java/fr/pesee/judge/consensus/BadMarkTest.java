package fr.pesee.judge.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Odd;
import fr.pesee.TrialTender;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks that cannot be are refused with everything that is wrong with them; those agreed before stay. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadMarkTest {
    @Inject
    Watched watched;

    private TrialTender tender;

    @BeforeEach
    void startMarking() {
        tender = TrialTender.in(Phase.MARKING);
    }

    @Test
    void noTextIsTakenThatCannotBeKeptOrRead() {
        for (String path : List.of("/marks/0/criterion", "/marks/0/reason")) {
            Odd.TEXTS.forEach(text -> refuse(Odd.with(marks(), path, text)).expect(422));
            refuse(Odd.with(marks(), path, "1")).expect(400);
        }
    }

    @Test
    void noMarkIsTakenOffTheScaleOrOffItsStep() {
        Odd.DECIMALS.forEach(number -> refuse(Odd.with(marks(), "/marks/0/mark", number)));
        for (String mark : List.of("5.5", "6", "-0.5", "1e31", "5.0000000000000000000000000000000000001")) {
            refuse(Odd.with(marks(), "/marks/0/mark", mark)).refused(422, "mark-off-scale");
        }
        for (String mark : List.of("3.3", "0.1", "4.9999999999")) {
            refuse(Odd.with(marks(), "/marks/0/mark", mark)).refused(422, "mark-off-step");
        }
    }

    @Test
    void everythingIsSaidAtOnce() {
        ObjectNode marks = marks();
        String wrong = """
                {"marks": [{"criterion": "C2.1", "mark": "9", "reason": "r"},
                           {"criterion": "C2.1", "mark": "3.3", "reason": "r"},
                           {"criterion": "C1.1", "mark": "3", "reason": " "},
                           {"criterion": "C9", "reason": "r"}, null]}""";
        refuse(wrong)
                .refused(
                        422,
                        "mark-off-scale",
                        "mark-off-step",
                        "mark-criterion-twice",
                        "mark-criterion-unknown",
                        "field-blank",
                        "field-missing");
        String mark = marks.at("/marks/0").toString();
        refuse("{}").refused(422, "marks-none");
        refuse("{\"marks\": []}").refused(422, "marks-none");
        refuse("{\"marks\": [" + (mark + ",").repeat(1000) + mark + "]}").refused(422, "marks-none");
    }

    @Test
    void aBidThatIsNotThereHasNoMarks() {
        for (String bid : List.of("0", "-1", "4", "2147483647", "-2147483648", "99999999999", "x")) {
            Api.as(Cast.CHAIR)
                    .put(tender.lot() + "/bids/" + bid + "/marks", marks())
                    .refused(404, "address-unknown");
        }
    }

    @Test
    void aLotWithAMissingMarkIsNotLocked() {
        TrialTender unmarked = TrialTender.in(Phase.OPENING);
        Api.as(Cast.OFFICER).post(unmarked.lot() + "/marking").expect(200);
        Api.as(Cast.CHAIR).put(unmarked.lot() + "/bids/1/marks", marks()).expect(200);
        Answer answer = watched.unchanged(
                        unmarked.id(), () -> Api.as(Cast.CHAIR).post(unmarked.lot() + "/lock"))
                .refused(409, "marks-missing");
        assertEquals(2, answer.json().path("errors").size(), "one reason for each bid without marks");
    }

    private static ObjectNode marks() {
        return TrialTender.marks(1);
    }

    private Answer refuse(String body) {
        Api chair = Api.as(Cast.CHAIR);
        return watched.unchanged(tender.id(), () -> chair.put(tender.lot() + "/bids/1/marks", body))
                .assertClear()
                .expect(400, 422);
    }
}
