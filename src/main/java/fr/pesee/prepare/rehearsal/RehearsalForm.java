package fr.pesee.prepare.rehearsal;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Imaginary bids as a form has them: a column for each bid, a row for each leaf of the grid. Pure. */
final class RehearsalForm {
    static final int MOST_BIDS = 8;
    static final int FIRST_BIDS = 3;
    /** A form of more fields is not taken. */
    private static final int MOST_FIELDS = 900;

    private final Grid grid;
    private final Typed form;

    RehearsalForm(Grid grid, Typed form) {
        this.grid = grid;
        this.form = form;
    }

    /** A leaf with its fields, one for each bid. */
    record Row(String code, Text name, Text range, List<Field> fields) {}

    /**
     * One field.
     *
     * @param name of it, and where refusals are told
     * @param bid the name of the bid
     */
    record Field(String name, String bid) {}

    static String field(int bid, String code) {
        return ImaginaryBids.name(bid) + ":" + code;
    }

    /** How many bids a form of this grid can hold; 0 where the grid is too large for any. */
    static int most(Grid grid) {
        int most = Math.min(MOST_BIDS, MOST_FIELDS / Math.max(1, grid.leaves().size()));
        return most < 2 ? 0 : most;
    }

    /** As many plausible bids, as a form shows them. */
    static Map<String, String> filled(Grid grid, int bids, long seed, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("bids", Integer.toString(bids));
        values.put("seed", Long.toString(seed));
        List<BidMarks> drawn = new ImaginaryBids(grid, seed).next(bids);
        for (int bid = 0; bid < bids; bid++) {
            for (Criterion.Leaf leaf : grid.leaves()) {
                BidMarks.Value value = drawn.get(bid).values().get(leaf.code());
                values.put(
                        field(bid, leaf.code()),
                        value == null ? "" : Formats.of(language).typed(value.value()));
            }
        }
        return values;
    }

    /** How many bids the form shows. */
    int bids() {
        String sent = form.value("bids");
        int asked = sent.matches("\\d{1,2}") ? Integer.parseInt(sent) : FIRST_BIDS;
        return Math.max(2, Math.min(Math.max(2, most(grid)), asked));
    }

    /** What the bids are drawn from. */
    long seed() {
        String sent = form.value("seed");
        return sent.matches("\\d{1,9}") ? Long.parseLong(sent) : 1;
    }

    List<Row> rows() {
        return grid.leaves().stream()
                .map(leaf -> new Row(
                        leaf.code(),
                        leaf.name(),
                        range(leaf),
                        IntStream.range(0, bids())
                                .mapToObj(bid -> new Field(field(bid, leaf.code()), ImaginaryBids.name(bid)))
                                .toList()))
                .toList();
    }

    private static Text range(Criterion.Leaf leaf) {
        if (leaf instanceof Criterion.Quality quality) {
            Text low = Text.of(quality.scale().minimum());
            Text high = Text.of(quality.scale().maximum());
            return new Text("note de " + low.fr() + " à " + high.fr(), "mark from " + low.en() + " to " + high.en());
        }
        return leaf instanceof Criterion.Price ? new Text("prix", "price") : new Text("valeur", "value");
    }

    /** The bids as typed; what cannot be read is told with its field. */
    List<BidMarks> read(List<Refusal> refusals) {
        List<BidMarks> bids = new ArrayList<>();
        for (int bid = 0; bid < bids(); bid++) {
            String name = ImaginaryBids.name(bid);
            Map<String, BidMarks.Value> values = new LinkedHashMap<>();
            for (Criterion.Leaf leaf : grid.leaves()) {
                String field = field(bid, leaf.code());
                Fraction value = number(form.value(field));
                if (value == null) {
                    refusals.add(Refusal.at(field, RehearsalProblem.BID_UNREADABLE, name, leaf.code()));
                } else {
                    values.put(leaf.code(), new BidMarks.Value(value, ""));
                }
            }
            bids.add(new BidMarks(name, Admission.ADMISSIBLE, grid.priceBasis(), values));
        }
        return bids;
    }

    private static @Nullable Fraction number(String typed) {
        String plain = Typed.plain(typed);
        try {
            return plain.length() > 40 ? null : Fraction.parse(plain);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
