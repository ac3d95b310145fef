package fr.pesee.receive.consortium;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whoever made a bid.
 *
 * @param form how the operators are bound to one another; {@link Form#SINGLE} for one alone
 * @param lead the operator, or the group's lead (mandataire)
 * @param members the others; empty for one alone
 */
public record Tenderer(Form form, Operator lead, List<Operator> members) {
    public Tenderer {
        members = List.copyOf(members);
    }

    /** How operators stand together (R2142-20). */
    public enum Form {
        /** No group. */
        SINGLE,
        /** Groupement conjoint: each is bound for its share. */
        JOINT,
        /** Groupement solidaire: each is bound for the whole. */
        SEVERAL
    }

    /** The name under which the bid is spoken of: the operators', lead first. */
    public String name() {
        return name(Stream.concat(Stream.of(lead), members.stream())
                .map(Operator::name)
                .toList());
    }

    static String name(List<String> operators) {
        return String.join(" + ", operators);
    }
}
