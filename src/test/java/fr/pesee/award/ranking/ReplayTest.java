package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.RecordedEntry;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.ledger.WrittenLog;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From the ledger alone the same decision follows; whatever does not follow is named. */
class ReplayTest {
    private final SampleStory story = new SampleStory();

    @Test
    void theLedgerAloneGivesBackEverythingThatTheTablesHold() {
        Replay replay = Replay.of(story.log().entries());
        assertEquals(List.of(), replay.findings());
        assertEquals(List.of(story.decided()), replay.lots());
        assertEquals(story.team(), replay.team());
        assertEquals(story.tender(), replay.facts().orElseThrow());
    }

    @Test
    void anUnfinishedTenderIsReplayedAsFarAsItWent() {
        Replay draft = Replay.of(story.log().cut(1).entries());
        assertTrue(draft.agrees());
        assertEquals(Phase.DRAFT, draft.lots().get(0).lot().phase());
        assertEquals(null, draft.lots().get(0).parts().get("grid"));
        assertEquals(Replay.of(List.of()).lots(), List.of());
    }

    @Test
    void anotherMarkGivesAnotherTotalAndTheReplayNamesIt() {
        Replay replay =
                rewritten("marks-agreed/1", payload -> payload.replaceFirst("\"mark\":\"4\"", "\"mark\":\"5\""));
        assertFalse(replay.agrees());
        assertEquals(Set.of("replay-ranking-differs"), codes(replay));
        assertTrue(
                replay.findings().stream()
                        .anyMatch(found -> found.sentence().en().contains("/total/value")),
                () -> replay.findings().toString());
    }

    @Test
    void anotherPriceContradictsTheTotalsAndTheRanking() {
        Replay replay =
                rewritten("bid-registered/1", payload -> payload.replace("\"L01\":\"52.00\"", "\"L01\":\"1.00\""));
        assertEquals(Set.of("replay-value-differs", "replay-ranking-differs"), codes(replay));
    }

    @Test
    void anotherGridContradictsItsDigest() {
        Replay replay = rewritten(
                "tender-published/3",
                payload -> payload.replaceFirst("displayDecimals\\\\\":\\d", "displayDecimals\\\\\":9"));
        assertTrue(codes(replay).contains("replay-digest-differs"), () -> replay.findings()
                .toString());
    }

    @Test
    void anotherRankingContradictsItsDigestAndTheReplay() {
        Replay replay = rewritten(
                "recommendation-computed/1",
                payload -> payload.replaceFirst("\\\\\"unroundedRank\\\\\":1", "\\\\\"unroundedRank\\\\\":2"));
        assertEquals(Set.of("replay-digest-differs", "replay-ranking-differs"), codes(replay));
    }

    @Test
    void anActInAPhaseInWhichItCannotHappenIsNamed() {
        WrittenLog log = story.log();
        String marks = content(log.entries(), "marks-agreed/1");
        log.append(story.now(), "marks-agreed/1", marks);
        Replay replay = Replay.of(log.entries());
        assertTrue(codes(replay).contains("replay-out-of-phase"), () -> replay.findings()
                .toString());
        assertTrue(codes(replay).contains("replay-value-differs"), "the marks it replaces are not said");
    }

    @Test
    void whoeverActsWithoutChairingIsNamed() {
        Replay neverChaired = rewritten("function-assigned/1", payload -> payload.replace("\"CHAIR\"", "\"OBSERVER\""));
        assertEquals(Set.of("replay-not-by-chair"), codes(neverChaired));
        // Marks of three bids, the lock, the recommendation.
        assertEquals(5, neverChaired.findings().size());
        Replay recused =
                rewritten("recusal-recorded/1", payload -> payload.replace("\"subject\":\"1\"", "\"subject\":\"0\""));
        assertEquals(Set.of("replay-not-by-chair"), codes(recused));
        Replay anothersFunction =
                rewritten("function-withdrawn/1", payload -> payload.replace("\"subject\":\"1\"", "\"subject\":\"0\""));
        assertEquals(Set.of("replay-unusable-entry"), codes(anothersFunction), "the chair held no such function");
    }

    @Test
    void aWithheldActorOrTeamLeavesOpenWhoChaired() {
        assertTrue(Replay.of(shown(Set.of(), entry -> new Legible(entry.entry(), null, entry.payload())))
                .agrees());
        Replay withoutTeam =
                Replay.of(shown(Set.of("function-assigned/1"), entry -> new Legible(entry.entry(), null, null)));
        assertTrue(withoutTeam.agrees(), () -> withoutTeam.findings().toString());
        assertEquals(Set.of("replay-withheld-entry"), codes(withoutTeam));
        assertEquals(story.decided(), withoutTeam.lots().get(0), "the ranking needs no team");
    }

    @Test
    void aWithheldPayloadLimitsTheReplayAndBreaksNothing() {
        Replay replay = Replay.of(shown(Set.of("marks-agreed/1"), entry -> new Legible(entry.entry(), null, null)));
        assertTrue(replay.agrees());
        assertEquals(Set.of("replay-withheld-entry"), codes(replay));
        assertEquals(null, replay.lots().get(0).recommendation());
    }

    @Test
    void whateverAForgedEntrySaysBecomesAFinding() {
        for (String payload : List.of(
                "{}",
                "[]",
                "{\"lot\":1}",
                "{\"lot\":99,\"bid\":1,\"marks\":[]}",
                "{\"lot\":1,\"bid\":1,\"marks\":[null]}",
                "{\"lot\":1,\"bid\":1,\"marks\":[{\"criterion\":\"C2.1\",\"mark\":\"1e999999999\",\"reason\":\"x\"}]}",
                "{\"lot\":1,\"bid\":1,\"marks\":[{\"criterion\":\"C2.1\",\"mark\":\"4\"}]}",
                "{\"lot\":1,\"bid\":1,\"marks\":[],\"more\":1}")) {
            Replay replay = rewritten("marks-agreed/1", old -> payload);
            assertTrue(codes(replay).contains("replay-unusable-entry"), payload);
        }
        for (String type : List.of(
                "tender-created/3",
                "tender-published/3",
                "function-assigned/1",
                "function-withdrawn/1",
                "recusal-recorded/1",
                "stand-in-named/1",
                "stand-in-removed/1",
                "function-handed-over/1",
                "phase-changed/1",
                "bid-registered/1",
                "recommendation-computed/1")) {
            assertFalse(rewritten(type, old -> "{}").agrees(), type);
        }
    }

    private Replay rewritten(String type, UnaryOperator<String> change) {
        return Replay.of(story.log().rewritten(type, change).entries());
    }

    /** The story's entries, those of some types, or all if none is given, shown otherwise. */
    private List<RecordedEntry> shown(Set<String> types, UnaryOperator<Legible> otherwise) {
        return story.log().entries().stream()
                .map(entry -> entry.legible().orElseThrow())
                .<RecordedEntry>map(entry ->
                        types.isEmpty() || types.contains(entry.entry().type()) ? otherwise.apply(entry) : entry)
                .toList();
    }

    private static String content(List<RecordedEntry> entries, String type) {
        RecordedEntry.Legible found = entries.stream()
                .map(entry -> entry.legible().orElseThrow())
                .filter(entry -> entry.entry().type().equals(type))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(found.payload()).json();
    }

    private static Set<String> codes(Replay replay) {
        return replay.findings().stream().map(ReplayFinding::code).collect(Collectors.toSet());
    }
}
