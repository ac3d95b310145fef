package fr.pesee.ground.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type stable URN of the first refusal
 * @param title the status in words
 * @param status the HTTP status
 * @param detail the first refusal's sentence, in the reader's language
 * @param code the first refusal's stable code
 * @param reference correlation id to quote when asking for help; empty but for a 500
 * @param errors every refusal
 * @param proof what the server signed of this refusal, as JSON, where somebody may have to prove it; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String reference,
        List<Item> errors,

        @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String proof) {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    Problem with(@Nullable String signed) {
        return new Problem(type, title, status, detail, code, reference, errors, signed);
    }

    /**
     * One reason among several.
     *
     * @param pointer JSON pointer of the offending part; empty for the whole
     * @param code stable code
     * @param detail the sentence, in the reader's language
     * @param rule rule, article or standard
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(String pointer, String code, String detail, String rule) {}
}
