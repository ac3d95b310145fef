package fr.pesee.ground.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket of an S3 store, and who asks for it.
 *
 * @param endpoint the address of the store, such as {@code https://s3.town.example}
 * @param region as the store names it
 * @param name the bucket's own
 * @param key the identifier of the access key
 * @param secret the secret of that key
 */
public record Bucket(String endpoint, String region, String name, String key, String secret) {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /** Less than stores wait before they close a connection. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** More than there are parts at once, so that whoever reads does not wait for them. */
    private static final int AT_ONCE = 200;

    /** Why it cannot be used, in words for whoever runs the installation; nothing when it answers. */
    public Optional<String> trouble() {
        try (S3Client client = client()) {
            client.headBucket(asked -> asked.bucket(name));
            return Optional.empty();
        } catch (SdkException | IllegalArgumentException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    /** A bucket is addressed by its path: not every store has a name for each in its domain. */
    S3Client client() {
        return S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of(region))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
                .httpClient(ApacheHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER)
                        .connectionMaxIdleTime(IDLE)
                        .maxConnections(AT_ONCE)
                        .build())
                // Whoever stores or reads knows the SHA-256; older stores refuse checksums that they do not know.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
