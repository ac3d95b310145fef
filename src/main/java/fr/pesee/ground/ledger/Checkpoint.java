package fr.pesee.ground.ledger;

import fr.pesee.ground.signature.ServerKey;
import fr.pesee.ground.signature.VerifierKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The state of a log in three lines (C2SP tlog-checkpoint): kept outside the house, it proves everything that the log
 * held then.
 *
 * @param origin which log of which server: the name of the server's key, a slash, the name of the log
 * @param size the number of entries
 * @param root the root of the tree over them
 * @param extensions further lines, not empty; none is written today, those of later versions are kept
 */
public record Checkpoint(String origin, long size, Digest root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** @throws IllegalArgumentException if a field cannot stand in a checkpoint */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw malformed("a size of " + size);
        }
        if (size == 0 && !root.equals(MerkleTree.EMPTY_ROOT)) {
            throw malformed("a root over no entries");
        }
        if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw malformed("an empty or broken line");
        }
    }

    /** The checkpoint of a log of this server. */
    public static Checkpoint of(VerifierKey server, String log, long size, Digest root) {
        return new Checkpoint(origin(server, log), size, root, List.of());
    }

    /** The origin of a log of the server with this key. */
    public static String origin(VerifierKey server, String log) {
        return server.name() + "/" + log;
    }

    /**
     * Reads the text of a note whose signature has been checked.
     *
     * @throws IllegalArgumentException if it is not a checkpoint, to the letter
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw malformed("no closing line feed");
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.remove(lines.size() - 1);
        if (lines.size() < 3) {
            throw malformed("less than three lines");
        }
        if (!SIZE.matcher(lines.get(1)).matches()) {
            throw malformed("\"" + lines.get(1) + "\" for a size");
        }
        Digest root = Digest.ofBytes(Base64.getDecoder().decode(lines.get(2)));
        Checkpoint checkpoint =
                new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root, lines.subList(3, lines.size()));
        if (!checkpoint.text().equals(text)) {
            throw malformed("a root that is not written canonically");
        }
        return checkpoint;
    }

    /** The text that is signed, which {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(Base64.getEncoder().encodeToString(root.bytes()))
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The checkpoint as it leaves the house. */
    public SignedNote sign(ServerKey key) {
        return SignedNote.sign(text(), key);
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0;
    }

    private static IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException("Not a checkpoint: " + why);
    }
}
