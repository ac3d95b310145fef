package fr.pesee.prepare.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.pesee.prepare.tender.TenderFacts;

/** A tender's facts as a publication keeps them. */
final class StoredFacts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private StoredFacts() {}

    static String write(TenderFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("facts are plain data", unwritable);
        }
    }

    static TenderFacts read(String stored) {
        try {
            return JSON.readValue(stored, TenderFacts.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("not the facts of a tender", unreadable);
        }
    }
}
