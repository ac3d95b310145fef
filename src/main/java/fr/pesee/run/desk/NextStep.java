package fr.pesee.run.desk;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.rule.exact.Text;
import java.util.List;

/**
 * What a lot's next step takes.
 *
 * @param lot the lot
 * @param ofTender whether all lots take it together
 * @param what is to be done
 * @param condition what must be so
 * @param people who may do it, by name
 * @param blocks what stands against it now, as far as the reader may do the step
 * @param mine whether the reader may do it
 * @param address where it is confirmed
 */
record NextStep(
        Lot lot,
        boolean ofTender,
        Text what,
        Text condition,
        List<String> people,
        List<Refusal> blocks,
        boolean mine,
        String address) {}
