package fr.pesee.ground.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders of the storage, all on one file system, so that moving a file between them is one step. */
@ApplicationScoped
class StorageFolders {
    private final Path root;

    StorageFolders(@ConfigProperty(name = "pesee.storage.folder") String root) {
        this.root = Path.of(root).toAbsolutePath().normalize();
    }

    /** What is being received. */
    Path incoming() {
        return root.resolve("incoming");
    }

    /** Where files lie that nobody needs any more once they have grown old: also what forms brought, after a crash. */
    List<Path> passing() {
        return List.of(incoming(), root.resolve("uploads"));
    }

    /** Where files are kept, unless there is a bucket. */
    Path blobs() {
        return root.resolve("blobs");
    }
}
