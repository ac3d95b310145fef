package fr.pesee.award.ranking;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.prepare.variant.Draw;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.SealedVariant;
import fr.pesee.prepare.variant.Seed;
import fr.pesee.prepare.variant.Variant;
import fr.pesee.receive.binding.DepositsBound;
import fr.pesee.receive.draw.DrawEvent;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The draw of a tender while its entries are replayed: the numbers, the seed and the variant follow from them. */
final class DrawReplay {
    /** What binds a list of deposits that is still open: nothing. */
    private static final String OPEN = "-";

    private final Map<String, String> announced = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> excused = new LinkedHashSet<>();
    private String deposits = OPEN;

    /** Something recorded, and what it has to be. */
    record Compared(Text what, String recorded, String recomputed) {}

    /** A number announced anew takes its place at the end; one announced after the list was closed does not count. */
    void announce(DrawEvent.Announced event) {
        if (deposits.equals(OPEN)) {
            announced.remove(event.witness().subject());
            announced.put(event.witness().subject(), event.commitment());
        }
    }

    void give(DrawEvent.Given event) {
        given.add(event.witness().subject());
    }

    void excuse(DrawEvent.Excused event) {
        excused.add(event.witness().subject());
    }

    void bind(DepositsBound event) {
        deposits = event.commitment();
    }

    /** What the tender says of the numbers and the list of deposits that drew. */
    void check(DrawEvent.Drawn event, Legible entry, List<ReplayFinding> findings) {
        List<String> expected = new ArrayList<>();
        announced.forEach((subject, commitment) -> {
            if (!excused.contains(subject)) {
                expected.add(given.contains(subject) ? commitment : "-");
            }
        });
        List<String> found = event.numbers().stream()
                .map(number -> Digest.sha256(Digest.ofHex(number).bytes()).hex())
                .toList();
        List.of(
                        new Compared(
                                new Text("liste des dépôts du tirage", "list of deposits of the draw"),
                                event.deposits(),
                                deposits),
                        new Compared(
                                new Text("empreintes des nombres du tirage", "digests of the numbers of the draw"),
                                found.toString(),
                                expected.toString()),
                        new Compared(
                                new Text("graine du tirage", "seed of the draw"),
                                event.seed(),
                                new Seed(event.deposits(), event.numbers())
                                        .digest()
                                        .hex()))
                .forEach(one -> add(one, event.lot(), entry, findings));
    }

    private static void add(Compared one, int lot, Legible entry, List<ReplayFinding> findings) {
        if (!one.recorded().equals(one.recomputed())) {
            findings.add(new ReplayFinding.ValueDiffers(
                    entry.entry().seq(), lot, one.what(), one.recorded(), one.recomputed()));
        }
    }

    /** What a lot's publication says of the variant that was drawn: which one, and that it is unchanged. */
    static List<Compared> of(UUID tender, DrawEvent.Drawn event, @Nullable String frozen) {
        List<SealedVariant> sealed = frozen == null ? List.of() : SealedVariant.ofFrozen(frozen);
        if (sealed.isEmpty()) {
            throw new IllegalArgumentException("nothing was sealed in lot " + event.lot());
        }
        int place = new Draw(Digest.ofHex(event.seed()), event.lot(), sealed.size()).place();
        SealedVariant published = sealed.get(place);
        return List.of(
                new Compared(
                        new Text("rang du détail quantitatif tiré", "place of the variant drawn"),
                        event.place() + "/" + event.among(),
                        place + 1 + "/" + sealed.size()),
                new Compared(
                        new Text("code du détail quantitatif tiré", "code of the variant drawn"),
                        event.code(),
                        published.code()),
                new Compared(
                        new Text("engagement du détail quantitatif tiré", "commitment of the variant drawn"),
                        variant(event).commitment(tender, event.lot(), event.salt()),
                        published.commitment()));
    }

    /** The variant that an entry says was drawn. */
    static DrawnVariant drawn(DrawEvent.Drawn event, Legible entry) {
        return new DrawnVariant(
                new Variant.Sealed(variant(event), event.salt(), event.commitment()),
                new Seed(event.deposits(), event.numbers()),
                entry.entry().at(),
                entry.entry().seq());
    }

    private static Variant variant(DrawEvent.Drawn event) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        event.quantities().forEach((line, quantity) -> quantities.put(line, new BigDecimal(quantity)));
        return new Variant(event.code(), event.name(), quantities);
    }
}
