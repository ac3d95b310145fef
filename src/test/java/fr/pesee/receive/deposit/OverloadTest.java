package fr.pesee.receive.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Address;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.incident.BeatNow;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts that crawl in over slow lines fill the server: others wait for them, and a deposit for nobody. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OverloadTest {
    private static final int MOST_ROUNDS = 200;
    private static final String BUSY = "parts-busy";
    private static final String AT_ONCE = "parts-at-once";

    @ConfigProperty(name = "pesee.parts-at-once")
    int all;

    @ConfigProperty(name = "pesee.parts-at-once-of-one")
    int each;

    @Inject
    BeatNow incidents;

    private final List<Socket> lines = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    @Test
    void aDepositIsTakenWhileTheServerIsFullOfParts() throws IOException, InterruptedException {
        SealedLot lot = SealedLot.published();
        SealedBidder ready = bidder(Cast.BIDDER, lot);
        ready.ready();
        List<SealedBidder> others = new ArrayList<>();
        List<String> people = List.of("bidder.atos", "bidder.scc", "bidder.softwareone");
        for (String person : people) {
            SealedBidder other = SealedBidder.of(person, lot.tender());
            others.add(other);
            for (int line = 0; line < each; line++) {
                crawl(person, other);
            }
        }
        assertEquals(all, lines.size(), "the server is full");
        long shed = refusals();

        Answer sameOne = untilRefused(others.get(0), AT_ONCE);
        sameOne.refused(429, AT_ONCE);
        assertTrue(sameOne.json().path("detail").asText().contains(Integer.toString(each)), sameOne::toString);
        assertEquals("3", sameOne.header("Retry-After"));
        Answer another = untilRefused(SealedBidder.of(Cast.BIDDER, lot.tender()), BUSY);
        another.expect(503);
        assertTrue(untilMore(shed) > shed, "it stands among the incidents of the platform");
        assertTrue(another.body().contains(BUSY), another::toString);
        assertEquals("3", another.header("Retry-After"));

        ready.deposit().expect(201);
        Api.as(Cast.OFFICER).get(lot.tender().path()).expect(200);
        JsonNode attempts = ready.attempts().expect(200).json().at("/receipt/attempts");
        assertTrue(attempts.toString().contains(BUSY), "a bidder can show that the server was full: " + attempts);

        hangUp();
        UUID piece = UUID.randomUUID();
        byte[] sealed = AgeFiles.seal(new byte[2_000], ready.recipient());
        for (int round = 0; round < MOST_ROUNDS && ready.put(piece, 0, sealed).status() == 503; round++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        ready.put(piece, 0, sealed).expect(200);
    }

    /** The lines count once the server has read their heads. */
    private static Answer untilRefused(SealedBidder bidder, String code) throws InterruptedException {
        byte[] sealed = AgeFiles.seal(new byte[2_000], bidder.recipient());
        Answer answer = bidder.put(UUID.randomUUID(), 0, sealed);
        for (int round = 0; round < MOST_ROUNDS && !answer.body().contains(code); round++) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = bidder.put(UUID.randomUUID(), 0, sealed);
        }
        return answer;
    }

    /** An answer counts once it has left. */
    private long untilMore(long before) throws InterruptedException {
        long refusals = refusals();
        for (int round = 0; round < MOST_ROUNDS && refusals == before; round++) {
            TimeUnit.MILLISECONDS.sleep(50);
            refusals = refusals();
        }
        return refusals;
    }

    /** How many answers the incidents tell that put the blame on the server. */
    private long refusals() {
        incidents.beat();
        JsonNode all = Api.as(Cast.ADMINISTRATOR)
                .get("/api/v1/platform/incidents?limit=500")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("kind").asText().equals("REFUSED"))
                .mapToLong(one -> one.path("occurrences").asLong())
                .sum();
    }

    private static SealedBidder bidder(String person, SealedLot lot) {
        Bidders.organisation(person);
        return SealedBidder.of(person, lot.tender())
                .priced(1)
                .attach(null, "memoire.pdf", SealedBidder.pdf("m", 2_000));
    }

    /** The head of a part and its first bytes; the rest never comes. */
    private void crawl(String person, SealedBidder bidder) throws IOException {
        URI address = Address.of(bidder.parts(UUID.randomUUID()) + "/0");
        String head = "PUT " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + Tokens.of(person)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 4000000"
                + "\r\nContent-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n\r\n";
        Socket line = new Socket(address.getHost(), address.getPort());
        lines.add(line);
        line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().write(AgeFiles.seal(new byte[100_000], bidder.recipient()));
        line.getOutputStream().flush();
    }
}
