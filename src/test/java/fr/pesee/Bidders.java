package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Organisations that people of the sample bid for: each their own. */
public final class Bidders {
    public static final String ADDRESS = "/api/v1/organisation";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Name and SIRET of those that the sample has already. */
    private static final Map<String, List<String>> SAMPLE = Map.of(
            "bidder.capgemini", List.of("Capgemini", "99990001200017"),
            "bidder.softwareone", List.of("SoftwareONE", "99990002000010"),
            "bidder.atos", List.of("Atos", "99990003800012"),
            "bidder.scc", List.of("SCC", "99990004600015"));

    private Bidders() {}

    /** The id of the organisation that a person acts for; creates theirs when they act for none. */
    public static synchronized String organisation(String person) {
        Api api = Api.as(person);
        JsonNode held = api.get(ADDRESS).expect(200).json().path("organisation").path("id");
        return held.isTextual()
                ? held.asText()
                : api.post(ADDRESS, body(nameOf(person), siretOf(person)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    /** What the organisation of a person is called. */
    public static String nameOf(String person) {
        List<String> known = SAMPLE.get(person);
        return known != null ? known.get(0) : "Organisation " + person;
    }

    /** An organisation with a SIRET, as it is created. */
    public static ObjectNode body(String name, String siret) {
        ObjectNode body = JSON.createObjectNode().put("name", name);
        body.putObject("identifier").put("scheme", "SIRET").put("number", siret);
        return body;
    }

    /** A SIRET that only this person’s organisation has; nobody was given it. */
    public static String siretOf(String person) {
        List<String> known = SAMPLE.get(person);
        return known != null
                ? known.get(1)
                : siret(String.format(Locale.ROOT, "9%07d", Math.floorMod(person.hashCode(), 10_000_000)));
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
