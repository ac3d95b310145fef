package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everybody deposits in the last minute; and how fast parts are received, against what disk and digest allow. */
@NullMarked
@Command(
        name = "deposits",
        mixinStandardHelpOptions = true,
        description = "Has many bidders send and deposit within a minute: none lost, deposit p99 under 1 s; and sends"
                + " parts one by one, at 0.7 of the slower of SHA-256 and disk.")
final class DepositsRun implements Callable<Integer> {
    private static final double RATE_GOAL = 0.7;
    private static final double GOAL_MS = 1000;
    private static final int PART = 8 << 20;
    private static final int AT_ONCE = 3;
    private static final double MEGABYTE = 1e6;

    @Option(names = "--bidders", description = "How many bidders (${DEFAULT-VALUE}).")
    private int bidders = 200;

    @Option(names = "--megabytes", description = "What each of them sends (${DEFAULT-VALUE}).")
    private int megabytes = 20;

    @Option(names = "--seconds", description = "Within which all of them begin (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--parts", description = "Parts sent one by one (${DEFAULT-VALUE}).")
    private int parts = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicInteger shed = new AtomicInteger();

    /** @return 0 when both goals are met, 1 when one is not */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (BenchedPesee pesee = BenchedPesee.start(out)) {
            DepositsStage stage = new DepositsStage(pesee);
            out.println("Preparing " + bidders + " bidders with " + megabytes + " MB each");
            List<String> tokens = stage.bidders(bidders);
            JsonNode plan = stage.plan(tokens.get(0));
            boolean fast = oneByOne(pesee, stage, tokens.get(0), plan, out);
            boolean prompt = lastMinute(pesee, stage, tokens, plan, out);
            return fast && prompt ? 0 : 1;
        }
    }

    private boolean oneByOne(BenchedPesee pesee, DepositsStage stage, String token, JsonNode plan, PrintWriter out) {
        List<byte[]> shared = new ArrayList<>();
        byte[] part = sealed(plan, PART);
        for (int number = 0; number < parts; number++) {
            shared.add(part);
        }
        ExecutorService one = Executors.newCachedThreadPool();
        try {
            new BenchedBid(pesee.address(), stage.lot(), token, plan, shared).send(one, 1, shed);
            BenchedBid counted = new BenchedBid(pesee.address(), stage.lot(), token, plan, shared);
            double digest = digestRate(part);
            double disk = diskRate(part);
            long start = System.nanoTime();
            counted.send(one, 1, shed);
            double ours = rate((long) parts * part.length, System.nanoTime() - start);
            double ratio = ours / Math.min(digest, disk);
            boolean met = ratio >= RATE_GOAL;
            out.printf(
                    Locale.ROOT,
                    "parts one by one: %.0f MB/s; SHA-256 alone %.0f MB/s, disk with fsync alone %.0f MB/s%n"
                            + "ratio: %.2f of the slower; goal %.2f: %s%n",
                    ours,
                    digest,
                    disk,
                    ratio,
                    RATE_GOAL,
                    met ? "met" : "MISSED");
            return met;
        } finally {
            one.shutdownNow();
        }
    }

    private boolean lastMinute(
            BenchedPesee pesee, DepositsStage stage, List<String> tokens, JsonNode plan, PrintWriter out) {
        List<byte[]> shared = new ArrayList<>();
        for (long left = megabytes * 1_000_000L; left > 0; left -= PART) {
            shared.add(sealed(plan, (int) Math.min(left, PART)));
        }
        List<BenchedBid> bids = tokens.stream()
                .map(token -> new BenchedBid(pesee.address(), stage.lot(), token, plan, shared))
                .toList();
        Latencies deposits = new Latencies();
        Latencies whole = new Latencies();
        shed.set(0);
        depositAll(bids, deposits, whole);
        out.println(deposits.line("PUT …/deposits"));
        out.println(whole.line("from the first byte to the receipt"));
        out.printf(
                Locale.ROOT,
                "parts that were told to come again: %d of %d%n",
                shed.get(),
                bids.stream().mapToInt(BenchedBid::size).sum() + shed.get());
        long held = stage.held().getOrDefault("deposits", 0L);
        boolean all = held == bidders && deposits.count() == bidders;
        boolean met = all && deposits.ninetyNine() < GOAL_MS;
        out.printf(
                Locale.ROOT,
                "receipts: %d of %d, deposits held: %d; p99 %.2f of the limit of 1 s: %s%n",
                deposits.count(),
                bidders,
                held,
                deposits.ninetyNine() / GOAL_MS,
                met ? "met" : "MISSED");
        return met;
    }

    /** Each begins at an instant of its own, fixed beforehand. */
    private void depositAll(List<BenchedBid> bids, Latencies deposits, Latencies whole) {
        Random random = new Random(1);
        ExecutorService senders = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        long start = System.nanoTime();
        for (BenchedBid bid : bids) {
            long at = start + (long) (random.nextDouble() * TimeUnit.SECONDS.toNanos(seconds));
            sending.add(CompletableFuture.runAsync(
                    () -> {
                        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        bid.send(senders, AT_ONCE, shed);
                        try {
                            deposits.add(bid.deposit());
                            whole.add(System.nanoTime() - at);
                        } catch (IOException | PlatformFailure lost) {
                            deposits.fail();
                        }
                    },
                    senders));
        }
        sending.forEach(CompletableFuture::join);
        senders.shutdown();
    }

    private static byte[] sealed(JsonNode plan, int size) {
        for (JsonNode envelope : plan.path("envelopes")) {
            if (envelope.path("kind").asText().equals("OFFER")) {
                byte[] clear = new byte[size];
                new Random(size).nextBytes(clear);
                return AgeFiles.seal(
                        clear, new AgeRecipient(envelope.path("recipient").asText()));
            }
        }
        throw new PlatformFailure("bids have no envelope for offers");
    }

    private double digestRate(byte[] part) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (int warm = 0; warm < parts; warm++) {
                sha256.update(part);
            }
            long start = System.nanoTime();
            for (int number = 0; number < parts; number++) {
                sha256.update(part);
            }
            return rate((long) parts * part.length, System.nanoTime() - start);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private double diskRate(byte[] part) {
        Path folder = Path.of(System.getProperty("pesee.home", "."), "target", "bench", "disk");
        try {
            Files.createDirectories(folder);
            long start = System.nanoTime();
            for (int number = 0; number < parts; number++) {
                try (FileOutputStream file =
                        new FileOutputStream(folder.resolve("part" + number).toFile())) {
                    file.write(part);
                    file.getFD().sync();
                }
            }
            double rate = rate((long) parts * part.length, System.nanoTime() - start);
            for (int number = 0; number < parts; number++) {
                Files.delete(folder.resolve("part" + number));
            }
            return rate;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double rate(long bytes, long nanoseconds) {
        return bytes / MEGABYTE / (nanoseconds / 1e9);
    }
}
