package fr.pesee.receive.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.age.AgeUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Three people who hold the keys of a trial tender, with their identities, as their own computers would keep them. */
public final class HolderKeys {
    /** Who they are: any two of them suffice. */
    public static final List<String> PEOPLE = List.of(Cast.KEY_HOLDER, Cast.LEGAL_REVIEWER, "paul.mercier");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TrialTender tender;
    private final Map<String, AgeIdentity> identities = new LinkedHashMap<>();

    private final boolean renewed;

    private HolderKeys(TrialTender tender, boolean renewed) {
        this.tender = tender;
        this.renewed = renewed;
        PEOPLE.forEach(person -> identities.put(person, AgeIdentity.made()));
    }

    /** All three named in a draft; none has a key yet. */
    public static HolderKeys named(TrialTender draft) {
        JsonNode team =
                Api.as(Cast.OFFICER).get(draft.path() + "/team").expect(200).json();
        for (String person : PEOPLE) {
            boolean holds = false;
            for (JsonNode member : team.path("members")) {
                holds |= member.path("person").asText().equals(person)
                        && member.path("function").asText().equals(Function.KEY_HOLDER.name());
            }
            if (!holds) {
                draft.assign(person, Function.KEY_HOLDER);
            }
        }
        return new HolderKeys(draft, false);
    }

    /** While a rectification is prepared, all three have registered other keys of theirs and proved them. */
    public HolderKeys renewed() {
        HolderKeys others = new HolderKeys(tender, true);
        PEOPLE.forEach(person -> others.prove(person).expect(200));
        return others;
    }

    /** All three have registered their keys and proved them. */
    public static HolderKeys proved(TrialTender draft) {
        HolderKeys keys = named(draft);
        PEOPLE.forEach(person -> {
            keys.register(person).expect(200);
            keys.prove(person).expect(200);
        });
        return keys;
    }

    /** The keys are made, two of three; no share has been tried. */
    public static HolderKeys made(TrialTender draft) {
        HolderKeys keys = proved(draft);
        keys.make(2).expect(200);
        return keys;
    }

    /** Every share has been tried: the draft can be published as far as its keys go. */
    public static HolderKeys ready(TrialTender draft) {
        HolderKeys keys = made(draft);
        keys.tryAll();
        return keys;
    }

    /** The address of the keys in the API. */
    public String path() {
        return tender.path() + "/keys";
    }

    /** This person registers the public half of their key. */
    public Answer register(String person) {
        return Api.as(person)
                .put(
                        path() + "/holder",
                        JSON.createObjectNode()
                                .put("recipient", identity(person).recipient().text()));
    }

    /** This person opens their challenge, got by registering again, and sends the code. */
    public Answer prove(String person) {
        String challenge = register(person).expect(200).json().get("challenge").asText();
        return Api.as(person)
                .post(
                        path() + "/holder/proof",
                        JSON.createObjectNode().put("answer", open(challenge, identity(person))));
    }

    /** The officer has the keys made. */
    public Answer make(int k) {
        return Api.as(Cast.OFFICER).post(path(), JSON.createObjectNode().put("k", k));
    }

    /** Everybody tries all their shares. */
    public void tryAll() {
        PEOPLE.forEach(person -> tryShares(person, envelopes()).expect(200));
    }

    /** This person opens their share of a lot's offers and sends the trial code. */
    public Answer tryShare(String person, int lot) {
        return tryShares(person, List.of(envelope(lot, EnvelopeKey.Kind.OFFER)));
    }

    /** This person opens their shares and sends the trial codes. */
    public Answer tryShares(String person, List<UUID> envelopes) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode trials = body.putObject("trials");
        for (UUID envelope : envelopes) {
            trials.put(
                    envelope.toString(),
                    ShareFile.read(share(person, envelope)).orElseThrow().trial());
        }
        return Api.as(person).post(path() + "/trials", body);
    }

    /** The lots whose offers have a key. */
    public List<Integer> lots() {
        List<Integer> lots = new ArrayList<>();
        for (JsonNode key : keys()) {
            if (key.path("kind").asText().equals(EnvelopeKey.Kind.OFFER.name())) {
                lots.add(key.path("lot").asInt());
            }
        }
        return lots;
    }

    /** All envelopes that have a key. */
    public List<UUID> envelopes() {
        return keys().findValuesAsText("envelope").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The envelope of this kind that bids for a lot have. */
    public UUID envelope(int lot, EnvelopeKey.Kind kind) {
        return UUID.fromString(key(lot, kind).path("envelope").asText());
    }

    /** The public half of the key of a lot's offers. */
    public AgeRecipient recipient(int lot) {
        return new AgeRecipient(
                key(lot, EnvelopeKey.Kind.OFFER).path("recipient").asText());
    }

    private JsonNode key(int lot, EnvelopeKey.Kind kind) {
        int number = kind == EnvelopeKey.Kind.CANDIDACY ? EnvelopeKey.WHOLE_TENDER : lot;
        for (JsonNode key : keys()) {
            if (key.path("lot").asInt() == number && key.path("kind").asText().equals(kind.name())) {
                return key;
            }
        }
        throw new AssertionError("lot " + lot + " has no key for " + kind);
    }

    /** Those in preparation for whoever has renewed theirs, while there are any; those in force for all others. */
    private JsonNode keys() {
        ArrayNode inForce = JSON.createArrayNode();
        ArrayNode prepared = JSON.createArrayNode();
        for (JsonNode key : Api.as(Cast.OFFICER).get(path()).expect(200).json().path("envelopes")) {
            (key.path("prepared").asBoolean() ? prepared : inForce).add(key);
        }
        return renewed && !prepared.isEmpty() ? prepared : inForce;
    }

    /** The clear share file of this person for a lot's offers, opened as on their own computer. */
    public byte[] share(String person, int lot) {
        return share(person, envelope(lot, EnvelopeKey.Kind.OFFER));
    }

    /** The clear share file of this person for an envelope. */
    public byte[] share(String person, UUID envelope) {
        String sealed = Api.as(person)
                .get(path() + "/shares/" + envelope)
                .expect(200)
                .json()
                .get("sealed")
                .asText();
        return open(sealed, identity(person)).getBytes(StandardCharsets.UTF_8);
    }

    /** The secret of this person. */
    public AgeIdentity identity(String person) {
        return Objects.requireNonNull(identities.get(person), person);
    }

    private static String open(String sealed, AgeIdentity identity) {
        try {
            return new String(AgeFiles.open(sealed, identity), StandardCharsets.UTF_8);
        } catch (AgeUnreadable wrong) {
            throw new AssertionError(wrong);
        }
    }
}
