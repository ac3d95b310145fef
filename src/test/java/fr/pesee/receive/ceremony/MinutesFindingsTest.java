package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Address;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the minutes say of bids that are odd in one way each. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MinutesFindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void twoOrganisationsOfOneSiretAndOneNameAreBothFlaggedAndNumberedApart() {
        SealedLot lot = SealedLot.published();
        String siret = Bidders.siretOf("jumelles " + UUID.randomUUID());
        SealedBidder first = SealedBidder.of(founder("Les Jumelles", siret), lot.tender());
        SealedBidder second = SealedBidder.of(founder("Les Jumelles", siret), lot.tender());
        SealedBidder third = SealedBidder.of(Cast.BIDDER, lot.tender());
        int bid = 1;
        for (SealedBidder bidder : List.of(first, second, third)) {
            bidder.priced(bid++).attach(null, "a.pdf", pdf("a", 10)).deposit().expect(201);
        }
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals(List.of("SAME_IDENTIFIER"), codes(opened.at("/0/findings")));
        assertEquals(List.of("SAME_IDENTIFIER"), codes(opened.at("/1/findings")));
        assertEquals(List.of(), codes(opened.at("/2/findings")));
        List<String> names = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .findValuesAsText("name");
        assertTrue(names.containsAll(List.of("Les Jumelles", "Les Jumelles (2)")), names.toString());
    }

    @Test
    void aRequiredPieceThatIsMissingIsSaidAndOneThatIsEnclosedIsNot() {
        SealedLot lot = SealedLot.published(tender -> {
            ObjectNode list = JSON.createObjectNode();
            list.putArray("pieces")
                    .addObject()
                    .put("code", "P07")
                    .put("name", "Acte d’engagement")
                    .put("envelope", "OFFER")
                    .put("required", true);
            Api.as(Cast.OFFICER).put(tender.lot() + "/pieces", list).expect(200);
        });
        SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "a.pdf", pdf("a", 10))
                .deposit()
                .expect(201);
        SealedBidder.of("bidder.atos", lot.tender())
                .priced(2)
                .attach("P07", "b.pdf", pdf("b", 10))
                .deposit()
                .expect(201);
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals(List.of("REQUIRED_MISSING"), codes(opened.at("/0/findings")));
        JsonNode reason = opened.at("/0/reasons/0");
        assertEquals(
                "Pièce obligatoire qui manque : P07, Acte d’engagement",
                reason.path("fr").asText());
        assertEquals(
                "Required piece that is missing: P07, Acte d’engagement",
                reason.path("en").asText());
        assertTrue(opened.at("/1/reasons").isEmpty(), opened::toString);
        String page = Visitor.as(Cast.OFFICER)
                .get(lot.page() + "/opening")
                .expect(200)
                .body();
        assertTrue(page.contains("P07, Acte d’engagement"), page);
        assertEquals(List.of(), codes(opened.at("/1/findings")));
    }

    @Test
    void depositsStandInTheOrderOfTheirReceiptAlsoWhereTheFirstEndedLast() throws Exception {
        SealedLot lot = SealedLot.published();
        SealedBidder slow = SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1).attach(null, "a.pdf", pdf("a", 10));
        SealedBidder quick =
                SealedBidder.of("bidder.atos", lot.tender()).priced(2).attach(null, "b.pdf", pdf("b", 10));
        byte[] request = slow.request().toString().getBytes(StandardCharsets.UTF_8);
        URI address = Address.of(slow.path() + "/deposits/" + UUID.randomUUID());
        String head = "PUT " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + Tokens.of(Cast.BIDDER)
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + request.length
                + "\r\n\r\n";
        // By hand: a client of the library may keep the head back until there is more to send.
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(request, 0, 1);
            socket.getOutputStream().flush();
            TimeUnit.MILLISECONDS.sleep(1500);
            quick.deposit().expect(201);
            socket.getOutputStream().write(request, 1, request.length - 1);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        lot.close();
        JsonNode received = lot.open().get("received");
        List<String> at = received.findValuesAsText("receivedAt");
        assertEquals(at.stream().sorted().toList(), at, received::toString);
        assertEquals(Bidders.nameOf(Cast.BIDDER), received.at("/0/bidder").asText(), received::toString);
    }

    @Test
    void backupCopiesStandInTheMinutesWithWhatBecameOfThem() {
        SealedLot lot = SealedLot.published();
        lot.tender().passDeadline();
        ObjectNode late = TrialTender.copy("Tardive SA").put("receivedAt", "2019-11-29T12:00:01+01:00");
        for (ObjectNode copy : List.of(TrialTender.copy("Prudente SA"), late)) {
            Api.as(Cast.OFFICER)
                    .post(lot.tender().lot() + "/backup-copies", copy)
                    .expect(201);
        }
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode copies = lot.open().get("copies");
        assertEquals(2, copies.size());
        assertEquals("Prudente SA", copies.at("/0/bidder").asText());
        assertEquals("fermée", copies.at("/0/state/fr").asText());
        assertEquals("tardive, ne peut être ouverte", copies.at("/1/state/fr").asText());
    }

    @Test
    void howMuchAManifestMayWriteIntoTheMinutesIsCapped() {
        SealedLot lot = SealedLot.published();
        SealedBidder chatty = SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1);
        for (int line = 0; line < 500; line++) {
            chatty.price("X" + line + "y".repeat(5_000), "1");
        }
        chatty.attach(null, "n".repeat(100_000), pdf("a", 10)).deposit().expect(201);
        lot.close();
        JsonNode bid = lot.open().at("/opened/0");
        assertEquals(50, bid.get("reasons").size());
        assertEquals(255, bid.at("/pieces/0/name").asText().length());
        assertTrue(
                bid.toString().length() < 40_000, "so long: " + bid.toString().length());
    }

    @Test
    void aCodeThatNothingCanKeepIsAFindingOfThatCodeAndTheManifestIsReadAllTheSame() {
        SealedLot lot = SealedLot.published();
        SealedBidder odd = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .price("UN", "1")
                .price("DEUX", "2")
                .attach(null, "a.pdf", pdf("a", 10));
        String manifest = new String(odd.manifest(), StandardCharsets.UTF_8)
                .replace("\"UN\"", "\"\\ud800\"")
                .replace("\"DEUX\"", "\"\\u0000\"");
        assertTrue(manifest.contains("\\ud800"), manifest);
        odd.ready(manifest.getBytes(StandardCharsets.UTF_8)).deposit().expect(201);
        lot.close();
        JsonNode bid = lot.open().at("/opened/0");
        assertEquals(List.of("PRICES_UNUSABLE"), codes(bid.get("findings")));
        assertEquals("a.pdf", bid.at("/pieces/0/name").asText());
        assertEquals(2, bid.get("reasons").size(), bid.toString());
        assertTrue(bid.at("/reasons/0/fr").asText().contains("code"), bid.toString());
    }

    /** Somebody new who bids for a new organisation. */
    private static String founder(String name, String siret) {
        String person = "fondateur." + UUID.randomUUID();
        Tokens.engage(person, "bidder");
        Api.as(person).post(Bidders.ADDRESS, Bidders.body(name, siret)).expect(201);
        return person;
    }

    private static List<String> codes(JsonNode findings) {
        return JSON.convertValue(findings, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
