package fr.pesee.ground.problem;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The page of a list that a request asks for; read only once the act is permitted. */
public final class PageAsked {
    private static final int USUAL = 100;

    @QueryParam("after")
    @Parameter(description = "what the page before gave as next", schema = @Schema(type = SchemaType.INTEGER))
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "1 to 500, and 100 when left out, unless the operation says otherwise",
            schema = @Schema(type = SchemaType.INTEGER))
    @Nullable
    String limit;

    /**
     * How many items the page may hold.
     *
     * @throws Refused outside 1 to {@value PageOf#MOST}
     */
    public int limit() {
        return limit(USUAL, PageOf.MOST);
    }

    /**
     * The same for a list whose pages hold as many as {@code most}, and do where nothing is asked.
     *
     * @throws Refused outside 1 to {@code most}
     */
    public int limit(int most) {
        return limit(most, most);
    }

    private int limit(int usual, int most) {
        long asked = number(limit, usual, most);
        if (asked < 1 || asked > most) {
            throw refused(most);
        }
        return (int) asked;
    }

    /**
     * The place after which the page begins; {@code start} for the first page.
     *
     * @throws Refused before {@code start}, or beyond any place that a list can have
     */
    public int after(int start) {
        long asked = number(after, start, PageOf.MOST);
        if (asked < start || asked > Integer.MAX_VALUE) {
            throw refused(PageOf.MOST);
        }
        return (int) asked;
    }

    private static long number(@Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("-?\\d{1,10}")) {
            throw refused(most);
        }
        return Long.parseLong(text);
    }

    private static Refused refused(int most) {
        return new Refused(Refusal.of(RequestProblem.PAGE_OUT_OF_RANGE, Integer.toString(most)));
    }
}
