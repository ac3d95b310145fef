package fr.pesee.receive.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.party.IdentifierScheme;
import fr.pesee.ground.party.Organisation;
import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.consortium.DeclaredTenderer.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RULE-74 to RULE-76 at the opening: who is flagged, and that both are. */
class BidderCheckTest {
    private static final String ETOILE = "732829320";
    private static final String NUAGE = "404833048";
    private static final String PONT = "552100554";
    private static final UUID CONFIRMER = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2019-11-01T10:00:00Z");

    private static final BidderCheck.Bid PAIR = bid(ETOILE, NUAGE);
    private static final BidderCheck.Bid ALONE = bid(NUAGE);
    private static final BidderCheck.Bid OTHER = bid(PONT);

    @Test
    void anOperatorInTwoBidsIsFlaggedInBothWhereTheTenderForbidsIt() {
        Map<UUID, Tenderers.Found> found = check(true, PAIR, ALONE, OTHER);
        assertEquals(Set.of(BidFinding.OPERATOR_IN_TWO), codes(found, PAIR));
        assertEquals(Set.of(BidFinding.OPERATOR_IN_TWO), codes(found, ALONE));
        assertEquals(Set.of(), codes(found, OTHER));
        String said = of(found, PAIR).told().findings().toString();
        assertTrue(said.contains("O404833048 (404833048) participe aussi à l’offre de O404833048"), said);
    }

    @Test
    void whereTheTenderDoesNotForbidItNobodyIsFlagged() {
        check(false, PAIR, ALONE, OTHER).values().forEach(one -> assertEquals(Set.of(), one.codes()));
    }

    @Test
    void membersOfTwoGroupsAreFlaggedByTheirSirenWhateverNumberTheyWrite() {
        BidderCheck.Bid first = bid(ETOILE, "40483304800022");
        BidderCheck.Bid second = bid(PONT, "FR83404833048");
        Map<UUID, Tenderers.Found> found = check(true, first, second);
        assertEquals(Set.of(BidFinding.OPERATOR_IN_TWO), codes(found, first));
        assertEquals(Set.of(BidFinding.OPERATOR_IN_TWO), codes(found, second));
    }

    @Test
    void aLeadOfTwoGroupsIsFlaggedInBothWhateverTheTenderSays() {
        BidderCheck.Bid again = bid(ETOILE, PONT);
        Map<UUID, Tenderers.Found> found = check(false, PAIR, again);
        assertEquals(Set.of(BidFinding.LEAD_OF_TWO), codes(found, PAIR));
        assertEquals(Set.of(BidFinding.LEAD_OF_TWO), codes(found, again));
        assertEquals(
                Set.of(), codes(check(false, PAIR, bid(ETOILE)), PAIR), "a lead that also bids alone leads one group");
    }

    @Test
    void aBidOfAnEarlierSittingCountsAsWell() {
        BidderCheck.Other before = new BidderCheck.Other(
                true, List.of(new Party("Avant", ETOILE, "SIREN " + ETOILE), new Party("B", PONT, "SIREN " + PONT)));
        Map<UUID, Tenderers.Found> found = new BidderCheck(
                        true, List.of(PAIR), List.of(before), (bid, member) -> List.of(given()), Set.of())
                .found();
        assertEquals(Set.of(BidFinding.LEAD_OF_TWO, BidFinding.OPERATOR_IN_TWO), codes(found, PAIR));
    }

    @Test
    void aMissingConfirmationIsSaidAndOneThatIsThereIsNamed() {
        BidderCheck silent = new BidderCheck(false, List.of(PAIR), List.of(), (bid, member) -> List.of(), Set.of());
        Tenderers.Found missing = of(silent.found(), PAIR);
        assertEquals(Set.of(BidFinding.MEMBER_UNCONFIRMED), missing.codes());
        Bidders.Bidder member = of(check(false, PAIR), PAIR).told().members().get(0);
        assertEquals("Nuage SA", member.confirmedBy());
        assertEquals(AT, member.confirmedAt());
    }

    @Test
    void aBidConfirmedUnderANumberThatAnotherOneClaimsIsFlagged() {
        for (UUID claimant : List.of(CONFIRMER, PAIR.depositor())) {
            Map<UUID, Tenderers.Found> found = new BidderCheck(
                            false, List.of(PAIR, OTHER), List.of(), (bid, one) -> List.of(given()), Set.of(claimant))
                    .found();
            assertEquals(Set.of(BidFinding.SAME_IDENTIFIER), codes(found, PAIR));
            assertEquals(Set.of(), codes(found, OTHER));
        }
    }

    @Test
    void whatDoesNotHoldIsSaid() {
        BidderCheck.Bid odd = new BidderCheck.Bid(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DeclaredTenderer.of(
                        UUID.randomUUID(), 1, organisation(ETOILE), new ObjectMapper().createArrayNode(), null, null));
        assertEquals(Set.of(BidFinding.GROUP_INVALID), codes(check(false, odd), odd));
    }

    private static Map<UUID, Tenderers.Found> check(boolean single, BidderCheck.Bid... bids) {
        return new BidderCheck(single, List.of(bids), List.of(), (bid, member) -> List.of(given()), Set.of()).found();
    }

    private static BidderCheck.Confirmed given() {
        return new BidderCheck.Confirmed(CONFIRMER, "Nuage SA", AT);
    }

    private static Tenderers.Found of(Map<UUID, Tenderers.Found> found, BidderCheck.Bid bid) {
        return Objects.requireNonNull(found.get(bid.deposit()));
    }

    private static Set<BidFinding> codes(Map<UUID, Tenderers.Found> found, BidderCheck.Bid bid) {
        return of(found, bid).codes();
    }

    private static BidderCheck.Bid bid(String lead, String... members) {
        ObjectNode group =
                new ObjectMapper().createObjectNode().put("form", members.length == 0 ? "SINGLE" : "SEVERAL");
        group.putObject("lead").put("name", "O" + lead).put("identifier", lead);
        group.putArray("members");
        for (String member : members) {
            group.withArray("members").addObject().put("name", "O" + member).put("identifier", member);
        }
        return new BidderCheck.Bid(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DeclaredTenderer.of(UUID.randomUUID(), 1, organisation(lead), group, null, null));
    }

    private static Organisation organisation(String siren) {
        return new Organisation(
                UUID.randomUUID(), "O" + siren, Identifier.of(IdentifierScheme.SIRET, siren + "00000"), Instant.EPOCH);
    }
}
