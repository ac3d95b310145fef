package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Organisations that people of the sample bid for: each their own. */
public final class Bidders {
    public static final String ADDRESS = "/api/v1/organisation";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bidders() {}

    /** The id of the organisation that a person acts for; creates theirs when they act for none. */
    public static synchronized String organisation(String person) {
        Api api = Api.as(person);
        JsonNode held = api.get(ADDRESS).expect(200).json().path("organisation").path("id");
        return held.isTextual()
                ? held.asText()
                : api.post(ADDRESS, body("Organisation " + person, siretOf(person)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    /** An organisation with a SIRET, as it is created. */
    public static ObjectNode body(String name, String siret) {
        ObjectNode body = JSON.createObjectNode().put("name", name);
        body.putObject("identifier").put("scheme", "SIRET").put("number", siret);
        return body;
    }

    /** A SIRET that only this person’s organisation has; nobody was given it. */
    public static String siretOf(String person) {
        return siret(String.format(Locale.ROOT, "9%07d", Math.floorMod(person.hashCode(), 10_000_000)));
    }

    /** A SIRET that begins with these eight digits, with right check digits. */
    public static String siret(String eight) {
        String siren = checked(eight);
        return checked(siren + "0001");
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int fromEnd = 0; fromEnd < digits.length(); fromEnd++) {
            int digit = digits.charAt(digits.length() - 1 - fromEnd) - '0';
            int weighted = fromEnd % 2 == 0 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
