package fr.pesee.prepare.variant;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publication seals what can be drawn: at least two different variants, each over exactly the lines (RULE-19). */
@ApplicationScoped
class VariantGate implements Gate, Frozen {
    private final VariantStore store;
    private final Schedules schedules;

    VariantGate(VariantStore store, Schedules schedules) {
        this.store = store;
        this.schedules = schedules;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!step.isPublishing()) {
            return List.of();
        }
        List<Variant> variants = store.of(tender.id(), lot.number()).stream()
                .map(Variant.Sealed::variant)
                .toList();
        return variants.isEmpty()
                ? List.of()
                : against(
                        lot.number(),
                        variants,
                        schedules.find(tender.id(), lot.number()).codes());
    }

    /** Everything that stands against sealing these variants. */
    static List<Refusal> against(int lot, List<Variant> variants, Set<String> lines) {
        String number = Integer.toString(lot);
        List<Refusal> refusals = new ArrayList<>();
        if (variants.size() == 1) {
            refusals.add(Refusal.of(VariantProblem.VARIANT_ALONE, number));
        }
        Map<Map<String, BigDecimal>, String> met = new HashMap<>();
        for (Variant variant : variants) {
            if (!variant.quantities().keySet().equals(lines)) {
                refusals.add(Refusal.of(VariantProblem.VARIANT_LINES_DIFFER, number, variant.code()));
            }
            String twin = met.putIfAbsent(variant.quantities(), variant.code());
            if (twin != null) {
                refusals.add(Refusal.of(VariantProblem.VARIANTS_ALIKE, number, twin, variant.code()));
            }
        }
        return refusals;
    }

    @Override
    public List<Part> freeze(Tender tender) {
        List<Part> parts = new ArrayList<>();
        for (Lot lot : tender.lots()) {
            List<Variant.Sealed> variants = store.of(tender.id(), lot.number());
            if (!variants.isEmpty()) {
                parts.add(new Part(lot.number(), Variants.PART, SealedVariant.freeze(variants)));
            }
        }
        return parts;
    }

    /** A lot without a frozen part had no variants; what the published commitments stand for was never thrown away. */
    @Override
    public void restore(Tender tender, List<Part> parts) {
        for (Lot lot : tender.lots()) {
            List<String> published = parts.stream()
                    .filter(part -> part.lot() == lot.number() && part.name().equals(Variants.PART))
                    .flatMap(part -> SealedVariant.ofFrozen(part.content()).stream())
                    .map(SealedVariant::commitment)
                    .toList();
            if (!published.equals(store.commitments(tender.id(), lot.number()))) {
                store.keep(tender.id(), lot.number(), published);
            }
        }
    }
}
