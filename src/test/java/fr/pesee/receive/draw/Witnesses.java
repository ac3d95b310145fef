package fr.pesee.receive.draw;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The witnesses of a trial tender's draw, with numbers that a test may know. */
public final class Witnesses {
    /** Who they are, in the order in which they announce. */
    public static final List<String> PEOPLE = List.of(Cast.WITNESS, "sophie.martin");

    private Witnesses() {}

    /** Both are named, and bind themselves. */
    public static void announce(TrialTender tender) {
        boolean named = Api.as(Cast.OFFICER)
                .get(tender.path() + "/draw")
                .expect(200)
                .json()
                .path("witnesses")
                .findValuesAsText("person")
                .contains(PEOPLE.get(1));
        if (!named) {
            tender.assign(PEOPLE.get(1), Function.WITNESS);
        }
        PEOPLE.forEach(person -> announce(tender, person).expect(200));
    }

    /** One binds themselves to their number. */
    public static Answer announce(TrialTender tender, String person) {
        return Api.as(person)
                .put(tender.path() + "/draw/commitment", "{\"commitment\": \"" + commitment(person) + "\"}");
    }

    /** Both give their numbers, so that the quantities are drawn. */
    public static void give(TrialTender tender) {
        PEOPLE.forEach(person -> give(tender, person).expect(200));
    }

    /** The same, where quantities are sealed. */
    public static void giveIfAny(TrialTender tender) {
        if (!Api.as(Cast.OFFICER)
                .get(tender.path() + "/draw")
                .expect(200)
                .json()
                .path("lots")
                .isEmpty()) {
            give(tender);
        }
    }

    /** One gives their number. */
    static Answer give(TrialTender tender, String person) {
        return Api.as(person).put(tender.path() + "/draw/number", "{\"number\": \"" + number(person) + "\"}");
    }

    static String number(String person) {
        return Digest.sha256(person.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static String commitment(String person) {
        return Digest.sha256(Digest.ofHex(number(person)).bytes()).hex();
    }
}
