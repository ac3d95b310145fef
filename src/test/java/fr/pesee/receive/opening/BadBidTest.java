package fr.pesee.receive.opening;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bids that cannot be are refused with everything that is wrong with them, and none of them is kept. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadBidTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Watched watched;

    @Inject
    EntityManager database;

    private TrialTender tender;

    @BeforeEach
    void open() {
        tender = TrialTender.in(Phase.OPENING);
    }

    @Test
    void noTextIsTakenThatCannotBeKeptOrRead() {
        for (String path :
                List.of("/name", "/currency", "/tenderer/lead/name", "/tenderer/lead/identifier", "/tenderer/form")) {
            Odd.TEXTS.forEach(text -> refuse(Odd.with(bid(), path, text)).expect(400, 422));
            refuse(Odd.with(bid(), path, "1")).expect(400);
        }
    }

    @Test
    void noPriceAndNoMeasureIsTakenThatCannotBe() {
        for (String path : List.of("/prices/L01", "/measures/C1.2")) {
            Odd.DECIMALS.forEach(number -> refuse(Odd.with(bid(), path, number)));
            for (String number : List.of("-0.000001", "1e15", "0.0000001", "1234567890123456", "null")) {
                refuse(Odd.with(bid(), path, number)).expect(422);
            }
        }
        refuse(Odd.with(bid(), "/prices/L01", "0")).refused(422, "bid-price-invalid");
    }

    @Test
    void noCodeIsTakenThatIsNotInTheScheduleOrGrid() {
        for (String code : List.of("L99", "", "\u0000", "a/b~c", "l01", "x".repeat(40_000), "C2.1")) {
            ObjectNode priced = bid();
            priced.withObject("/prices").put(code, "1");
            refuse(priced.toString()).refused(422, "bid-line-unknown");
            ObjectNode measured = bid();
            measured.withObject("/measures").put(code, "1");
            refuse(measured.toString()).refused(422, "bid-measure-unknown");
        }
        String twice = bid().toString().replace("\"L01\":", "\"L01\":\"1\",\"L01\":");
        refuse(twice).refused(400, "field-duplicate");
    }

    @Test
    void noBidIsTakenThatWasNotReceivedBetweenLaunchAndDeadline() {
        Odd.INSTANTS.forEach(instant -> refuse(Odd.with(bid(), "/receivedAt", instant)));
        refuse(Odd.with(bid(), "/receivedAt", "\"2019-11-29T12:00:00.000001+01:00\""))
                .refused(422, "bid-late");
        refuse(Odd.with(bid(), "/receivedAt", "\"2019-09-30T23:59:59+02:00\"")).refused(422, "bid-early");
        refuse(Odd.with(bid(), "/receivedAt", "null")).refused(422, "field-missing");
    }

    @Test
    void noOtherCurrencyIsTaken() {
        for (String currency : List.of("USD", "eur", "€", "EURO")) {
            refuse(bid().put("currency", currency).toString()).refused(422, "bid-currency");
        }
    }

    @Test
    void noGroupIsTakenThatCannotBe() {
        refuseTenderer("null", "field-missing");
        refuseTenderer("{}", "field-missing");
        refuseTenderer(group("SINGLE", null, null), "consortium-form-members");
        refuseTenderer("{\"form\": \"JOINT\", \"lead\": " + operator(1, null) + "}", "consortium-form-members");
        refuseTenderer(group("JOINT", "50", "49.999999"), "consortium-shares-not-100");
        refuseTenderer(group("JOINT", "100", null), "consortium-share-unexpected");
        refuseTenderer(group("JOINT", "1e999999999", "1"), "consortium-share-unexpected");
        refuseTenderer(group("JOINT", "-1", "101"), "consortium-share-unexpected");
        refuseTenderer(group("SEVERAL", "50", "50"), "consortium-share-unexpected");
        String twice = "{\"form\": \"SEVERAL\", \"lead\": %s, \"members\": [%s, null]}";
        refuseTenderer(twice.formatted(operator(1, null), operator(1, null)), "consortium-operator-twice");
        for (String identifier : List.of("12", "1234567890", "FR", "fr123", "١٢٣٤٥٦٧٨٩")) {
            ObjectNode bid = bid();
            bid.withObject("/tenderer/lead").put("identifier", identifier);
            refuse(bid.toString()).refused(422, "consortium-identifier-invalid");
        }
        StringBuilder members = new StringBuilder();
        for (int member = 2; member <= 52; member++) {
            members.append(member == 2 ? "" : ",").append(operator(member, null));
        }
        refuseTenderer(
                "{\"form\": \"SEVERAL\", \"lead\": %s, \"members\": [%s]}".formatted(operator(1, null), members),
                "consortium-too-large");
    }

    /** The composed name of a large group does not fit where names are kept unique. */
    @Test
    void aGroupWhoseNamesMakeTooLongAOneIsAskedForOne() {
        ObjectNode bid = bid();
        bid.remove("name");
        ObjectNode tenderer = bid.putObject("tenderer").put("form", "SEVERAL");
        ArrayNode members = tenderer.putArray("members");
        for (int member = 1; member <= 50; member++) {
            String name = Integer.toString(member) + "鷷眒枚盌磠茊鴲鶫衠喣黡讵屭蓛贤雡".repeat(12);
            (member == 1 ? tenderer.putObject("lead") : members.addObject())
                    .put("name", name)
                    .put("identifier", "%09d".formatted(member));
        }
        refuse(bid.toString()).refused(422, "bid-name-needed");
        register(bid.put("name", "鷷眒".repeat(100)).toString()).expect(201);
    }

    @Test
    void aNameIsTakenOnceWhateverItsCaseAndBlanks() {
        for (String name : List.of("Offre d’essai 1", "OFFRE D’ESSAI 1", "  Offre d’essai 1 ")) {
            refuse(bid().put("name", name).toString()).refused(409, "bid-name-taken");
        }
        refuse(bid().put("name", "Offre d’essai 1").put("currency", "USD").toString())
                .refused(422, "bid-currency", "bid-name-taken");
    }

    @Test
    void aLotTakesAThousandBidsAndNotOneMore() {
        JsonNode first = JSON.valueToTree(bid().get("tenderer"));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        INSERT INTO receive.bid (tender, lot, number, name, tenderer, received_at, entry)
                        SELECT :tender, 1, number, 'Offre ' || number, :tenderer, now(), 0
                        FROM generate_series(4, 1000) number""")
                .setParameter("tender", UUID.fromString(tender.id()))
                .setParameter("tenderer", first.toString())
                .executeUpdate());
        refuse(bid().toString()).refused(422, "bid-too-many");
    }

    @Test
    void nothingButABidIsTaken() {
        for (String body :
                List.of("[]", "1", "\"x\"", "{", "{\"bids\": []}", "{\"prices\": []}", "{\"prices\": {\"L01\": {}}}")) {
            refuse(body).expect(400);
        }
        Answer answer = refuse("{}").refused(422, "field-missing", "bid-line-unpriced", "bid-measure-missing");
        assertTrue(answer.pointers().containsAll(List.of("/receivedAt", "/tenderer", "/prices", "/measures")));
    }

    private static ObjectNode bid() {
        return TrialTender.bid(1).put("name", "Une autre offre");
    }

    private void refuseTenderer(String tenderer, String code) {
        refuse(Odd.with(bid(), "/tenderer", tenderer)).refused(422, code);
    }

    private static String group(String form, @Nullable String leadShare, @Nullable String memberShare) {
        return "{\"form\": \"%s\", \"lead\": %s, \"members\": [%s]}"
                .formatted(form, operator(1, leadShare), operator(2, memberShare));
    }

    private static String operator(int number, @Nullable String share) {
        ObjectNode operator =
                JSON.createObjectNode().put("name", "Société " + number).put("identifier", "%09d".formatted(number));
        return (share == null ? operator : operator.put("share", share)).toString();
    }

    private Answer refuse(String body) {
        return watched.unchanged(tender.id(), () -> register(body))
                .assertClear()
                .expect(400, 409, 422);
    }

    private Answer register(String body) {
        return Api.as(Cast.OFFICER).post(tender.lot() + "/bids", body);
    }
}
