package fr.pesee.award.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.SampleBids;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.WrittenLog;
import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.judge.consensus.ConsensusEvent;
import fr.pesee.prepare.publication.PublicationEvent;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.team.TeamEvent;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderEvent;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Terms;
import fr.pesee.receive.consortium.Operator;
import fr.pesee.receive.consortium.Tenderer;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.receive.opening.OpeningEvent;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The sample's life as its ledger tells it and its tables hold it, without server or database. */
public final class SampleStory {
    public static final UUID ID = UUID.fromString("3f2b6f1e-9c1d-4b52-8a55-0d1f6c2e7a90");
    public static final int LOT = 1;

    private static final TeamEvent.Person CHAIR = new TeamEvent.Person(WrittenLog.SUBJECT, "alix", "Alix");
    private static final TeamEvent.Person OFFICER = new TeamEvent.Person("2", "colette", "Colette");
    private static final TeamEvent.Person NOT_YET = new TeamEvent.Person("3", "denis", "Denis");
    private static final TeamEvent.Person SECOND = new TeamEvent.Person("4", "elise", "Élise");
    private static final TeamEvent.Person MEMBER = new TeamEvent.Person("1", "blaise", "Blaise");
    private static final Instant START = Instant.parse("2019-10-01T08:00:00Z");

    private final JsonNode sample = sample();
    private final WrittenLog log = new WrittenLog(Tender.log(ID));
    private final List<OpenedBid> bids = new ArrayList<>();
    private final List<AgreedMark> marks = new ArrayList<>();
    private final TenderFacts facts = facts();
    private final String grid = grid();
    private final String schedule = schedule();
    private final TeamHistory team;
    private final DecidedLot decided;

    /** Tells it from the draft to the recommendation. */
    public SampleStory() {
        log.append(now(), new TenderEvent.Created(facts));
        team = gather();
        publish();
        move(Step.OPEN_BIDS);
        SampleBids.of(sample).forEach(this::register);
        move(Step.START_MARKING);
        int number = 1;
        for (JsonNode bid : sample.get("bids")) {
            agree(number++, bid.get("marks").get("marks"));
        }
        move(Step.LOCK_MARKS);
        Recommendation recommendation = recommend();
        move(Step.RECOMMEND);
        decided = new DecidedLot(
                new Lot(LOT, title(), Phase.RECOMMENDED),
                new TreeMap<>(Map.of("grid", grid, "schedule", schedule)),
                bids,
                marks,
                recommendation);
    }

    /** The log, to read, to continue and to tamper with. */
    public WrittenLog log() {
        return log;
    }

    /** The tender as published. */
    public TenderFacts tender() {
        return facts;
    }

    /** What the tables hold of its team. */
    public TeamHistory team() {
        return team;
    }

    /** What the tables hold of its only lot. */
    public DecidedLot decided() {
        return decided;
    }

    /** An instant after everything told so far. */
    public Instant now() {
        return START.plusSeconds(log.entries().size());
    }

    private TeamHistory gather() {
        Instant chair = now();
        log.append(chair, new TeamEvent.Assigned(CHAIR, Function.CHAIR));
        Instant member = now();
        log.append(member, new TeamEvent.Assigned(MEMBER, Function.MEMBER));
        Instant recused = now();
        log.append(recused, new TeamEvent.Recused(MEMBER, "A relative works for a bidder."));
        Instant left = now();
        log.append(left, new TeamEvent.Withdrawn(MEMBER, Function.MEMBER, "Recused."));
        Instant officer = now();
        log.append(officer, new TeamEvent.Assigned(OFFICER, Function.OFFICER));
        Instant named = now();
        log.append(named, new TeamEvent.StandInNamed(OFFICER, Function.OFFICER, NOT_YET));
        Instant removed = now();
        log.append(removed, new TeamEvent.StandInRemoved(OFFICER, Function.OFFICER, NOT_YET, "Gone."));
        Instant again = now();
        log.append(again, new TeamEvent.StandInNamed(OFFICER, Function.OFFICER, SECOND));
        Instant passed = now();
        log.append(passed, new TeamEvent.HandedOver(OFFICER, Function.OFFICER, SECOND, "Long leave."));
        return new TeamHistory(
                List.of(
                        new TeamHistory.Held(OFFICER.subject(), "OFFICER", officer, passed),
                        new TeamHistory.Held(SECOND.subject(), "OFFICER", passed, null),
                        new TeamHistory.Held(MEMBER.subject(), "MEMBER", member, left),
                        new TeamHistory.Held(CHAIR.subject(), "CHAIR", chair, null)),
                List.of(new TeamHistory.Aside(MEMBER.subject(), "A relative works for a bidder.", recused)),
                List.of(
                        new TeamHistory.StandIn(OFFICER.subject(), "OFFICER", NOT_YET.subject(), named, removed),
                        new TeamHistory.StandIn(OFFICER.subject(), "OFFICER", SECOND.subject(), again, passed)));
    }

    private void publish() {
        log.append(
                now(),
                new PublicationEvent.Published(
                        facts,
                        List.of(
                                new PublicationEvent.FrozenFacts(LOT, "grid", WrittenRanking.sha256(grid), grid),
                                new PublicationEvent.FrozenFacts(
                                        LOT, "schedule", WrittenRanking.sha256(schedule), schedule))));
        move(Step.PUBLISH);
    }

    private void move(Step step) {
        Lifecycle.Transition row = Lifecycle.TABLE.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
        log.append(now(), new TenderEvent.PhaseChanged(LOT, step, row.from(), row.to()));
    }

    private void register(JsonNode bid) {
        String name = bid.get("name").asText();
        int number = bids.size() + 1;
        Map<String, BigDecimal> prices = decimals(bid.get("prices"));
        Map<String, BigDecimal> measures = decimals(bid.get("measures"));
        Map<String, Fraction> totals = Schedule.ofFrozen(schedule).totals(prices);
        Map<String, String> written = new TreeMap<>();
        totals.forEach((code, total) -> written.put(code, total.toString()));
        Tenderer tenderer =
                new Tenderer(Tenderer.Form.SINGLE, new Operator(name, "00000000" + number, null), List.of());
        Instant received = START.minusSeconds(number);
        OpeningEvent.BidRegistered event =
                new OpeningEvent.BidRegistered(LOT, number, name, tenderer, received, "EUR", prices, measures, written);
        bids.add(event.bid(Schedule.ofFrozen(schedule), log.append(now(), event)));
    }

    private void agree(int bid, JsonNode given) {
        List<ConsensusEvent.Mark> agreed = new ArrayList<>();
        given.forEach(mark -> agreed.add(new ConsensusEvent.Mark(
                mark.get("criterion").asText(),
                new BigDecimal(mark.get("mark").asText()),
                mark.get("reason").asText(),
                null)));
        ConsensusEvent.MarksAgreed event = new ConsensusEvent.MarksAgreed(LOT, bid, agreed);
        Instant at = now();
        marks.addAll(event.agreed(at, WrittenLog.SUBJECT, log.append(at, event)));
    }

    private Recommendation recommend() {
        WrittenRanking ranking =
                WrittenRanking.of(ScoringModels.read(grid).orThrow().grid(), bids, marks);
        Instant at = now();
        RankingEvent.Computed event =
                new RankingEvent.Computed(LOT, 1, WrittenRanking.sha256(grid), ranking.sha256(), ranking.json());
        return new Recommendation(
                ID,
                LOT,
                1,
                true,
                Nature.EXERCISE.notice().fr(),
                at,
                WrittenLog.SUBJECT,
                ranking.summary(),
                ranking.sha256(),
                ranking.json(),
                ranking.explanation(),
                log.append(at, event).toString());
    }

    private TenderFacts facts() {
        JsonNode tender = sample.get("tender");
        return new TenderFacts(
                ID,
                tender.get("reference").asText(),
                tender.get("title").asText(),
                Procedure.valueOf(tender.get("procedure").asText()),
                tender.get("framework").asBoolean(),
                LocalDate.parse(tender.get("launchDate").asText()),
                Instant.parse("2019-11-29T11:00:00Z"),
                new BigDecimal("1000.50"),
                null,
                null,
                true,
                List.of(new TenderFacts.LotFacts(LOT, title())),
                new Terms(
                        new BigDecimal("450000000"),
                        null,
                        null,
                        180,
                        null,
                        null,
                        null,
                        null,
                        List.of("pdf"),
                        false,
                        false),
                LegalProfile.LAW_2019,
                null);
    }

    private String title() {
        return sample.at("/tender/lots/0/title").asText();
    }

    private String schedule() {
        List<Map<String, String>> lines = new ArrayList<>();
        sample.at("/schedule/lines").forEach(line -> {
            Map<String, String> written = new TreeMap<>();
            line.fields()
                    .forEachRemaining(field ->
                            written.put(field.getKey(), field.getValue().asText()));
            lines.add(written);
        });
        return CanonicalJson.write(Map.of("lines", lines));
    }

    private String grid() {
        String model = sample.at("/tender/lots/0/model").asText();
        return ScoringModels.toJson(ScoringModels.read(resource("/scoring-models/" + model + ".yaml"))
                .orThrow());
    }

    private static Map<String, BigDecimal> decimals(JsonNode values) {
        Map<String, BigDecimal> decimals = new TreeMap<>();
        values.fields()
                .forEachRemaining(field -> decimals.put(
                        field.getKey(), new BigDecimal(field.getValue().asText())));
        return decimals;
    }

    private static JsonNode sample() {
        try {
            return new ObjectMapper().readTree(resource("/sample/circle-3.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(String path) {
        try (InputStream stream = SampleStory.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
