package fr.pesee.receive.replacement;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import java.util.regex.Pattern;

/** A backup copy of one of two bidders, from its registration to what it holds. */
public final class CopyInPlace {
    /** Whose copy it is. */
    static final String ATOS = "bidder.atos";

    static final String EVIDENCE = "L’antivirus a trouvé une macro hostile dans l’offre.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CopyInPlace() {}

    /** The opening of the copy is decided, and nothing that it holds is entered. */
    public static SealedLot awaited() {
        SealedLot lot = opened(SealedLot.published());
        decide(lot.tender(), "OPENED", 1);
        return lot;
    }

    /** Two bids in time, a copy of the first bidder's, the lot opened. */
    static SealedLot opened(SealedLot lot) {
        TrialTender tender = lot.tender();
        bidder(ATOS, tender, 2).deposit().expect(201);
        bidder(Cast.BIDDER, tender, 1).deposit().expect(201);
        Api.as(Cast.OFFICER)
                .post(tender.lot() + "/backup-copies", TrialTender.copy("Atos"))
                .expect(201);
        lot.close();
        lot.open();
        return lot;
    }

    static SealedBidder bidder(String person, TrialTender tender, int bid) {
        return SealedBidder.of(person, tender).priced(bid).attach(null, "offre-" + bid + ".pdf", pdf("offre", 100));
    }

    /** Enters what it holds. */
    public static Answer enter(TrialTender tender, int bid) {
        return SealedBidder.entering(tender, 1)
                .priced(bid)
                .attach(null, "copie.pdf", pdf("copie", 100))
                .deposit();
    }

    static void decide(TrialTender tender, String outcome, int proposal) {
        propose(tender, outcome).expect(200);
        confirm(tender, proposal).expect(200);
    }

    static Answer propose(TrialTender tender, String outcome) {
        ObjectNode draft = JSON.createObjectNode().put("outcome", outcome).put("evidence", EVIDENCE);
        draft.put("organisation", Bidders.organisation(ATOS));
        if (outcome.equals("OPENED")) {
            draft.put("reason", "MALWARE");
        }
        return Api.as(Cast.OFFICER).post(tender.lot() + "/backup-copies/1/proposal", draft);
    }

    static Answer confirm(TrialTender tender, int proposal) {
        return Api.as(Cast.LEGAL_REVIEWER)
                .post(
                        tender.lot() + "/backup-copies/1/confirmation",
                        JSON.createObjectNode().put("proposal", proposal));
    }

    /**
     * One of the organisations that the form about a copy offers, because the server saw it send something.
     *
     * @param page where that form is
     */
    public static String sender(String page) {
        return Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(Visitor.as(Cast.OFFICER).get(page).expect(200).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
