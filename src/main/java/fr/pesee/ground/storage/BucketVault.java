package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.FullDisk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Blobs as objects of a bucket, named as the files of {@link FolderVault} are: either can be copied to the other. */
final class BucketVault implements Vault {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})");
    private static final int NOT_FOUND = 404;
    private static final int FULL = 507;

    private final S3Client client;
    private final String bucket;

    BucketVault(Bucket bucket) {
        this.client = bucket.client();
        this.bucket = bucket.name();
    }

    @Override
    public boolean isFar() {
        return true;
    }

    /** The store is told the digest: one that checks it takes in no other bytes. */
    @Override
    public void take(Path file, Digest digest) throws IOException {
        String sha256 = Base64.getEncoder().encodeToString(digest.bytes());
        ask(() -> client.putObject(
                put -> put.bucket(bucket).key(FolderVault.name(digest)).checksumSHA256(sha256),
                RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(Digest digest, long from, long length) throws IOException {
        if (length == 0 && holds(digest)) {
            return InputStream.nullInputStream();
        }
        return ask(() -> client.getObject(get ->
                get.bucket(bucket).key(FolderVault.name(digest)).range("bytes=" + from + "-" + (from + length - 1))));
    }

    @Override
    public boolean holds(Digest digest) throws IOException {
        return lastTaken(digest).isPresent();
    }

    @Override
    public List<Digest> olderThan(Instant instant) throws IOException {
        return ask(() -> {
            List<Digest> old = new ArrayList<>();
            for (S3Object object :
                    client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents()) {
                var name = NAME.matcher(object.key());
                if (name.matches() && object.lastModified().isBefore(instant)) {
                    old.add(Digest.ofHex(name.group(1)));
                }
            }
            return old;
        });
    }

    @Override
    public boolean isOlder(Digest digest, Instant instant) throws IOException {
        return lastTaken(digest).filter(at -> at.isBefore(instant)).isPresent();
    }

    @Override
    public void delete(Digest digest) throws IOException {
        ask(() -> client.deleteObject(one -> one.bucket(bucket).key(FolderVault.name(digest))));
    }

    private Optional<Instant> lastTaken(Digest digest) throws IOException {
        try {
            return Optional.of(
                    ask(() -> client.headObject(head -> head.bucket(bucket).key(FolderVault.name(digest))))
                            .lastModified());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** What the store says is said as a disk says it: callers need not know which of the two they have. */
    private static <T> T ask(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                throw failure(new NoSuchFileException(refused.getMessage()), refused);
            }
            throw isFull(refused)
                    ? failure(new FullDisk(String.valueOf(refused.getMessage())), refused)
                    : new IOException(refused);
        } catch (SdkException silent) {
            throw new IOException(silent);
        }
    }

    private static boolean isFull(S3Exception refused) {
        AwsErrorDetails said = refused.awsErrorDetails();
        return refused.statusCode() == FULL || (said != null && "QuotaExceeded".equals(said.errorCode()));
    }

    private static IOException failure(IOException said, Exception cause) {
        said.initCause(cause);
        return said;
    }
}
