package fr.pesee.judge.consensus;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the committee agrees, as the ledger keeps it. */
public sealed interface ConsensusEvent extends LedgerEvent {

    /**
     * One mark of an entry.
     *
     * @param replaces the agreed mark that stood before; null the first time
     */
    record Mark(
            String criterion,
            BigDecimal mark,
            String reason,
            @Nullable BigDecimal replaces) {}

    /** The chair entered what the committee agreed for one bid. */
    record MarksAgreed(int lot, int bid, List<Mark> marks) implements ConsensusEvent {
        public MarksAgreed {
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return "marks-agreed/1";
        }

        /**
         * The marks as this entry states them, recorded there and then.
         *
         * @param by the subject of whoever entered them; null if withheld
         */
        public List<AgreedMark> agreed(Instant at, @Nullable String by, EntryReference entry) {
            return marks.stream()
                    .map(mark -> new AgreedMark(bid, mark.criterion(), mark.mark(), mark.reason(), at, by, entry))
                    .toList();
        }
    }
}
