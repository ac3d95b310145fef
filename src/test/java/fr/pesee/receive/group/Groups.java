package fr.pesee.receive.group;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.run.platform.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Groups as programs write them into manifests, and their members. */
public final class Groups {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SALT = "ab".repeat(32);

    private Groups() {}

    /** Somebody who bids, with the name and the SIRET of their organisation. */
    public record Someone(String person, String name, String siret) {}

    /** Somebody new, who bids for a new organisation. */
    public static Someone someone(String name) {
        String person = "groupe." + UUID.randomUUID();
        Tokens.engage(person, "bidder");
        Someone made = new Someone(person, name, Bidders.siretOf(person));
        Api.as(person).post(Bidders.ADDRESS, Bidders.body(name, made.siret())).expect(201);
        return made;
    }

    /** A group, its members by their SIREN. */
    public static ObjectNode group(String form, Someone lead, Someone... members) {
        ObjectNode group = JSON.createObjectNode().put("form", form).put("salt", SALT);
        group.putObject("lead").put("name", lead.name()).put("identifier", lead.siret());
        ArrayNode others = group.putArray("members");
        for (Someone member : members) {
            others.addObject()
                    .put("name", member.name())
                    .put("identifier", member.siret().substring(0, 9));
        }
        return group;
    }

    /** Gives them shares. */
    public static void share(ObjectNode group, String lead, String... members) {
        ((ObjectNode) group.get("lead")).put("share", lead);
        for (int place = 0; place < members.length; place++) {
            ((ObjectNode) group.at("/members/" + place)).put("share", members[place]);
        }
    }

    /** What its members confirm. */
    public static String digest(SealedLot lot, ObjectNode group) {
        Map<String, Object> text = JSON.convertValue(
                group, JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, Object.class));
        text.put("format", "pesee/consortium/1");
        text.put("tender", lot.tender().id());
        text.put("lot", 1);
        return Digest.sha256(CanonicalJson.write(text).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /** Somebody confirms it. */
    public static void confirm(Someone who, SealedLot lot, String digest) {
        Api.as(who.person())
                .put("/api/v1/notices/" + lot.tender().id() + "/lots/1/confirmations/" + digest, "")
                .expect(201);
    }
}
