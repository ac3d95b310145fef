package fr.pesee;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of the house: its wings from top to bottom, their rooms from left to right, and the arrows that follow from
 * the order alone. A room may use the rooms to its left in its own wing, and any room of the wings above.
 */
final class House {
    static final String ROOT = "fr.pesee";

    /** The module's folder: tests run there, whoever starts them. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    static final Path MAIN = MODULE.resolve("src/main/java");

    static final Map<String, List<String>> WINGS = wings();

    /** Rooms on the plan that no file has needed yet. Opening a room takes it off this list. */
    static final Set<String> NOT_YET_OPENED = Set.of(
            "rule.robustness",
            "judge.interest",
            "judge.session",
            "judge.reading",
            "judge.exchange",
            "judge.admission",
            "judge.marking",
            "judge.pricing",
            "award.decision",
            "award.letter",
            "award.standstill",
            "prove.report",
            "prove.redaction",
            "prove.retention");

    private House() {}

    private static Map<String, List<String>> wings() {
        Map<String, List<String>> wings = new LinkedHashMap<>();
        wings.put("rule", named("exact formula aggregation scoring model lint robustness"));
        wings.put("ground", named("problem access once page signature ledger storage office post party incident"));
        wings.put(
                "prepare",
                named("tender publication team grid editor schedule variant piece documents setup"
                        + " notice registration question rehearsal"));
        wings.put(
                "receive",
                named("consortium age seal upload group plan receipt binding draw deposit examination ceremony opening"
                        + " late replacement review offline trial"));
        wings.put("judge", named("interest session reading exchange admission marking consensus pricing"));
        wings.put("award", named("ranking decision letter standstill"));
        wings.put("prove", named("opendata report register dossier redaction retention"));
        wings.put("run", named("desk sample platform cli"));
        return wings;
    }

    private static List<String> named(String rooms) {
        return List.of(rooms.split(" "));
    }

    /** All rooms, such as {@code ground.ledger}, in the order of the plan. */
    static List<String> rooms() {
        List<String> rooms = new ArrayList<>();
        WINGS.forEach((wing, names) -> names.forEach(name -> rooms.add(wing + "." + name)));
        return rooms;
    }

    /** The room of a package; none for the root, a wing, a sub-package or a package that is not on the plan. */
    static Optional<String> roomOf(String packageName) {
        return rooms().stream()
                .filter(room -> packageName.equals(packageOf(room)))
                .findFirst();
    }

    static String packageOf(String room) {
        return ROOT + "." + room;
    }

    static Path folderOf(Path sources, String room) {
        return sources.resolve(packageOf(room).replace('.', '/'));
    }

    /** Whether a class of one room may use a class of another. */
    static boolean allows(String from, String to) {
        List<String> rooms = rooms();
        boolean sameWing = wingOf(from).equals(wingOf(to));
        List<String> wings = List.copyOf(WINGS.keySet());
        return sameWing
                ? rooms.indexOf(to) <= rooms.indexOf(from)
                : wings.indexOf(wingOf(to)) < wings.indexOf(wingOf(from));
    }

    private static String wingOf(String room) {
        return room.substring(0, room.indexOf('.'));
    }
}
