package fr.pesee.receive.trial;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Test areas, made through the API. */
public final class TestArea {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private TestArea() {}

    /** What an officer sends for one that is open for hours: without estimate or budget, for nothing is bought. */
    public static ObjectNode body() {
        ObjectNode body = TrialTender.draftBody().put("fictional", false).put("trial", true);
        body.remove("clock");
        body.remove("estimatedValue");
        body.remove("terms");
        Instant deadline = Instant.now().plus(Duration.ofHours(12));
        return body.put("title", "Espace de test des candidats")
                .put("launchDate", LocalDate.now(PARIS).toString())
                .put("deadline", deadline.atOffset(ZoneOffset.UTC).toString());
    }

    /** One that is open now, with keys of its own. */
    public static TrialTender published() {
        TrialTender area = TrialTender.created(body());
        Api.as(Cast.OFFICER)
                .put(area.lot() + "/schedule", TrialTender.schedule())
                .expect(200);
        HolderKeys.ready(area);
        area.publish().expect(200);
        return area;
    }

    /** A bid with all that it needs, ready to be deposited. */
    public static SealedBidder bid(TrialTender area) {
        return SealedBidder.of(Cast.BIDDER, area)
                .priced(1)
                .attach("P01", "essai.pdf", pdf("Essai", 150_000))
                .setting("5e".repeat(32));
    }

    /** Somebody tries it: the identifier of the deposit. */
    public static String deposit(TrialTender area) {
        return bid(area).deposit().expect(201).json().get("id").asText();
    }
}
