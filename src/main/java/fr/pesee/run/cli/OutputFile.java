package fr.pesee.run.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Where a command writes: never over anything that is there. */
record OutputFile(Path path) {

    /**
     * A file that is not there yet.
     *
     * @throws UnusableInput when it is, or cannot be
     */
    static OutputFile fresh(String name) {
        Path path = path(name);
        if (Files.exists(path)) {
            throw taken(name);
        }
        return new OutputFile(path);
    }

    /**
     * A folder that is not there yet, or is empty.
     *
     * @throws UnusableInput when something is in it, or it cannot be
     */
    static Path folder(String name) {
        Path path = path(name);
        if (!Files.exists(path)) {
            return path;
        }
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
                throw taken(name);
            }
            return path;
        } catch (IOException noFolder) {
            throw taken(name);
        }
    }

    /** @throws UnusableInput when it cannot be written */
    void write(String text) {
        try {
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException meanwhile) {
            throw taken(path.toString());
        } catch (IOException failed) {
            throw unwritten();
        }
    }

    /**
     * Writes a secret, for its owner's eyes alone where the file system knows owners.
     *
     * @throws UnusableInput when it cannot be written
     */
    void writeSecret(String text) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw unwritten();
        }
    }

    private UnusableInput unwritten() {
        return new UnusableInput(path + " : ne peut être écrit.", path + ": cannot be written.");
    }

    private static UnusableInput taken(String name) {
        return new UnusableInput(
                name + " : existe déjà. Choisissez un autre nom : rien n'est remplacé.",
                name + ": is there already. Choose another name: nothing is replaced.");
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException none) {
            throw new UnusableInput(name + " : nom inutilisable.", name + ": unusable name.");
        }
    }
}
