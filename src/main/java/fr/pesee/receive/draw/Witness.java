package fr.pesee.receive.draw;

import fr.pesee.rule.exact.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One witness of a draw.
 *
 * @param engaged whether they hold the function now
 * @param number what they announced; null when they have announced nothing
 */
record Witness(
        String subject,
        String username,
        String name,
        boolean engaged,
        @Nullable Number number) {

    /**
     * What a witness announced, and what became of it.
     *
     * @param commitment SHA-256 of the number, in hexadecimal
     * @param entry the ledger entry that announced it: numbers are taken in this order
     * @param number 32 bytes as 64 hexadecimal digits; null before it was given
     * @param excused why the draw goes without it; null when it does not
     */
    record Number(
            String commitment,
            Instant committedAt,
            long entry,
            @Nullable String number,
            @Nullable Instant givenAt,
            @Nullable String excused,
            @Nullable Instant excusedAt) {}

    /** How far they have got. */
    enum State {
        SILENT("n’a annoncé aucun nombre", "has announced no number"),
        ANNOUNCED("a annoncé un nombre", "has announced a number"),
        GIVEN("a remis son nombre", "has given their number"),
        EXCUSED("le tirage se passe de son nombre", "the draw goes without their number");

        private final Text words;

        State(String fr, String en) {
            this.words = new Text(fr, en);
        }

        public Text words() {
            return words;
        }
    }

    public State state() {
        if (number == null) {
            return State.SILENT;
        }
        if (number.excused() != null) {
            return State.EXCUSED;
        }
        return number.number() == null ? State.ANNOUNCED : State.GIVEN;
    }

    /** Whether their number is one of those that draw, given or not. */
    boolean isCounted() {
        State state = state();
        return state == State.ANNOUNCED || state == State.GIVEN;
    }
}
