package fr.pesee.prove.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The official schema of OCDS 1.1.5 with its extensions, and the open code lists, which a schema does not check. */
final class OcdsSchema {
    private static final String FOLDER = "/schemas/ocds-1.1.5/";
    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final String PACKAGE = read("release-package-schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_4,
                    registry -> registry.schemas(Map.of(
                            ADDRESS + "release-package-schema.json",
                            PACKAGE,
                            ADDRESS + "release-schema.json",
                            read("release-schema-with-bids-lots-criteria.json"))))
            .getSchema(SchemaLocation.of(ADDRESS + "release-package-schema.json"));

    private OcdsSchema() {}

    /** Requires a valid package whose codes are all in their lists, closed or open. */
    static void assertValid(JsonNode whole) {
        List<String> errors =
                SCHEMA.validate(whole).stream().map(error -> error.toString()).toList();
        assertEquals(List.of(), errors, whole::toString);
        JsonNode release = whole.at("/releases/0");
        assertCodes(
                "partyRole",
                release.findValues("roles").stream()
                        .flatMap(roles -> texts(roles).stream())
                        .toList());
        assertCodes("documentType", release.findValuesAsText("documentType"));
        release.at("/tender/lots")
                .forEach(lot -> assertCodes(
                        "awardCriterionType", lot.at("/awardCriteria/criteria").findValuesAsText("type")));
        JsonNode award = release.at("/tender/awardCriteria");
        assertCodes("awardCriteria", award.isTextual() ? List.of(award.textValue()) : List.of());
    }

    /** What the schema has against a package. */
    static int errors(JsonNode whole) {
        return SCHEMA.validate(whole).size();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void assertCodes(String list, List<String> codes) {
        Set<String> known = read("codelists/" + list + ".csv")
                .lines()
                .flatMap(line -> List.of(line.split(",", 4)).stream().limit(3))
                .collect(Collectors.toSet());
        codes.forEach(code -> assertTrue(known.contains(code), () -> code + " is not in " + list));
    }

    private static String read(String name) {
        try (InputStream stream = OcdsSchema.class.getResourceAsStream(FOLDER + name)) {
            assertTrue(stream != null, () -> "the schema " + FOLDER + name + " is missing");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
