package fr.pesee.prove.register;

import fr.pesee.award.ranking.DecidedLot;
import fr.pesee.award.ranking.Difference;
import fr.pesee.award.ranking.Replay;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prove.register.EvidenceFinding.DiffersFromLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what stands beside a ledger (tables, or files) with what follows from it. Pure. */
public final class Comparison {
    private Comparison() {}

    /** The data files that follow from a ledger, by path; none where no entry states the tender. */
    public static NavigableMap<String, String> of(Replay replay) {
        NavigableMap<String, String> files = new TreeMap<>();
        Map<Lot, DecidedLot> decided =
                replay.lots().stream().collect(Collectors.toMap(DecidedLot::lot, Function.identity()));
        List<Lot> lots = replay.lots().stream().map(DecidedLot::lot).toList();
        replay.facts()
                .ifPresent(facts -> DataFiles.write(
                        facts, replay.team(), lots, lot -> Objects.requireNonNull(decided.get(lot)), files::put));
        return files;
    }

    /** One finding for each place that differs; it names the place, and tells no value. */
    public static List<EvidenceFinding> differences(Map<String, String> beside, Map<String, String> following) {
        Set<String> paths = new TreeSet<>(beside.keySet());
        paths.addAll(following.keySet());
        List<EvidenceFinding> findings = new ArrayList<>();
        for (String path : paths) {
            String found = beside.getOrDefault(path, "");
            String expected = following.getOrDefault(path, "");
            Difference.between(found, expected)
                    .forEach(difference -> findings.add(new DiffersFromLedger(path, difference.pointer())));
        }
        return findings;
    }
}
