package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * The folder that keeps the servers' archives and what was unpacked and prepared from them.
 *
 * <p>It is shared by every start and every test run; a file lock keeps two of them from preparing the same thing.
 *
 * @param folder usually {@code .embedded} beside the sources
 * @param progress told in one sentence what takes a while
 */
public record EmbeddedSoftware(Path folder, Consumer<String> progress) {

    private static final String COMPLETE = "complete";
    private static final int KEY_LENGTH = 12;

    /** Makes an unfinished folder ready for use. */
    interface Preparation {
        void prepare(Path folder) throws IOException;
    }

    public EmbeddedSoftware {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The one archive whose name starts so.
     *
     * @throws PlatformFailure when it has not been fetched
     */
    Path archive(String prefix) {
        Path archives = folder.resolve("archives");
        if (!Files.isDirectory(archives)) {
            throw missing(prefix);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(archives, prefix + "*")) {
            List<Path> sorted =
                    StreamSupport.stream(found.spliterator(), false).sorted().toList();
            if (sorted.isEmpty()) {
                throw missing(prefix);
            }
            return sorted.get(sorted.size() - 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The prepared folder of this name and of exactly these ingredients, prepared now if it is not there yet.
     *
     * @param name what the folder is called, before the key of its ingredients
     * @param key from {@link #key}
     * @param sentence what to tell while preparing
     * @param preparation fills the empty folder
     */
    Path prepared(String name, String key, String sentence, Preparation preparation) {
        Path prepared = folder.resolve(name + "-" + key);
        if (Files.exists(prepared.resolve(COMPLETE))) {
            return prepared;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(prepared.resolve(COMPLETE))) {
                    progress.accept(sentence);
                    ServerProcess.clearUp(prepared, ServerProcess.Signal.KILL);
                    Archives.delete(prepared);
                    Files.createDirectories(prepared);
                    preparation.prepare(prepared);
                    Files.createFile(prepared.resolve(COMPLETE));
                }
            }
            return prepared;
        } catch (IOException failure) {
            throw new PlatformFailure(name + " could not be prepared in " + prepared + ": " + failure, failure);
        }
    }

    /** A short key that changes whenever one of the ingredients does. */
    static String key(String... ingredients) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String ingredient : ingredients) {
                digest.update(ingredient.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String nameAndSize(Path archive) {
        try {
            return archive.getFileName() + ":" + Files.size(archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PlatformFailure missing(String prefix) {
        return new PlatformFailure("The archive " + prefix + "* is missing in " + folder.resolve("archives")
                + ". `mvn -Pembedded generate-resources` fetches it from Maven Central.");
    }
}
