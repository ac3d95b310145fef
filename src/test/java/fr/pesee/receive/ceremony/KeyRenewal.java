package fr.pesee.receive.ceremony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.PostOffice;
import fr.pesee.TrialTender;
import fr.pesee.ground.post.Mailing;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A rectification that replaces the keys of a tender, step by step. */
public final class KeyRenewal {
    static final String ATOS = "bidder.atos";
    static final String SOFTWAREONE = "bidder.softwareone";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "Un détenteur a perdu sa clé : toutes les clés sont refaites.";

    private KeyRenewal() {}

    /** All three holders have tried shares of new keys; nothing is published. */
    public static HolderKeys prepared(SealedLot lot) {
        reopen(lot.tender());
        HolderKeys renewed = lot.holders().renewed();
        renewed.make(2).expect(200);
        renewed.tryAll();
        return renewed;
    }

    /** The new keys are in force. */
    public static SealedLot published(SealedLot lot) {
        HolderKeys renewed = prepared(lot);
        rectify(lot.tender()).expect(200);
        return new SealedLot(lot.tender(), renewed);
    }

    static SealedBidder bidder(String person, TrialTender tender, int bid) {
        return SealedBidder.of(person, tender).priced(bid).attach(null, "offre.txt", text("offre " + bid));
    }

    static void reopen(TrialTender tender) {
        tender.current().post(tender.path() + "/reopening").expect(200);
    }

    static Answer rectify(TrialTender tender) {
        return tender.current()
                .post(
                        tender.path() + "/rectification",
                        JSON.createObjectNode()
                                .put("reason", REASON)
                                .put("deadlineKept", "Trois semaines restent pour déposer de nouveau."));
    }

    static List<String> standings(JsonNode minutes) {
        return StreamSupport.stream(minutes.path("received").spliterator(), false)
                .map(one -> one.path("standing").asText())
                .toList();
    }

    /** What reaches each of these about keys of the tender that were replaced. */
    static Map<String, List<String>> written(Mailing mailing, TrialTender tender, String... people) {
        Map<String, List<String>> written = new HashMap<>();
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            mailing.dispatch();
            for (String person : people) {
                written.put(
                        person,
                        office.at(person + "@example.org").stream()
                                .filter(mail -> mail.subject().contains(tender.reference()))
                                .filter(mail -> mail.subject().startsWith("Offre à déposer de nouveau"))
                                .map(mail -> mail.text().replaceAll("\\s+", " "))
                                .toList());
            }
        }
        return written;
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
