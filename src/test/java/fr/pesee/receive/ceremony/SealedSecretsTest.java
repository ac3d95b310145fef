package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What nobody learns before the opening, what is refused, and what becomes of what was damaged. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SealedSecretsTest {
    private static final String MARKER = "repere-de-trente-deux-octets-pile";

    @Inject
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "pesee.storage.folder")
    Path storage;

    @Test
    void beforeTheOpeningNobodyWithinLearnsWhoDeposited() {
        SealedLot lot = SealedLot.published();
        String name = organisation(Cast.BIDDER);
        String tag = Api.as(Cast.OFFICER).get(lot.tender().path()).header("ETag");
        deposited(lot, Cast.BIDDER, MARKER);
        assertEquals(tag, Api.as(Cast.OFFICER).get(lot.tender().path()).header("ETag"));
        for (Function function : Function.values()) {
            String person = Cast.holder(function);
            for (String path : List.of("", "/team", "/ledger?limit=500", "/keys", "/lots/1/bids", "/lots/1/ceremony")) {
                Answer answer = Api.as(person).get(lot.tender().path() + path);
                assertFalse(answer.body().contains(name), person + " learns it from " + path);
                assertFalse(answer.body().contains(MARKER), path);
            }
            Api.as(person)
                    .get("/api/v1/notices/" + lot.tender().id() + "/lots/1/deposits")
                    .refused(403);
        }
    }

    @Test
    void beforeTheOpeningNothingOfABidIsInTheDatabaseOrOnTheDisk() throws IOException {
        SealedLot lot = SealedLot.published();
        deposited(lot, Cast.BIDDER, MARKER);
        List<?> tables = entities.createNativeQuery("""
            SELECT table_schema || '.' || table_name FROM information_schema.tables
            WHERE table_schema
                IN ('ground', 'prepare', 'receive', 'judge', 'award', 'ledger')\
            """).getResultList();
        assertTrue(tables.size() > 20, tables.toString());
        for (Object table : tables) {
            String holding = "SELECT count(*) FROM " + table + " AS one WHERE CAST(one AS text) LIKE :marker";
            Number found = (Number) entities.createNativeQuery(holding)
                    .setParameter("marker", "%" + MARKER + "%")
                    .getSingleResult();
            assertEquals(0, found.intValue(), table.toString());
        }
        byte[] wanted = MARKER.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(storage)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(new String(wanted, StandardCharsets.ISO_8859_1)), file.toString());
            }
        }
    }

    @Test
    void aFlippedByteAndAMissingFileAreNamedAndTheOtherBidsAreOpened() throws IOException {
        SealedLot lot = SealedLot.published();
        JsonNode altered = deposited(lot, Cast.BIDDER, "un");
        JsonNode missing = deposited(lot, "bidder.atos", "deux");
        deposited(lot, "bidder.softwareone", "trois");
        Path blob = blob(altered.at("/receipt/receipt/envelopes/1/parts/0").asText());
        byte[] bytes = Files.readAllBytes(blob);
        bytes[bytes.length - 1] ^= 1;
        Files.write(blob, bytes);
        Files.delete(blob(missing.at("/receipt/receipt/envelopes/1/parts/0").asText()));
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals("BLOB_ALTERED", opened.at("/0/pieces/0/findings/0").asText());
        assertEquals("BLOB_MISSING", opened.at("/1/pieces/0/findings/0").asText());
        assertEquals(0, opened.at("/2/pieces/0/findings").size());
        String page = Visitor.as(Cast.LEGAL_REVIEWER)
                .get(lot.page() + "/opening")
                .expect(200)
                .body();
        assertTrue(page.contains("<td class=\"num\">non lu</td>"), page);
        assertTrue(page.contains("<td class=\"num\">manque</td>"), page);
        assertFalse(page.contains("<td class=\"num\">0"), page);
        takenWithoutWhatIsLost(lot, missing.at("/id").asText());
    }

    @Test
    void ofAStorageThatIsAwayNothingIsConcludedAndTheBidIsReadOnceItIsBack() throws Throwable {
        SealedLot lot = SealedLot.published();
        JsonNode bid = deposited(lot, Cast.BIDDER, "un");
        Path blob = blob(bid.at("/receipt/receipt/envelopes/1/parts/0").asText());
        lot.close();
        lot.begin(HolderKeys.PEOPLE.get(0)).expect(200);
        lot.give(HolderKeys.PEOPLE.get(0)).expect(200);
        whileUnreadable(blob, () -> {
            Answer away = lot.give(HolderKeys.PEOPLE.get(1)).expect(503);
            assertTrue(away.body().contains("storage-unavailable"), away::toString);
        });
        lot.begin(HolderKeys.PEOPLE.get(0)).expect(200);
        lot.give(HolderKeys.PEOPLE.get(0)).expect(200);
        lot.give(HolderKeys.PEOPLE.get(1)).expect(200);
        whileUnreadable(blob, () -> TimeUnit.SECONDS.sleep(3));
        assertEquals(0, lot.minutes().at("/opened/0/pieces/0/findings").size());
    }

    /** What is there, and cannot be read, as on a disk that fails. */
    private static void whileUnreadable(Path blob, Executable act) throws Throwable {
        Path aside = Files.move(blob, blob.resolveSibling("aside"));
        try {
            Files.createSymbolicLink(blob, Path.of("/proc/self/mem"));
            act.execute();
        } finally {
            Files.move(aside, blob, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** One lost part keeps nobody from the bids that are whole: it is named, and all others are given out. */
    private static void takenWithoutWhatIsLost(SealedLot lot, String deposit) throws IOException {
        byte[] taken = Api.as(Cast.LEGAL_REVIEWER).take(lot.tender().lot() + "/sealed-bids");
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(taken))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        JsonNode lost = new ObjectMapper().readTree(files.get("index.json")).get("missing");
        assertEquals(1, lost.size(), lost::toString);
        String name = lost.get(0).asText();
        assertTrue(name.startsWith("deposits/" + deposit + "/"), name);
        assertFalse(files.containsKey(name), name);
        String sums = Objects.requireNonNull(files.get("SHA256SUMS"));
        assertTrue(sums.contains(name), sums);
        long parts =
                files.keySet().stream().filter(file -> file.endsWith(".age")).count();
        assertEquals(sums.lines().count() - 1, parts);
    }

    @Test
    void anOpenedBidIsMarkedAndRankedAndTheLedgerProvesIt() {
        SealedLot lot = SealedLot.published();
        deposited(lot, Cast.BIDDER, "un");
        deposited(lot, "bidder.atos", "deux");
        lot.close();
        lot.open();
        String path = lot.tender().lot();
        Api.as(Cast.OFFICER).post(path + "/marking").expect(200);
        for (String person : List.of(Cast.OFFICER, Cast.CHAIR, Cast.LEGAL_REVIEWER)) {
            for (String place : List.of(path + "/bids", lot.tender().path() + "/ledger?limit=500")) {
                String told = Api.as(person).get(place).expect(200).body();
                assertFalse(told.contains(TrialTender.PRICES.get(0)), person + " learns a price from " + place);
            }
        }
        for (int bid = 1; bid <= 2; bid++) {
            Api.as(Cast.CHAIR)
                    .put(path + "/bids/" + bid + "/marks", TrialTender.marks(bid))
                    .expect(200);
        }
        Api.as(Cast.CHAIR).post(path + "/lock").expect(200);
        Api.as(Cast.CHAIR).post(path + "/recommendation").expect(201);
        JsonNode verdict = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger/verification")
                .expect(200)
                .json();
        assertTrue(verdict.get("intact").asBoolean(), verdict.toString());
    }

    @Test
    void whatIsNoSealedPartIsRefusedAndNothingOfItKept() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender());
        UUID piece = UUID.randomUUID();
        byte[] sealed = AgeFiles.seal(pdf("x", 10), bidder.recipient());
        bidder.put(piece, 0, pdf(MARKER, 10)).refused(422, "part-not-sealed");
        bidder.put(piece, 0, new byte[0]).refused(422, "part-not-sealed");
        bidder.put(piece, 0, sealed, Digest.sha256(new byte[0])).refused(422, "part-differs");
        bidder.put(piece, 100_000, sealed).refused(422, "part-number");
        Api.as(Cast.BIDDER).send("PUT", bidder.parts(piece) + "/0", "x").refused(422, "part-without-digest");
        Answer held = Api.as(Cast.BIDDER).get(bidder.parts(piece));
        assertEquals(0, held.expect(200).json().get("items").size());
        bidder.put(piece, 0, sealed).expect(201);
        bidder.put(piece, 0, sealed).expect(200);
        bidder.attach(null, "a.txt", pdf("a", 1))
                .request(EnvelopeKey.Kind.OFFER)
                .withArray("pieces")
                .removeAll();
        bidder.deposit().refused(422, "deposit-pieces");
    }

    @Test
    void noBidderReachesWhatAnotherHasSentOrDeposited() {
        SealedLot lot = SealedLot.published();
        SealedBidder first =
                SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1).attach(null, "a.txt", pdf("a", 1));
        UUID id = UUID.fromString(first.deposit().expect(201).json().get("id").asText());
        SealedBidder second =
                SealedBidder.of("bidder.atos", lot.tender()).priced(2).attach(null, "b.txt", pdf("b", 1));
        second.ready();
        second.request(EnvelopeKey.Kind.OFFER)
                .set("pieces", first.request(EnvelopeKey.Kind.OFFER).get("pieces"));
        second.deposit().refused(409, "deposit-part-missing");
        Api.as("bidder.atos").get(second.path() + "/deposits/" + id).refused(404);
    }

    private static JsonNode deposited(SealedLot lot, String person, String words) {
        return SealedBidder.of(person, lot.tender())
                .priced(1)
                .attach(null, words + ".pdf", pdf(words, 1_000))
                .deposit()
                .expect(201)
                .json();
    }

    private static String organisation(String person) {
        Bidders.organisation(person);
        return Api.as(person)
                .get(Bidders.ADDRESS)
                .json()
                .at("/organisation/name")
                .asText();
    }

    private Path blob(String digest) throws IOException {
        try (Stream<Path> files = Files.walk(storage)) {
            return files.filter(file -> file.endsWith(digest)).findFirst().orElseThrow();
        }
    }
}
