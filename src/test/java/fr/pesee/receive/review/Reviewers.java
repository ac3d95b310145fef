package fr.pesee.receive.review;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The two persons who decide about the deposits of a lot that did not count, and what others see of it. */
record Reviewers(SealedLot lot) {
    static final String ATOS = "bidder.atos";
    static final String MOTIVE = "Transmission commencée à temps, retardée par la plateforme.";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One bid in time and one late, the lot opened, and the late one to be reviewed. */
    static Reviewers withOneLate() {
        SealedLot lot = SealedLot.published();
        SealedBidder late = bidder(lot, ATOS, 2);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        return new Reviewers(lot);
    }

    /** Two late ones of two bidders. */
    static Reviewers withTwoLate() {
        SealedLot lot = SealedLot.published();
        SealedBidder late = bidder(lot, ATOS, 2);
        SealedBidder other = bidder(lot, Cast.BIDDER, 1);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        other.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        return new Reviewers(lot);
    }

    static SealedBidder bidder(SealedLot lot, String person, int bid) {
        return SealedBidder.of(person, lot.tender())
                .priced(bid)
                .attach(null, "offre-" + bid + ".pdf", pdf("offre", 100));
    }

    /** The deposits under review, for whoever may see them. */
    JsonNode all(String person) {
        return Api.as(person).get(path()).expect(200).json().path("items");
    }

    /** The first of them. */
    String first() {
        return all(Cast.LEGAL_REVIEWER).get(0).at("/deposit/deposit").asText();
    }

    Answer propose(String deposit, @Nullable String outcome, String motive) {
        return Api.as(Cast.LEGAL_REVIEWER).post(path() + "/" + deposit + "/proposal", draft(outcome, motive));
    }

    Answer propose(String deposit, String outcome) {
        return propose(deposit, outcome, MOTIVE);
    }

    Answer confirm(String person, String deposit, int proposal) {
        return Api.as(person)
                .post(
                        path() + "/" + deposit + "/confirmation",
                        JSON.createObjectNode().put("proposal", proposal));
    }

    /** Two persons decide; the proposal is this one of the deposit's. */
    void decide(String deposit, String outcome, int proposal) {
        propose(deposit, outcome).expect(200);
        confirm(Cast.OFFICER, deposit, proposal).expect(200);
    }

    static ObjectNode draft(@Nullable String outcome, String motive) {
        return JSON.createObjectNode().put("outcome", outcome).put("motive", motive);
    }

    JsonNode bids() {
        return Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .path("items");
    }

    Answer mark() {
        return Api.as(Cast.OFFICER).post(lot.tender().lot() + "/marking");
    }

    /** What bidders are told became of their deposits. */
    List<String> outcomes(String person) {
        JsonNode own =
                SealedBidder.of(person, lot.tender()).own().expect(200).json().path("items");
        return StreamSupport.stream(own.spliterator(), false)
                .map(one -> one.path("outcome").asText())
                .toList();
    }

    static List<String> standings(JsonNode minutes) {
        return StreamSupport.stream(minutes.path("received").spliterator(), false)
                .map(one -> one.path("standing").asText())
                .toList();
    }

    /** All that waits for somebody, on however many pages. */
    static String tasks(Visitor person) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; ; page++) {
            String body = person.get("/home?tasks=" + page).expect(200).body();
            all.append(body);
            if (!body.contains("tasks=" + (page + 1))) {
                return all.toString();
            }
        }
    }

    String path() {
        return lot.tender().lot() + "/reviews";
    }
}
