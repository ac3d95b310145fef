package fr.pesee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the folders of the rooms must look like. Each rule gives all findings, none if all is well. */
final class RoomRules {
    static final int MAX_FILES = 30;

    private static final String PLAQUE = "package-info.java";
    private static final Pattern DOOR =
            Pattern.compile("\\bDoor\\b(.*?)(?=[Nn]eighbours|May use|Invariants|\\*/)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(fr\\.pesee\\.[\\w.]+)");
    private static final Pattern NEIGHBOURS = Pattern.compile("[Nn]eighbours|May use");

    private RoomRules() {}

    /** A room on the plan is open or expected, never both, never neither; so no rule speaks of a room in vain. */
    static List<String> everyRoomIsOpenOrExpected(Path sources, Collection<String> notYetOpened) {
        List<String> findings = new ArrayList<>();
        for (String room : House.rooms()) {
            boolean open = isOpen(sources, room);
            if (open && notYetOpened.contains(room)) {
                findings.add(room + " is open: take it off the list of rooms not yet opened");
            }
            if (!open && !notYetOpened.contains(room)) {
                findings.add(room + " is not open, nor on the list of rooms not yet opened");
            }
        }
        notYetOpened.stream()
                .filter(room -> !House.rooms().contains(room))
                .forEach(room -> findings.add(room + " is not on the plan"));
        return findings;
    }

    /** A room has at most {@value #MAX_FILES} files: past that it is two rooms. */
    static List<String> roomsAreSmall(Path sources) {
        return open(sources)
                .filter(room -> files(sources, room).size() > MAX_FILES)
                .map(room -> room + " has " + files(sources, room).size() + " files, more than " + MAX_FILES)
                .toList();
    }

    /** At each door a plaque: purpose, door, neighbours, invariants, and {@code @NullMarked}. */
    static List<String> everyRoomHasItsPlaque(Path sources) {
        List<String> findings = new ArrayList<>();
        open(sources).forEach(room -> {
            Path plaque = House.folderOf(sources, room).resolve(PLAQUE);
            if (!Files.exists(plaque)) {
                findings.add(room + " has no " + PLAQUE);
                return;
            }
            String text = read(plaque);
            require(text.contains("NullMarked"), room + " is not @NullMarked", findings);
            require(DOOR.matcher(text).find(), room + ": the plaque names no door", findings);
            require(NEIGHBOURS.matcher(text).find(), room + ": the plaque names no neighbours", findings);
            require(text.contains("Invariants"), room + ": the plaque names no invariants", findings);
        });
        return findings;
    }

    /** The door that a plaque names is a public type of its own room. */
    static List<String> everyDoorExists(Path sources) {
        List<String> findings = new ArrayList<>();
        open(sources).forEach(room -> {
            Path plaque = House.folderOf(sources, room).resolve(PLAQUE);
            List<String> doors = Files.exists(plaque) ? doors(read(plaque)) : List.of();
            require(!doors.isEmpty(), room + ": the plaque links to no door", findings);
            for (String door : doors) {
                Path file = sources.resolve(door.replace('.', '/') + ".java");
                boolean here = door.startsWith(House.packageOf(room) + ".");
                require(here && isPublic(file), room + ": its door " + door + " is no public type of it", findings);
            }
        });
        return findings;
    }

    private static List<String> doors(String plaque) {
        Matcher door = DOOR.matcher(plaque);
        if (!door.find()) {
            return List.of();
        }
        return LINK.matcher(door.group(1)).results().map(link -> link.group(1)).toList();
    }

    private static boolean isPublic(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        Pattern declaration = Pattern.compile(
                "^public [\\w\\- ]*(class|record|interface|enum|@interface) " + name + "\\b", Pattern.MULTILINE);
        return Files.exists(file) && declaration.matcher(read(file)).find();
    }

    private static Stream<String> open(Path sources) {
        return House.rooms().stream().filter(room -> isOpen(sources, room));
    }

    private static boolean isOpen(Path sources, String room) {
        return !files(sources, room).isEmpty();
    }

    private static List<Path> files(Path sources, String room) {
        Path folder = House.folderOf(sources, room);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void require(boolean fits, String finding, List<String> findings) {
        if (!fits) {
            findings.add(finding);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
