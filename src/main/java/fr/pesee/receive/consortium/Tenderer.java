package fr.pesee.receive.consortium;

import fr.pesee.rule.exact.Text;
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
        SINGLE(new Text("candidat seul", "single tenderer"), "Pas de groupement"),
        /** Groupement conjoint: each is bound for its share. */
        JOINT(new Text("groupement conjoint", "joint group"), "Conjoint"),
        /** Groupement solidaire: each is bound for the whole. */
        SEVERAL(new Text("groupement solidaire", "group liable jointly and severally"), "Solidaire");

        private final Text words;
        private final String essential;

        Form(Text words, String essential) {
            this.words = words;
            this.essential = essential;
        }

        /** What it is called. */
        public Text words() {
            return words;
        }

        /** The value of {@code typeGroupementOperateurs} in the essential data (DECP), word for word (RULE-79). */
        public String essential() {
            return essential;
        }
    }

    /** The same without the shares of a joint group. */
    public Tenderer withoutShares() {
        return new Tenderer(
                form,
                lead.withoutShare(),
                members.stream().map(Operator::withoutShare).toList());
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
