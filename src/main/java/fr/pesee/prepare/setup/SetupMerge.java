package fr.pesee.prepare.setup;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form of one officer and the tender as another has left it meanwhile, put together field by field. Pure.
 *
 * @param form what the officer changed, and for the rest what is stored now
 * @param conflicts what both have changed, each in another way
 * @param taken what the other one alone has changed
 */
record SetupMerge(Typed form, List<Difference> conflicts, List<Difference> taken) {
    /** How the names of the fields begin that repeat what the form was first shown with. */
    static final String SEEN = "was-";

    private static final Set<String> OTHER = Set.of("version", "lots");
    private static final Set<String> AMOUNTS = Set.of("estimatedValue", "maximumValue", "budget");
    private static final Text YES = new Text("oui", "yes");

    SetupMerge {
        conflicts = List.copyOf(conflicts);
        taken = List.copyOf(taken);
    }

    /**
     * A field that says something else now.
     *
     * @param name of the field
     * @param now what it says now
     */
    record Difference(String name, String now) {
        /** The number of the lot that it names; 0 for no lot. */
        public int lot() {
            return name.matches("lot\\d{1,3}") ? Integer.parseInt(name.substring(3)) : 0;
        }

        /** The same as a reader of this language writes it. */
        Difference in(String language) {
            Formats formats = Formats.of(language);
            if (now.isEmpty()) {
                return this;
            }
            if (AMOUNTS.contains(name)) {
                return new Difference(name, formats.money(new BigDecimal(now)));
            }
            if (name.equals("launchDate") || name.endsWith("Day")) {
                return new Difference(name, formats.day(LocalDate.parse(now)));
            }
            return switch (name) {
                case "framework", "twoEnvelopes", "singleParticipation" -> new Difference(name, YES.in(language));
                case "procedure" ->
                    new Difference(name, Procedure.valueOf(now).words().in(language));
                default -> this;
            };
        }
    }

    /** Where nothing tells what the form was first shown with, all of it counts as changed. */
    static SetupMerge of(Typed mine, Tender now) {
        Typed stored = SetupForm.of(now);
        Typed merged = stored;
        List<Difference> conflicts = new ArrayList<>();
        List<Difference> taken = new ArrayList<>();
        for (String name : stored.names()) {
            String there = stored.value(name);
            if (!isField(name) || same(there, mine.value(name))) {
                continue;
            }
            boolean known = mine.names().contains(SEEN + name);
            String seen = mine.value(SEEN + name);
            if (known && same(seen, mine.value(name))) {
                taken.add(new Difference(name, there));
                continue;
            }
            merged = merged.with(name, mine.value(name));
            if (!known || !same(seen, there)) {
                conflicts.add(new Difference(name, there));
            }
        }
        return new SetupMerge(merged, conflicts, taken);
    }

    /** The same as a reader of this language writes it. */
    SetupMerge in(String language) {
        return new SetupMerge(
                form,
                conflicts.stream().map(one -> one.in(language)).toList(),
                taken.stream().map(one -> one.in(language)).toList());
    }

    /** Whether it is a field for the officer to fill in. */
    static boolean isField(String name) {
        return !OTHER.contains(name) && !name.startsWith(SEEN);
    }

    /** Browsers add seconds to an hour, and take spaces from the ends of some fields. */
    private static boolean same(String stored, String typed) {
        String mine = typed.strip();
        return stored.strip().equals(mine) || (stored.matches("\\d\\d:\\d\\d") && mine.equals(stored + ":00"));
    }
}
