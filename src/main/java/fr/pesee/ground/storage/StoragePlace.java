package fr.pesee.ground.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Chooses where blobs lie: in the bucket that is configured, else in a folder. */
@ApplicationScoped
class StoragePlace {
    private static final Logger LOG = Logger.getLogger(StoragePlace.class);

    private final Optional<Bucket> bucket;

    StoragePlace(
            @ConfigProperty(name = "pesee.storage.s3.bucket") Optional<String> name,
            @ConfigProperty(name = "pesee.storage.s3.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "pesee.storage.s3.region") String region,
            @ConfigProperty(name = "pesee.storage.s3.key") Optional<String> key,
            @ConfigProperty(name = "pesee.storage.s3.secret") Optional<String> secret) {
        this.bucket = name.map(given -> new Bucket(
                endpoint.orElseThrow(() -> missing("endpoint")),
                region,
                given,
                key.orElseThrow(() -> missing("key")),
                secret.orElseThrow(() -> missing("secret"))));
    }

    @Produces
    @ApplicationScoped
    Vault vault(StorageFolders folders) {
        bucket.ifPresent(one -> LOG.infof("files are kept in the bucket %s", one));
        return bucket.<Vault>map(BucketVault::new).orElseGet(() -> new FolderVault(folders.blobs()));
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("pesee.storage.s3.bucket is set, and pesee.storage.s3." + what + " is not");
    }
}
