package fr.pesee.receive.ceremony;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.TrialTender;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.HolderKeys;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A trial tender whose bids are sealed, with its three holders.
 *
 * @param tender published
 * @param holders who can decrypt their shares
 */
public record SealedLot(TrialTender tender, HolderKeys holders) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Published, and waiting for deposits. */
    public static SealedLot published() {
        return published(tender -> {});
    }

    /** The same, of a draft that was prepared further. */
    public static SealedLot published(Consumer<TrialTender> prepare) {
        TrialTender tender = TrialTender.draft();
        prepare.accept(tender);
        HolderKeys holders = HolderKeys.ready(tender);
        tender.publish().expect(200);
        return new SealedLot(tender, holders);
    }

    /** Two equal lots with a price envelope, published. */
    public static SealedLot ofTwoLots() {
        TrialTender tender = TrialTender.ofTwoLots();
        for (int lot = 1; lot <= 2; lot++) {
            Api.as(Cast.OFFICER)
                    .put(tender.path() + "/lots/" + lot + "/schedule", TrialTender.schedule())
                    .expect(200);
        }
        announcePrices(tender);
        tender.addDocument("reglement.pdf", Multipart.pdf("Règlement"));
        HolderKeys holders = HolderKeys.ready(tender);
        tender.publish().expect(200);
        return new SealedLot(tender, holders);
    }

    /** A tender announces that prices stand in an envelope of their own. */
    public static void announcePrices(TrialTender tender) {
        ObjectNode edit = TrialTender.editBody().put("reference", tender.reference());
        int lots = Api.as(Cast.OFFICER)
                .get(tender.path())
                .expect(200)
                .json()
                .path("lots")
                .size();
        for (int lot = 2; lot <= lots; lot++) {
            edit.withArray("lots").add(edit.at("/lots/0").deepCopy());
        }
        edit.withObject("/terms").put("twoEnvelopes", true);
        tender.current().put(tender.path(), edit).expect(200);
    }

    /** The address of the lot's pages. */
    public String page() {
        return "/tenders/" + tender.id() + "/lots/1";
    }

    /** The deadline passes, and the officer opens the lot. */
    public void close() {
        tender.passDeadline();
        Api.as(Cast.OFFICER).post(tender.lot() + "/opening").expect(200);
    }

    /** A holder begins the ceremony. */
    public Answer begin(String person) {
        return Api.as(person).post(tender.lot() + "/ceremony");
    }

    /** A holder gives their shares of what the sitting opens. */
    public Answer give(String person) {
        boolean prices = Api.as(person)
                .get(tender.lot() + "/ceremony")
                .expect(200)
                .json()
                .path("scope")
                .asText()
                .equals("PRICES");
        return give(
                person,
                prices
                        ? List.of(share(person, EnvelopeKey.Kind.PRICE))
                        : List.of(share(person, EnvelopeKey.Kind.CANDIDACY), share(person, EnvelopeKey.Kind.OFFER)));
    }

    private byte[] share(String person, EnvelopeKey.Kind kind) {
        return holders.share(person, holders.envelope(1, kind));
    }

    /** A holder gives whatever bytes for a share of the offers' key, with their own share of the candidacies'. */
    public Answer give(String person, byte[] clear) {
        return give(person, List.of(share(person, EnvelopeKey.Kind.CANDIDACY), clear));
    }

    /** A holder gives whatever bytes for their shares. */
    public Answer give(String person, List<byte[]> clear) {
        String oneTime = Api.as(person)
                .get(tender.lot() + "/ceremony")
                .expect(200)
                .json()
                .get("oneTimeRecipient")
                .asText();
        return send(
                person,
                clear.stream()
                        .map(share -> AgeFiles.sealAsText(share, new AgeRecipient(oneTime)))
                        .collect(Collectors.joining("\n")));
    }

    /** A holder sends this text for a share. */
    public Answer send(String person, String sealed) {
        return Api.as(person)
                .post(tender.lot() + "/ceremony/shares", JSON.createObjectNode().put("share", sealed));
    }

    /** Two holders open the lot. */
    public JsonNode open() {
        String first = HolderKeys.PEOPLE.get(0);
        begin(first).expect(200);
        give(first).expect(200);
        give(HolderKeys.PEOPLE.get(1)).expect(200);
        return minutes();
    }

    /** Two holders open what a further sitting is due for. */
    public JsonNode openNext(int sitting) {
        String first = HolderKeys.PEOPLE.get(1);
        begin(first).expect(200);
        give(first).expect(200);
        give(HolderKeys.PEOPLE.get(2)).expect(200);
        return minutes(sitting);
    }

    /** The minutes, as soon as they are taken. */
    public JsonNode minutes() {
        return soon("/minutes", "ceremony-no-minutes").json();
    }

    /** The minutes of a sitting, as soon as they are taken. */
    public JsonNode minutes(int sitting) {
        return soon("/minutes?sitting=" + sitting, "ceremony-no-minutes").json();
    }

    /** The minutes as a PDF, as soon as they are printed. */
    public byte[] printed() {
        soon("/minutes.pdf", "ceremony-printing");
        return Api.as(Cast.OFFICER).download(tender.lot() + "/minutes.pdf");
    }

    private Answer soon(String what, String notYet) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = Api.as(Cast.OFFICER).get(tender.lot() + what);
            if (answer.status() == 200) {
                return answer;
            }
            answer.refused(409, notYet);
            pause();
        }
        return fail("nothing at " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
