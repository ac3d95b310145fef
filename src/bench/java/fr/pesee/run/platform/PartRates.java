package fr.pesee.run.platform;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.NullMarked;

/** What digest and disk alone do with parts, in megabytes (10⁶ bytes) a second. */
@NullMarked
record PartRates(byte[] part, int parts) {
    private static final double MEGABYTE = 1e6;

    /** SHA-256 on one thread, warm. */
    double digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (int warm = 0; warm < parts; warm++) {
                sha256.update(part);
            }
            long start = System.nanoTime();
            for (int number = 0; number < parts; number++) {
                sha256.update(part);
            }
            return since(start);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Files written and flushed one after the other, by so many writers at once. */
    double disk(ExecutorService senders, int writers) {
        Path folder = Path.of(System.getProperty("pesee.home", "."), "target", "bench", "disk");
        try {
            Files.createDirectories(folder);
            long start = System.nanoTime();
            List<CompletableFuture<Void>> lines = new ArrayList<>();
            for (int line = 0; line < writers; line++) {
                int first = line;
                lines.add(CompletableFuture.runAsync(() -> write(folder, first, writers), senders));
            }
            lines.forEach(CompletableFuture::join);
            double rate = since(start);
            for (int number = 0; number < parts; number++) {
                Files.delete(folder.resolve("part" + number));
            }
            return rate;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Path folder, int first, int step) {
        for (int number = first; number < parts; number += step) {
            Path file = folder.resolve("part" + number);
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                out.write(part);
                out.getFD().sync();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** All parts, in the time since this instant of {@link System#nanoTime}. */
    double since(long start) {
        return (long) parts * part.length / MEGABYTE / ((System.nanoTime() - start) / 1e9);
    }
}
