package fr.pesee.ground.problem;

import java.util.List;

/** Thrown once by a door, with every reason found; nothing has been stored. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /**
     * @param refusals at least one reason; the first one gives the answer its kind
     */
    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(refusal -> refusal.code().code()).toList().toString(), null, false, false);
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.refusals = List.copyOf(refusals);
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

    /** Every reason, in the order found. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
