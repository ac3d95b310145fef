package fr.pesee.receive.draw;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.prepare.variant.Seed;
import fr.pesee.prepare.variant.Variant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens at a draw, as the ledger keeps it. */
public sealed interface DrawEvent extends LedgerEvent {

    /** Someone named in an entry. */
    record Person(String subject, String username, String name) {
        static Person of(Actor actor) {
            return new Person(actor.subject(), actor.username(), actor.name());
        }

        static Person of(Witness witness) {
            return new Person(witness.subject(), witness.username(), witness.name());
        }
    }

    /**
     * A witness bound themselves to a number, in the place of one announced before.
     *
     * @param commitment SHA-256 of its 32 bytes, in hexadecimal
     */
    record Announced(Person witness, String commitment) implements DrawEvent {
        @Override
        public String type() {
            return "draw-number-announced/1";
        }
    }

    /** A witness gave the number that they had announced. The entry of the draw says which it was. */
    record Given(Person witness, String commitment) implements DrawEvent {
        @Override
        public String type() {
            return "draw-number-given/1";
        }
    }

    /** The draw goes without the number of a witness. */
    record Excused(Person witness, String reason) implements DrawEvent {
        @Override
        public String type() {
            return "draw-witness-excused/1";
        }
    }

    /**
     * The quantities of a lot were drawn.
     *
     * @param deposits what bound the list of deposits, in hexadecimal
     * @param numbers of the witnesses, in the order in which they were announced, in hexadecimal
     * @param seed SHA-256(deposits ‖ numbers, in their order), in hexadecimal
     * @param among how many variants were sealed
     * @param place of the one drawn, from 1, in the order of their publication
     * @param code of the one drawn
     * @param name of the one drawn
     * @param quantities by line code
     * @param salt with which it was sealed
     * @param commitment with which it was published
     */
    record Drawn(
            int lot,
            String deposits,
            List<String> numbers,
            String seed,
            int among,
            int place,
            String code,
            String name,
            Map<String, String> quantities,
            String salt,
            String commitment)
            implements DrawEvent {
        public Drawn {
            numbers = List.copyOf(numbers);
            quantities = new TreeMap<>(quantities);
        }

        static Drawn of(int lot, Seed seed, int among, int place, Variant.Sealed drawn) {
            Map<String, String> quantities = new TreeMap<>();
            drawn.variant().quantities().forEach((line, quantity) -> quantities.put(line, quantity.toPlainString()));
            return new Drawn(
                    lot,
                    seed.deposits(),
                    seed.numbers(),
                    seed.digest().hex(),
                    among,
                    place,
                    drawn.variant().code(),
                    drawn.variant().name(),
                    quantities,
                    drawn.salt(),
                    drawn.commitment());
        }

        @Override
        public String type() {
            return "quantities-drawn/1";
        }
    }
}
