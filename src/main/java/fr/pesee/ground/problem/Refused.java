package fr.pesee.ground.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown once by a door, with every reason found; nothing has been stored. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;
    private final @Nullable String proof;

    /**
     * @param refusals at least one reason; the first one gives the answer its kind
     */
    public Refused(List<Refusal> refusals) {
        this(refusals, null);
    }

    /**
     * @param refusals at least one reason
     * @param proof what the server signed of this refusal, as JSON, for whoever may have to prove it; null for nothing
     */
    public Refused(List<Refusal> refusals, @Nullable String proof) {
        super(refusals.stream().map(refusal -> refusal.code().code()).toList().toString(), null, false, false);
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.refusals = List.copyOf(refusals);
        this.proof = proof;
    }

    /** A single reason. */
    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Throws when there is any reason to. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** What the server signed of this refusal, as JSON; null for nothing. */
    public @Nullable String proof() {
        return proof;
    }

    /** Every reason, in the order found. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
