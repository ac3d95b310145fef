package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
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

/** How fast parts are received, how deposits fare in the last minute, and how much memory large bids take. */
@NullMarked
@Command(
        name = "deposits",
        mixinStandardHelpOptions = true,
        description = "Has one bidder send parts, at 0.7 of the slower of SHA-256 and disk; many bidders deposit within"
                + " a minute: none lost, deposit p99 under 1 s; and ten send large bids at once: below 800 MB.")
final class DepositsRun implements Callable<Integer> {
    private static final double RATE_GOAL = 0.7;
    private static final double DEPOSIT_GOAL = 1000;
    private static final double MEMORY_GOAL = 800;
    private static final int PART = 8 << 20;
    private static final int AT_ONCE = 3;
    private static final int SEED = 1;

    @Option(names = "--warm-up", description = "Seconds of parts of 1 MiB beforehand (${DEFAULT-VALUE}).")
    private int warmUp = 90;

    @Option(names = "--parts", description = "Parts of 8 MiB that one bidder sends (${DEFAULT-VALUE}).")
    private int parts = 300;

    @Option(names = "--bidders", description = "How many bidders deposit (${DEFAULT-VALUE}).")
    private int bidders = 200;

    @Option(names = "--megabytes", description = "What each of them sends (${DEFAULT-VALUE}).")
    private int megabytes = 20;

    @Option(names = "--seconds", description = "Within which all of them begin (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--large", description = "How many send a large bid at once, at most as many (${DEFAULT-VALUE}).")
    private int large = 10;

    @Option(names = "--mebibytes", description = "How large it is (${DEFAULT-VALUE}).")
    private int mebibytes = 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicInteger shed = new AtomicInteger();

    /** What all three measurements need. */
    private record Stage(BenchedPesee pesee, DepositsStage tender, JsonNode plan, PrintWriter out) {
        BenchedBid bid(String token, List<byte[]> sealed) {
            return new BenchedBid(pesee.address(), tender.lot(), token, plan, sealed);
        }

        List<BenchedBid> bids(int count, List<byte[]> sealed) {
            return tender.tokens(count).stream()
                    .map(token -> bid(token, sealed))
                    .toList();
        }
    }

    /** @return 0 when all goals are met, 1 when one is not */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ExecutorService senders = Executors.newCachedThreadPool();
        try (BenchedPesee pesee = BenchedPesee.start(out)) {
            DepositsStage tender = new DepositsStage(pesee);
            out.println("Preparing " + bidders + " bidders");
            tender.admitBidders(bidders);
            Stage stage = new Stage(pesee, tender, tender.plan(tender.tokens(1).get(0)), out);
            boolean fast = parts(stage, senders);
            boolean prompt = lastMinute(stage, senders);
            boolean small = memory(stage, senders);
            return fast && prompt && small ? 0 : 1;
        } finally {
            senders.shutdownNow();
        }
    }

    private boolean parts(Stage stage, ExecutorService senders) {
        String token = stage.tender().tokens(1).get(0);
        stage.tender().warmUp(token, stage.plan(), warmUp, senders);
        byte[] part = DepositsStage.sealed(stage.plan(), PART);
        BenchedBid bid = stage.bid(token, Collections.nCopies(parts, part));
        PartRates rates = new PartRates(part, parts);
        double digest = rates.digest();
        double alone = rates.disk(senders, 1);
        double together = rates.disk(senders, AT_ONCE);
        long start = System.nanoTime();
        bid.send(senders, AT_ONCE, shed);
        double ours = rates.since(start);
        double ratio = ours / Math.min(digest, alone);
        stage.out()
                .printf(
                        Locale.ROOT,
                        "parts of one bidder, %d at once: %.0f MB/s%n"
                                + "  SHA-256 alone %.0f MB/s; disk alone: one writer %.0f MB/s, %d writers %.0f MB/s%n"
                                + "  ratio to SHA-256 or one writer: %.2f, goal %.2f: %s (to %d writers: %.2f)%n",
                        AT_ONCE,
                        ours,
                        digest,
                        alone,
                        AT_ONCE,
                        together,
                        ratio,
                        RATE_GOAL,
                        verdict(ratio >= RATE_GOAL),
                        AT_ONCE,
                        ours / Math.min(digest, together));
        return ratio >= RATE_GOAL;
    }

    private boolean lastMinute(Stage stage, ExecutorService senders) {
        List<byte[]> shared = new ArrayList<>();
        for (long left = megabytes * 1_000_000L; left > 0; left -= PART) {
            shared.add(DepositsStage.sealed(stage.plan(), (int) Math.min(left, PART)));
        }
        List<BenchedBid> bids = stage.bids(bidders, shared);
        Latencies deposits = new Latencies();
        Latencies whole = new Latencies();
        shed.set(0);
        depositAll(bids, deposits, whole, senders);
        stage.out().println(deposits.line("PUT …/deposits"));
        stage.out().println(whole.line("from the first byte to the receipt"));
        int sent = bids.stream().mapToInt(BenchedBid::size).sum();
        stage.out().printf("parts that were told to come again: %d of %d%n", shed.get(), sent + shed.get());
        long held = stage.tender().deposits();
        boolean met = held == bidders && deposits.count() == bidders && deposits.ninetyNine() < DEPOSIT_GOAL;
        stage.out()
                .printf(
                        Locale.ROOT,
                        "receipts: %d of %d, deposits held: %d; p99 %.2f of the limit of 1 s: %s%n",
                        deposits.count(),
                        bidders,
                        held,
                        deposits.ninetyNine() / DEPOSIT_GOAL,
                        verdict(met));
        return met;
    }

    /** Each begins at an instant of its own, fixed beforehand. */
    private void depositAll(List<BenchedBid> bids, Latencies deposits, Latencies whole, ExecutorService senders) {
        Random random = new Random(SEED);
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
    }

    private boolean memory(Stage stage, ExecutorService senders) {
        ResidentMemory memory = stage.pesee().memory();
        double before = memory.peak();
        memory.forgetPeak();
        List<byte[]> sealed =
                Collections.nCopies(mebibytes * (1 << 20) / PART, DepositsStage.sealed(stage.plan(), PART));
        List<BenchedBid> bids = stage.bids(large, sealed);
        long start = System.nanoTime();
        List<CompletableFuture<Void>> sending = bids.stream()
                .map(bid -> CompletableFuture.runAsync(() -> bid.send(senders, AT_ONCE, shed), senders))
                .toList();
        sending.forEach(CompletableFuture::join);
        double taken = (System.nanoTime() - start) / 1e9;
        double peak = memory.peak();
        stage.out()
                .printf(
                        Locale.ROOT,
                        "%d bids of %d MiB at once, in %.0f s: at most %.0f MB of memory; goal %.0f MB: %s"
                                + " (%.0f MB until then)%n",
                        large,
                        mebibytes,
                        taken,
                        peak,
                        MEMORY_GOAL,
                        verdict(peak < MEMORY_GOAL),
                        before);
        return peak < MEMORY_GOAL;
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }
}
