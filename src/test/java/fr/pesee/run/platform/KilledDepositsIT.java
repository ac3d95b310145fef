package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bidder holds a receipt for opens byte for byte, whatever dies when; nothing else appears, no share stays. */
class KilledDepositsIT {
    private static final List<String> BIDDERS = List.of(Cast.BIDDER, "bidder.softwareone", "bidder.atos");
    private static final File REALM_FILE = new File("docker/keycloak/pesee-realm.json");

    /** How often the server dies, and how often the database does. */
    private static final int KILLS = System.getProperty("long") == null ? 4 : 200;

    private static final int DATABASE_KILLS = System.getProperty("long") == null ? 1 : 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LATEST_MS = 500;
    private static final int LARGEST = 250_000;

    @TempDir
    Path folder;

    private final EmbeddedSoftware software = new EmbeddedSoftware(Path.of(".embedded"), sentence -> {});
    private final int databasePort = Ports.free();
    private final int portBefore = RestAssured.port;
    private final Random random = new Random(20_191_202);

    /** SHA-256 of the clear file of each deposit that anybody began to send. */
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    /** The receipts that came back. */
    private final Map<String, JsonNode> receipts = new ConcurrentHashMap<>();

    private EmbeddedKeycloak keycloak;
    private EmbeddedPostgres postgres;
    private ConfiguredServer server;

    @BeforeEach
    void start() throws IOException {
        postgres = startPostgres();
        keycloak = EmbeddedKeycloak.start(software, REALM_FILE.toPath(), folder.resolve("keycloak"), Ports.free());
        Tokens.ask(keycloak.issuer());
        server = startServer();
    }

    @AfterEach
    void stop() throws IOException {
        RestAssured.port = portBefore;
        Tokens.ask(null);
        server.close();
        keycloak.close();
        postgres.close();
        Archives.delete(folder);
    }

    @Test
    void everyReceiptedDepositOutlivesKillsOfServerAndDatabaseAndNoOtherAppears() throws Exception {
        SealedLot lot = SealedLot.published();
        BIDDERS.forEach(bidder -> SealedBidder.of(bidder, lot.tender()));
        for (int kill = 0; kill < KILLS; kill++) {
            depositUntil(lot.tender(), () -> server.kill());
            server = startServer();
        }
        for (int kill = 0; kill < DATABASE_KILLS; kill++) {
            depositUntil(lot.tender(), this::killPostgres);
            postgres = startPostgres();
            server.kill();
            server = startServer();
        }
        Set<String> kept = kept(lot.tender());
        assertTrue(kept.containsAll(receipts.keySet()), () -> receipts.keySet() + " of " + kept);
        assertTrue(begun.keySet().containsAll(kept), () -> kept + " of " + begun.keySet());
        assertOpensByteForByte(lot, kept.size());
    }

    /** Shares live in memory alone: a holder whose server dies gives theirs again, and nothing is opened by halves. */
    private void assertAGatheringDiesWithItsServer(SealedLot lot) throws IOException {
        String first = HolderKeys.PEOPLE.get(0);
        lot.begin(first).expect(200);
        lot.give(first).expect(200);
        assertTrue(ceremony(lot).path("holders").toString().contains("true"), "the share did not arrive");
        server.kill();
        server = startServer();
        JsonNode after = ceremony(lot);
        assertEquals("WAITING", after.path("state").asText());
        assertFalse(after.path("holders").toString().contains("true"), after::toString);
        assertFalse(after.path("oneTimeRecipient").isTextual(), after::toString);
        lot.send(HolderKeys.PEOPLE.get(1), "part").refused(409, "ceremony-none");
    }

    private static JsonNode ceremony(SealedLot lot) {
        return Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/ceremony")
                .expect(200)
                .json();
    }

    private void assertOpensByteForByte(SealedLot lot, int kept) throws IOException {
        lot.close();
        assertAGatheringDiesWithItsServer(lot);
        JsonNode minutes = lot.open();
        assertEquals(kept, minutes.path("received").size());
        assertEquals(BIDDERS.size(), minutes.path("opened").size());
        for (JsonNode opened : minutes.path("opened")) {
            assertEquals("[]", opened.path("findings").toString(), opened::toString);
            assertEquals("[]", opened.at("/pieces/0/findings").toString(), opened::toString);
            assertEquals(
                    begun.get(opened.path("deposit").asText()),
                    opened.at("/pieces/0/sha256").asText());
        }
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger/verification")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    /** The deposits that the server lists, each with the receipt that came back and with all its bytes. */
    private Set<String> kept(TrialTender tender) throws IOException {
        Set<String> stored = stored();
        Map<String, JsonNode> kept = new TreeMap<>();
        for (String bidder : BIDDERS) {
            String path = "/api/v1/notices/" + tender.id() + "/lots/1/deposits?limit=100&after=";
            JsonNode page;
            int after = 0;
            do {
                page = Api.as(bidder).get(path + after).expect(200).json().path("items");
                page.forEach(one -> kept.put(one.path("id").asText(), one.path("receipt")));
                after += page.size();
            } while (!page.isEmpty());
        }
        kept.forEach((id, receipt) -> {
            JsonNode held = receipts.get(id);
            assertTrue(held == null || held.equals(receipt), () -> id + " has another receipt");
            for (String field : List.of("manifest", "parts")) {
                for (JsonNode envelope : receipt.path("receipt").path("envelopes")) {
                    envelope.path(field)
                            .forEach(part -> assertTrue(stored.contains(part.asText()), () -> part + " of " + id));
                }
            }
        });
        return kept.keySet();
    }

    /** SHA-256 of every file in the storage. */
    private Set<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("storage"))) {
            return files.filter(Files::isRegularFile)
                    .map(KilledDepositsIT::digest)
                    .collect(Collectors.toSet());
        }
    }

    private static String digest(Path file) {
        try {
            return Digest.sha256(Files.readAllBytes(file)).hex();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everybody deposits, again and again, until death comes at a moment that nobody chose. */
    private void depositUntil(TrialTender tender, Runnable death) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(BIDDERS.size());
        AtomicInteger acknowledged = new AtomicInteger();
        for (String bidder : BIDDERS) {
            long seed = random.nextLong();
            hands.execute(() -> depositUntilItFails(bidder, tender, new Random(seed), acknowledged));
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (acknowledged.get() == 0) {
            assertTrue(Instant.now().isBefore(end), "nobody could deposit anything");
            ServerProcess.pause();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MS));
        death.run();
        hands.shutdown();
        assertTrue(hands.awaitTermination(2, TimeUnit.MINUTES));
    }

    private void depositUntilItFails(String bidder, TrialTender tender, Random chance, AtomicInteger acknowledged) {
        try {
            while (true) {
                byte[] file = SealedBidder.pdf(UUID.randomUUID().toString(), chance.nextInt(LARGEST));
                String id = UUID.randomUUID().toString();
                SealedBidder bid = SealedBidder.of(bidder, tender)
                        .priced(1)
                        .attach(null, "offre.pdf", file)
                        .ready();
                begun.put(id, Digest.sha256(file).hex());
                JsonNode done = bid.deposit(UUID.fromString(id)).expect(201).json();
                receipts.put(id, done.path("receipt"));
                acknowledged.incrementAndGet();
            }
        } catch (UncheckedIOException | IllegalStateException | AssertionError died) {
            // Whatever was under way may have been kept or not; what was acknowledged must have been.
        }
    }

    private ConfiguredServer startServer() throws IOException {
        JsonNode service = new YAMLMapper()
                .readTree(new File("docker/compose.yaml"))
                .path("services")
                .path("pesee")
                .path("environment");
        Map<String, String> environment = new HashMap<>();
        service.properties()
                .forEach(variable -> environment.put(
                        variable.getKey(),
                        variable.getValue()
                                .asText()
                                .replace("jdbc:postgresql://database:5432/pesee", postgres.jdbcUrl())
                                .replace("http://keycloak:8080", keycloak.address())
                                .replace("http://127.0.0.1:8180", keycloak.address())
                                .replace("/var/lib/pesee", folder.toString())));
        int port = Ports.free();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        RestAssured.port = port;
        return ConfiguredServer.start(Files.createDirectories(folder.resolve("server")), environment);
    }

    private EmbeddedPostgres startPostgres() {
        return EmbeddedPostgres.start(
                software, folder.resolve("postgres"), databasePort, EmbeddedPostgres.Durability.DURABLE);
    }

    private void killPostgres() {
        try {
            String record = Files.readString(folder.resolve("postgres/process"), StandardCharsets.UTF_8);
            ProcessIdentity process = ProcessIdentity.parse(record.strip()).orElseThrow();
            Objects.requireNonNull(ProcessHandle.of(process.pid()).orElse(null)).destroyForcibly();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
