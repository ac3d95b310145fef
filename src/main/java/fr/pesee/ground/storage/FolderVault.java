package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blobs as files of one folder: {@code ab/cd/abcd…}, so that no folder grows too large. */
final class FolderVault implements Vault {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int DEPTH = 3;

    private final Path folder;

    FolderVault(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean isFar() {
        return false;
    }

    @Override
    public void take(Path file, Digest digest) throws IOException {
        Path target = path(digest);
        Path home = folderOf(target);
        Files.createDirectories(home);
        // It replaces what is there already: the sweeper spares what is young, and the file was written just now.
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(home);
    }

    @Override
    public InputStream open(Digest digest, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(path(digest), StandardOpenOption.READ);
        channel.position(from);
        return new Section(Channels.newInputStream(channel), length);
    }

    @Override
    public boolean holds(Digest digest) throws IOException {
        boolean there = Files.isRegularFile(path(digest));
        if (!there && !Files.isDirectory(folder)) {
            // Whoever asks knows of a blob that was kept: it is the disk that is not there.
            throw new NoSuchFileException(folder.toString());
        }
        return there;
    }

    @Override
    public List<Digest> olderThan(Instant instant) throws IOException {
        List<Digest> old = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return old;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches() && isOlder(file, instant)) {
                    old.add(Digest.ofHex(name));
                }
            }
        }
        return old;
    }

    @Override
    public boolean isOlder(Digest digest, Instant instant) throws IOException {
        Path file = path(digest);
        return Files.exists(file) && isOlder(file, instant);
    }

    @Override
    public void delete(Digest digest) throws IOException {
        Files.deleteIfExists(path(digest));
    }

    static boolean isOlder(Path file, Instant instant) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
    }

    /** Where a blob lies below a vault's root, with slashes. */
    static String name(Digest digest) {
        String hex = digest.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    private Path path(Digest digest) {
        return folder.resolve(name(digest));
    }

    private Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? folder : parent;
    }

    /** A name that was moved survives a power cut only once its folder has reached the disk, too. */
    private static void force(Path home) throws IOException {
        try (FileChannel channel = FileChannel.open(home, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
