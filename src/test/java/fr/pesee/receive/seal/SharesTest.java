package fr.pesee.receive.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.problem.Findings;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.age.AgeUnreadable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {
    private final Made made = Made.of(2, 3);

    @Property(tries = 60)
    void anyKOfNSharesRebuildTheSecretAndFewerDoNot(
            @ForAll @Size(32) byte[] secret,
            @ForAll @IntRange(min = 2, max = 5) int k,
            @ForAll @IntRange(min = 1, max = 3) int more) {
        int n = k + more;
        List<byte[]> shares = Shares.split(secret, k, n, new SecureRandom());
        assertEquals(n, shares.size());
        for (int subset = 1; subset < 1 << n; subset++) {
            List<Integer> indexes = members(subset, n);
            byte[] joined = Shares.joined(
                    indexes.stream().map(index -> shares.get(index - 1)).toList(), indexes);
            assertEquals(indexes.size() >= k, Arrays.equals(secret, joined), k + " of " + n + ", with " + indexes);
        }
    }

    @Property(tries = 15)
    void allSubsetsOfKRebuildTheKeyAndAllOfFewerAreRefused(
            @ForAll @IntRange(min = 2, max = 3) int k, @ForAll @IntRange(min = 1, max = 2) int more) {
        Made key = Made.of(k, k + more);
        for (int subset = 1; subset < 1 << (k + more); subset++) {
            List<byte[]> files = members(subset, k + more).stream()
                    .map(index -> key.files.get(index - 1))
                    .toList();
            Findings findings = new Findings();
            Optional<AgeIdentity> joined = Shares.join(key.key, files, findings);
            assertEquals(files.size() >= k, joined.isPresent());
            assertEquals(files.size() < k ? List.of("shares-too-few") : List.of(), codes(findings));
            joined.ifPresent(identity -> assertEquals(key.key.recipient(), identity.recipient()));
        }
    }

    @Test
    void everyWrongShareIsNamedWithItsPlace() {
        byte[] altered = new String(made.files.get(1), StandardCharsets.UTF_8)
                .replaceFirst("\"salt\":\"..", "\"salt\":\"00")
                .getBytes(StandardCharsets.UTF_8);
        Made other = Made.of(2, 3);
        Findings findings = new Findings();
        assertTrue(Shares.join(
                        made.key,
                        List.of(
                                made.files.get(0),
                                made.files.get(0),
                                altered,
                                other.files.get(2),
                                "n’importe quoi".getBytes(StandardCharsets.UTF_8)),
                        findings)
                .isEmpty());
        assertEquals(
                List.of(
                        "/shares/1 share-doubled",
                        "/shares/2 share-altered",
                        "/shares/3 share-of-other-key",
                        "/shares/4 share-unreadable",
                        "/shares shares-too-few"),
                findings.all().stream()
                        .map(one -> one.at() + " " + one.code().code())
                        .toList());
    }

    @Test
    void sharesOfAKeyThatWasPublishedOtherwiseAreRefusedAtLast() {
        EnvelopeKey lying = with(made.key, AgeIdentity.made().recipient());
        Findings findings = new Findings();
        assertTrue(Shares.join(lying, made.files, findings).isEmpty());
        assertEquals(List.of("shares-other-key"), codes(findings));
    }

    @Test
    void noOddFileIsAShare() {
        String good = new String(made.files.get(0), StandardCharsets.UTF_8);
        assertTrue(ShareFile.read(made.files.get(0)).isPresent());
        assertArrayEquals(
                made.files.get(0),
                ShareFile.read(made.files.get(0)).orElseThrow().write());
        for (String odd : List.of(
                "",
                "null",
                "[]",
                good + good,
                good.replace("pesee/share/1", "pesee/share/2"),
                good.replace("\"index\":1", "\"index\":0"),
                good.replace("\"index\":1", "\"index\":4"),
                good.replace("\"index\":1", "\"index\":null"),
                good.replace("\"k\":2", "\"k\":1"),
                good.replaceFirst("\"share\":\"..", "\"share\":\""),
                good.replace("{", "{\"more\":1,"),
                " ".repeat(5_000) + good)) {
            assertTrue(ShareFile.read(odd.getBytes(StandardCharsets.UTF_8)).isEmpty(), odd);
        }
        assertFalse(ShareFile.read(made.files.get(0)).orElseThrow().toString().contains("\"share\""));
    }

    @Test
    void nothingIsSplitSoThatOneAloneSuffices() {
        SecureRandom random = new SecureRandom();
        assertThrows(IllegalArgumentException.class, () -> Shares.split(new byte[32], 1, 3, random));
        assertThrows(IllegalArgumentException.class, () -> Shares.split(new byte[31], 2, 3, random));
        assertThrows(IllegalArgumentException.class, () -> Shares.split(new byte[32], 4, 3, random));
    }

    @Test
    void theChildProcessMakesKeysThatItsHoldersCanRebuild() throws AgeUnreadable {
        List<AgeIdentity> holders =
                IntStream.range(0, 3).mapToObj(index -> AgeIdentity.made()).toList();
        KeyOrder order = order(holders, 2);
        MadeKeys answer = new MakerProcess().make(order, 2);
        for (int place = 0; place < 2; place++) {
            Made key = Made.opened(order, place, answer, 2, holders);
            Findings findings = new Findings();
            assertTrue(Shares.join(key.key, key.files.subList(1, 3), findings).isPresent(), findings.all()::toString);
        }
    }

    /** A key with its share files in clear. */
    private record Made(EnvelopeKey key, List<byte[]> files) {
        static Made of(int k, int n) {
            try {
                List<AgeIdentity> holders = IntStream.range(0, n)
                        .mapToObj(index -> AgeIdentity.made())
                        .toList();
                KeyOrder order = order(holders, 1);
                return opened(order, 0, KeyMaker.make(order, k), k, holders);
            } catch (AgeUnreadable impossible) {
                throw new AssertionError(impossible);
            }
        }

        static Made opened(KeyOrder order, int place, MadeKeys answer, int k, List<AgeIdentity> holders)
                throws AgeUnreadable {
            KeyIntake.Key one =
                    KeyIntake.check(answer, order, new Findings()).orElseThrow().get(place);
            List<byte[]> files = new ArrayList<>();
            List<EnvelopeShare> shares = new ArrayList<>();
            for (KeyIntake.Share share : one.shares()) {
                AgeIdentity holder = holders.get(share.index() - 1);
                byte[] clear = AgeFiles.open(share.sealed(), holder);
                assertEquals(
                        share.trial(),
                        KeyMaker.digest(ShareFile.read(clear).orElseThrow().trial()));
                files.add(clear);
                shares.add(new EnvelopeShare(
                        share.index(),
                        "holder",
                        holder.recipient(),
                        share.commitment(),
                        share.sealed(),
                        share.digest(),
                        null));
            }
            EnvelopeKey key = new EnvelopeKey(
                    order.tender(),
                    one.wanted().lot(),
                    one.wanted().kind(),
                    1,
                    one.id(),
                    one.recipient(),
                    k,
                    holders.size(),
                    Instant.EPOCH,
                    EnvelopeKey.Origin.SERVER,
                    0,
                    shares);
            return new Made(key, files);
        }
    }

    private static KeyOrder order(List<AgeIdentity> holders, int lots) {
        return new KeyOrder(
                KeyOrder.FORMAT,
                UUID.randomUUID(),
                "ESSAI-1",
                holders.stream()
                        .map(one -> new KeyOrder.Holder(
                                "Un détenteur", one.recipient().text()))
                        .toList(),
                IntStream.rangeClosed(1, lots)
                        .mapToObj(lot -> new KeyOrder.Wanted(lot, EnvelopeKey.Kind.OFFER))
                        .toList());
    }

    private static EnvelopeKey with(EnvelopeKey key, AgeRecipient recipient) {
        return new EnvelopeKey(
                key.tender(),
                key.lot(),
                key.kind(),
                key.version(),
                key.id(),
                recipient,
                key.k(),
                key.n(),
                key.madeAt(),
                key.origin(),
                key.entry(),
                key.shares());
    }

    private static List<Integer> members(int subset, int n) {
        return IntStream.rangeClosed(1, n)
                .filter(index -> (subset >> (index - 1) & 1) == 1)
                .boxed()
                .toList();
    }

    private static List<String> codes(Findings findings) {
        return findings.all().stream().map(one -> one.code().code()).toList();
    }
}
