package fr.pesee.rule.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The published JSON Schema of scoring models, as tests use it. */
final class ModelSchema {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode NODE = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(NODE);

    private ModelSchema() {}

    private static JsonNode load() {
        try (InputStream file =
                ModelSchema.class.getResourceAsStream("/scoring-models/pesee-scoring-model-1.schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    static JsonNode node() {
        return NODE;
    }

    /** What the schema has against a text, as a reader of YAML other than ours sees it. */
    static List<String> errors(String yaml) {
        try {
            return SCHEMA.validate(YAML.readTree(yaml)).stream()
                    .map(error -> error.toString())
                    .toList();
        } catch (JsonProcessingException exception) {
            return List.of(String.valueOf(exception.getMessage()));
        }
    }
}
