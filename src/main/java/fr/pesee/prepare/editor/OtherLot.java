package fr.pesee.prepare.editor;

import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.tender.Tender;
import java.util.List;

/**
 * Another lot that has a criterion in common with this one.
 *
 * @param field of the box that has it changed in step
 */
record OtherLot(int number, String field) {
    private static final String FIELD = "also";

    static List<OtherLot> of(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new OtherLot(number, FIELD + number))
                .toList();
    }

    /** The lots whose box is ticked. */
    static List<Integer> ticked(Typed form, Tender tender) {
        return tender.lots().stream()
                .map(lot -> lot.number())
                .filter(number -> form.ticked(FIELD + number))
                .toList();
    }
}
