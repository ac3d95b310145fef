package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The one folder in which {@code ./pesee start} keeps everything, held by one launcher at a time.
 *
 * <p>The lock is the kernel's and ends with its holder, however that ends; the lock file itself means nothing.
 */
final class DataFolder implements AutoCloseable {

    private static final String MARK = "pesee-data";
    private static final String LOCK = "lock";
    private static final String MARK_TEXT =
            "The data of `./pesee start`. `./pesee start --fresh` deletes it and begins "
                    + "anew; without this file that is refused.\n";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if need be, and stops what a killed launcher left running in it.
     *
     * @param fresh whether to delete what it holds
     * @throws PlatformFailure when another launcher holds it, or it is somebody else's folder
     */
    static DataFolder open(Path path, boolean fresh) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            refuseForeign(folder);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), MARK_TEXT);
            DataFolder opened = new DataFolder(folder, locked(folder));
            for (Part part : Part.lastStartedFirst()) {
                ServerProcess.clearUp(opened.of(part), part.politeSignal());
            }
            if (fresh) {
                opened.empty();
            }
            return opened;
        } catch (IOException failure) {
            throw new PlatformFailure("The data folder " + folder + " cannot be used: " + failure, failure);
        }
    }

    Path path() {
        return folder;
    }

    /** Where a part keeps its own data and its log. */
    Path of(Part part) {
        return folder.resolve(part.folder());
    }

    /** Where the copy of the program is that runs on this data. */
    Path program() {
        return folder.resolve("program");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new PlatformFailure(folder + " is not a folder. Name another with --data DIR.");
        }
        if (Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                throw new PlatformFailure(folder + " holds other things than Pesée's data (there is no file " + MARK
                        + " in it). Nothing was touched. Name another folder with --data DIR.");
            }
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locks(channel)) {
            return channel;
        }
        channel.close();
        Optional<RunningPesee> holder = RunningPesee.find(folder);
        String who = holder.map(running -> "process " + running.pid() + ", which serves " + running.address())
                .orElse("another `./pesee start`");
        throw new PlatformFailure("The data folder " + folder + " is in use by " + who
                + ".\nStop that one with Ctrl-C where it runs, or give this one its own folder and ports:\n"
                + "  ./pesee start --data DIR --port N --keycloak-port N --postgres-port N");
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVirtualMachine) {
            return false;
        }
    }

    private void empty() throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path entry : content) {
                String name = entry.getFileName().toString();
                if (!name.equals(MARK) && !name.equals(LOCK)) {
                    Archives.delete(entry);
                }
            }
        }
    }
}
