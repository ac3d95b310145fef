package fr.pesee.receive.seal;

import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;

/**
 * Runs {@link KeyMaker} as a child with an empty environment, a class path of what it needs, and nothing that could
 * write its memory down. What comes back is believed no more than what a stranger hands in.
 */
@ApplicationScoped
class MakerProcess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    /** One class out of each folder or archive that the child needs. */
    private static final List<Class<?>> NEEDED = List.of(
            KeyMaker.class,
            RecipientStanza.class,
            Bech32.class,
            StandardEncryptingChannelFactory.class,
            X25519KeyFactory.class,
            ShamirSecretSplitter.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class);

    /** Makes the keys. Takes about half a second, and a millisecond more for each share. */
    MadeKeys make(KeyOrder order, int k) {
        Process child = start();
        // A child that hangs would keep its output open, and whoever reads it waiting.
        Executor inTime = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        CompletableFuture<Void> watch = CompletableFuture.runAsync(child::destroyForcibly, inTime);
        try {
            try (OutputStream in = child.getOutputStream()) {
                in.write(JSON.writeValueAsBytes(new KeyMaker.Order(k, order)));
            }
            byte[] out = child.getInputStream().readAllBytes();
            String complaint = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (child.waitFor() != 0) {
                throw new IllegalStateException("the maker of keys failed: " + complaint);
            }
            return MadeKeys.read(out)
                    .orElseThrow(() -> new IllegalStateException("the maker of keys made something else"));
        } catch (IOException failed) {
            throw new IllegalStateException("the maker of keys could not be run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            watch.cancel(false);
        }
    }

    private static Process start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-cp",
                classPath(),
                KeyMaker.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new IllegalStateException("the maker of keys could not be started", failed);
        }
    }

    /** Where the needed classes were loaded from: archives of the packaged application, folders in tests. */
    static String classPath() {
        return NEEDED.stream()
                .map(MakerProcess::origin)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path origin(Class<?> needed) {
        CodeSource source = needed.getProtectionDomain().getCodeSource();
        URL url = Objects.requireNonNull(source, needed.getName()).getLocation();
        String address = url.toString();
        boolean inArchive = address.startsWith("jar:");
        return Path.of(URI.create(inArchive ? address.substring("jar:".length(), address.indexOf("!/")) : address));
    }
}
