package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.receive.consortium.Subcontractor;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.group.Groups;
import fr.pesee.receive.opening.BidDeclaration;
import fr.pesee.receive.opening.Openings;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Groups from their sealed manifests to the minutes: confirmed, unconfirmed, in two bids, and not holding. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GroupMinutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Openings openings;

    @Test
    void theMinutesSayWhoConfirmedWhoDidNotAndWhoIsInTwoBids() throws IOException {
        SealedLot lot = SealedLot.published(GroupMinutesTest::forbidSecondBids);
        Groups.Someone lead = Groups.someone("Mandataire SA");
        Groups.Someone member = Groups.someone("Membre SARL");
        Groups.Someone silent = Groups.someone("Muette SAS");
        ObjectNode group = Groups.group("JOINT", lead, member, silent);
        Groups.share(group, "50.5", "25", "24.5");
        bidder(lead, lot, 1)
                .as(group)
                .naming(
                        JSON.createArrayNode().add(JSON.createObjectNode().put("name", "Sous-traitante")),
                        JSON.createArrayNode().add("Nuageuse"))
                .deposit()
                .expect(201);
        Groups.confirm(member, lot, Groups.digest(lot, group));
        Groups.confirm(silent, lot, "0".repeat(64));
        bidder(member, lot, 2).deposit().expect(201);
        Groups.Someone alone = Groups.someone("Seule SA");
        bidder(alone, lot, 3).deposit().expect(201);
        lot.close();
        JsonNode opened = lot.open().get("opened");

        JsonNode first = opened.get(0);
        assertEquals(Set.of("MEMBER_UNCONFIRMED", "OPERATOR_IN_TWO"), codes(first));
        assertEquals("JOINT", first.at("/tenderer/form").asText());
        assertEquals("Mandataire SA", first.at("/tenderer/lead/name").asText());
        assertEquals("Membre SARL", first.at("/tenderer/members/0/confirmedBy").asText());
        assertTrue(first.at("/tenderer/members/0/confirmedAt").isTextual());
        assertTrue(first.at("/tenderer/members/1/confirmedAt").isMissingNode());
        assertEquals(Set.of("OPERATOR_IN_TWO"), codes(opened.get(1)));
        assertEquals(Set.of(), codes(opened.get(2)));
        assertEquals("SINGLE", opened.at("/2/tenderer/form").asText());
        String minutes = opened.toString();
        assertFalse(minutes.contains("50.5") || minutes.contains("Sous-traitante") || minutes.contains("Nuageuse"));

        String page = Visitor.as(Cast.OFFICER)
                .get(lot.page() + "/opening")
                .expect(200)
                .body();
        String pdf = text(lot.printed());
        for (String words : List.of("roupement conjoint", "confirmé par Membre SARL le", "n’a pas confirmé")) {
            assertTrue(page.contains(words), words);
            assertTrue(pdf.contains(words), () -> words + " in " + pdf);
        }
        bidsAreRegistered(lot);
    }

    private void bidsAreRegistered(SealedLot lot) {
        JsonNode bids = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json();
        assertEquals(
                "Mandataire SA + Membre SARL + Muette SAS",
                bids.at("/items/0/name").asText());
        assertFalse(bids.toString().contains("share"), "shares are shown to nobody yet");
        BidDeclaration declared = QuarkusTransaction.requiringNew()
                .call(() -> openings.declaration(UUID.fromString(lot.tender().id()), 1, 1));
        assertEquals(List.of(new Subcontractor("Sous-traitante", null, null)), declared.subcontractors());
        assertEquals(List.of("Nuageuse"), declared.providers());
        String path = lot.tender().lot();
        Api.as(Cast.OFFICER).post(path + "/marking").expect(200);
        for (int bid = 1; bid <= 3; bid++) {
            Api.as(Cast.CHAIR)
                    .put(path + "/bids/" + bid + "/marks", TrialTender.marks(bid))
                    .expect(200);
        }
        Api.as(Cast.CHAIR).post(path + "/lock").expect(200);
        Api.as(Cast.CHAIR).post(path + "/recommendation").expect(200, 201);
        JsonNode verdict = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger/verification")
                .expect(200)
                .json();
        assertEquals("[]", verdict.path("findings").toString(), verdict::toString);
        String shares =
                Api.as(Cast.OFFICER).get(path + "/bids").expect(200).json().toString();
        assertTrue(shares.contains("50.5"), "once prices are known, so are shares");
        JsonNode entries = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger?limit=500")
                .expect(200)
                .json();
        assertTrue(entries.toString().contains("bid-registered/2"), "its subcontractors are recorded");
        assertTrue(entries.toString().contains("bid-registered/1"), "a bid that declares nothing is as ever");
    }

    @Test
    void whatDoesNotHoldIsRegisteredInTheDepositorsNameAndNothingIsLost() {
        SealedLot lot = SealedLot.published();
        Groups.Someone lead = Groups.someone("Bancale SA");
        Groups.Someone member = Groups.someone("Absente SA");
        ObjectNode uneven = Groups.group("JOINT", lead, member);
        Groups.share(uneven, "50", "49.999999");
        bidder(lead, lot, 1).as(uneven).deposit().expect(201);
        Groups.Someone foreign = Groups.someone("Étrangère SA");
        bidder(foreign, lot, 2)
                .as(Groups.group("SEVERAL", member, foreign))
                .deposit()
                .expect(201);
        Groups.Someone odd = Groups.someone("Bizarre SA");
        bidder(odd, lot, 3).as(JSON.createArrayNode().add(1)).deposit().expect(201);
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals(Set.of("GROUP_INVALID", "MEMBER_UNCONFIRMED"), codes(opened.get(0)));
        assertEquals("Absente SA", opened.at("/0/tenderer/members/0/name").asText());
        assertTrue(opened.at("/0/tenderer/findings/0/fr").asText().contains("99.999999"), opened.toString());
        assertEquals(Set.of("GROUP_INVALID"), codes(opened.get(1)));
        assertEquals(0, opened.at("/1/tenderer/members").size());
        assertEquals(Set.of("GROUP_INVALID"), codes(opened.get(2)));
        JsonNode bids = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .path("items");
        for (String name : List.of("Bancale SA", "Étrangère SA", "Bizarre SA")) {
            assertTrue(bids.findValuesAsText("name").contains(name), bids.toString());
        }
        bids.forEach(bid -> assertEquals("SINGLE", bid.at("/tenderer/form").asText()));
    }

    @Test
    void anOrganisationThatClaimsAMembersNumberConfirmsItAndIsFlagged() {
        SealedLot lot = SealedLot.published();
        Groups.Someone lead = Groups.someone("Menante SA");
        Groups.Someone member = Groups.someone("Vraie SA");
        String claimant = "usurpe." + UUID.randomUUID();
        Tokens.engage(claimant, "bidder");
        Api.as(claimant)
                .post(Bidders.ADDRESS, Bidders.body("Fausse SA", member.siret()))
                .expect(201);
        ObjectNode group = Groups.group("SEVERAL", lead, member);
        bidder(lead, lot, 1).as(group).deposit().expect(201);
        bidder(member, lot, 2).deposit().expect(201);
        Groups.confirm(new Groups.Someone(claimant, "Fausse SA", member.siret()), lot, Groups.digest(lot, group));
        lot.close();
        JsonNode opened = lot.open().get("opened");
        assertEquals(Set.of("SAME_IDENTIFIER"), codes(opened.get(0)));
        assertEquals("Fausse SA", opened.at("/0/tenderer/members/0/confirmedBy").asText());
        assertEquals(Set.of("SAME_IDENTIFIER"), codes(opened.get(1)));
    }

    @Test
    void aMemberConfirmsUnderTheNameAndNumberThatItHadThen() {
        SealedLot lot = SealedLot.published();
        Groups.Someone lead = Groups.someone("Fidèle SA");
        Groups.Someone member = Groups.someone("Changeante SA");
        Groups.Someone stranger = Groups.someone("Étranger SA");
        Groups.Someone silent = Groups.someone("Muette SAS");
        ObjectNode group = Groups.group("SEVERAL", lead, member, silent);
        bidder(lead, lot, 1).as(group).deposit().expect(201);
        Groups.confirm(member, lot, Groups.digest(lot, group));
        Groups.confirm(stranger, lot, Groups.digest(lot, group));
        lot.tender().passDeadline();
        rename(member, "Changée SA", Bidders.siretOf("changée " + UUID.randomUUID()));
        rename(stranger, "Muette SAS", silent.siret());
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode bid = lot.open().at("/opened/0");
        assertEquals(Set.of("MEMBER_UNCONFIRMED"), codes(bid));
        assertEquals("Changeante SA", bid.at("/tenderer/members/0/confirmedBy").asText());
        assertTrue(bid.at("/tenderer/members/1/confirmedBy").isMissingNode(), bid.toString());
    }

    private static void rename(Groups.Someone who, String name, String siret) {
        Api.as(who.person()).put(Bidders.ADDRESS, Bidders.body(name, siret)).expect(200);
    }

    private static void forbidSecondBids(TrialTender tender) {
        ObjectNode edit = TrialTender.editBody().put("reference", tender.reference());
        edit.withObject("/terms").put("singleParticipation", true);
        Api officer = Api.as(Cast.OFFICER);
        String version = officer.get(tender.path()).expect(200).header("ETag");
        officer.with("If-Match", version).put(tender.path(), edit).expect(200);
    }

    private static SealedBidder bidder(Groups.Someone who, SealedLot lot, int bid) {
        return SealedBidder.of(who.person(), lot.tender()).priced(bid).attach(null, "a.pdf", pdf("a", 10));
    }

    private static Set<String> codes(JsonNode bid) {
        return JSON.convertValue(
                bid.get("findings"), JSON.getTypeFactory().constructCollectionType(Set.class, String.class));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }
}
