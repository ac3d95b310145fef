package fr.pesee.prepare.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tenders that cannot be are refused with everything that is wrong with them, and nothing of them is kept. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadTenderTest {
    private static final String TENDERS = "/api/v1/tenders";

    @Inject
    Watched watched;

    @Test
    void noTextIsTakenThatCannotBeKeptOrRead() {
        for (String path : List.of("/reference", "/title", "/nonAllotmentReason", "/lots/0/title", "/lots/0/model")) {
            Odd.TEXTS.forEach(text -> refuse(Odd.with(TrialTender.draftBody(), path, text), 422));
            refuse(Odd.with(TrialTender.draftBody(), path, "1"), 400);
            refuse(Odd.with(TrialTender.draftBody(), path, "[\"x\"]"), 400);
        }
    }

    @Test
    void anEditSaysWhatItCannotChange() {
        TrialTender tender = TrialTender.draft();
        Api officer = Api.as(Cast.OFFICER).with("If-Match", "\"0\"");
        ObjectNode edit = TrialTender.draftBody().put("fictional", false);
        Answer answer = officer.put(tender.path(), edit)
                .refused(422, "tender-nature-fixed", "tender-clock-elsewhere", "tender-model-at-creation");
        assertEquals(Set.of("/fictional", "/clock", "/lots/0/model"), answer.pointers());
        ObjectNode silent = TrialTender.editBody().without("fictional");
        assertTrue(officer.put(tender.path(), silent)
                .expect(200)
                .json()
                .path("fictional")
                .asBoolean());
    }

    @Test
    void noAmountIsTakenThatCannotBe() {
        for (String path : List.of("/estimatedValue", "/maximumValue")) {
            Odd.DECIMALS.forEach(number -> refuse(Odd.with(TrialTender.draftBody(), path, number), 400, 422));
            for (String number : List.of("0", "-0.01", "0.001", "1000000000000.01", "1e13")) {
                refuse(Odd.with(TrialTender.draftBody(), path, number), 422);
            }
        }
    }

    @Test
    void noDateIsTakenThatCannotBe() {
        for (String path : List.of("/deadline", "/clock")) {
            Odd.INSTANTS.forEach(instant -> refuse(Odd.with(TrialTender.draftBody(), path, instant), 400, 422));
        }
        for (String day : List.of("\"+999999999-12-31\"", "\"-999999999-01-01\"", "\"2019-03-31\"", "\"2100-01-01\"")) {
            refuse(Odd.with(TrialTender.draftBody(), "/launchDate", day), 422);
        }
        for (String day : List.of("18000", "1e999999999", "\"2019-02-30\"", "\"\"", "\"yesterday\"", "{}")) {
            refuse(Odd.with(TrialTender.draftBody(), "/launchDate", day), 400);
        }
    }

    @Test
    void noChoiceIsTakenThatThereIsNot() {
        for (String procedure : List.of("\"NOPE\"", "0", "\"0\"", "\"\"", "\"open\"", "[\"OPEN\"]", "\"\\ud800\"")) {
            refuse(Odd.with(TrialTender.draftBody(), "/procedure", procedure), 400);
        }
        for (String flag : List.of("\"true\"", "1", "\"\"")) {
            refuse(Odd.with(TrialTender.draftBody(), "/fictional", flag), 400);
        }
    }

    @Test
    void noLotsAreTakenThatCannotBe() {
        String lot = "{\"title\": \"x\"}";
        for (String lots : List.of("[]", "null", "[null]", "[{}]", "[" + (lot + ",").repeat(100) + lot + "]")) {
            refuse(Odd.with(TrialTender.draftBody(), "/lots", lots), 422);
        }
        for (String lots : List.of("{}", "[[]]", "[\"x\"]", "\"x\"")) {
            refuse(Odd.with(TrialTender.draftBody(), "/lots", lots), 400);
        }
        for (String model : List.of("\"nope\"", "\"../circle-3-cloud\"", "\"circle-3-cloud.yaml\"")) {
            refuse(Odd.with(TrialTender.draftBody(), "/lots/0/model", model), 422, "grid-model-unknown");
        }
    }

    @Test
    void everythingIsSaidAtOnceWhicheverRoomFindsIt() {
        ObjectNode draft = TrialTender.draftBody();
        TrialTender.created(draft);
        draft.put("title", " ").put("maximumValue", "-1").put("deadline", "2019-09-01T12:00:00+02:00");
        ((ObjectNode) draft.at("/lots/0")).put("model", "nope");
        refuse(
                draft.toString(),
                422,
                "field-blank",
                "tender-amount-invalid",
                "tender-deadline-before-launch",
                "grid-model-unknown",
                "tender-reference-taken");
    }

    @Test
    void aFloodOfFaultsIsCutShort() {
        String lots = "[" + "null,".repeat(99) + "null]";
        Answer some = refuse(Odd.with(TrialTender.draftBody(), "/lots", lots), 422);
        assertEquals(100, some.json().path("errors").size());
        String lines = TrialTender.schedule().toString().replaceFirst("\\[.*]", "[" + "null,".repeat(1999) + "null]");
        Answer cut = Api.as(Cast.OFFICER)
                .put(TrialTender.draft().lot() + "/schedule", lines)
                .refused(422, "field-missing", "problems-more");
        assertEquals(1001, cut.json().path("errors").size());
        assertTrue(cut.body().contains("1000"), "how many more");
    }

    @Test
    void aClockIsNotSetToWhatCannotBe() {
        TrialTender tender = TrialTender.draft();
        Map<String, String> before = watched.stateOf(tender.id());
        Api officer = Api.as(Cast.OFFICER);
        officer.put(tender.path() + "/clock", "{}").refused(422, "field-missing");
        officer.put(tender.path() + "/clock", "{\"shows\": null}").refused(422, "field-missing");
        for (String instant : Odd.INSTANTS) {
            Answer answer = officer.put(tender.path() + "/clock", "{\"shows\": " + instant + "}");
            answer.expect(400, 422).assertClear();
        }
        assertEquals(before, watched.stateOf(tender.id()));
    }

    @Test
    void whatABlankTextWouldPassForIsAsked() {
        ObjectNode draft = TrialTender.draftBody().put("nonAllotmentReason", "");
        assertEquals(
                Set.of("/nonAllotmentReason"),
                refuse(draft.toString(), 422, "field-blank").pointers());
    }

    private Answer refuse(String body, int status, String... codes) {
        return refuse(body, Set.of(status), codes);
    }

    private void refuse(String body, int status, int other) {
        refuse(body, Set.of(status, other));
    }

    private Answer refuse(String body, Set<Integer> statuses, String... codes) {
        Map<String, Long> before = watched.rows();
        Answer answer = Api.as(Cast.OFFICER).post(TENDERS, body);
        answer.expect(statuses.toArray(Integer[]::new)).refused(answer.status(), codes);
        assertEquals(before, watched.rows(), answer::toString);
        return answer;
    }
}
