package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Grid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a file of bids holds besides what bids are marked from: labels shown, and the result it announces. */
final class BidPartReader {
    private static final int MAX_DECIMALS = 10;

    private BidPartReader() {}

    static List<BidFile.LabelClaim> labels(List<Section> sections, List<Gate> gates) {
        Set<String> codes = new HashSet<>();
        gates.forEach(gate -> codes.add(gate.code()));
        List<BidFile.LabelClaim> claims = new ArrayList<>();
        for (Section section : sections) {
            String gate = section.text("gate");
            if (!gate.isEmpty() && !codes.contains(gate)) {
                section.problem(
                        "gate", "unknown-gate", new Text("Le modèle n’a pas cette exigence.", "No gate of the model."));
            }
            claims.add(new BidFile.LabelClaim(
                    gate,
                    section.optionalText("scheme"),
                    section.optionalText("certificate"),
                    section.optionalText("holder"),
                    section.optionalText("scope"),
                    date(section, "validUntil"),
                    section.choice("verification", BidFile.LabelClaim.Verification.UNVERIFIED),
                    section.flag("equivalent", false)));
            section.close();
        }
        return claims;
    }

    private static @Nullable LocalDate date(Section section, String key) {
        String text = section.optionalText(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException exception) {
            section.problem(
                    key,
                    "not-a-date",
                    new Text("Une date est attendue, comme 2020-05-31.", "A date is expected, as 2020-05-31."));
            return null;
        }
    }

    static BidFile.@Nullable Expectation expected(@Nullable Section section, Grid grid, List<BidFile.Bid> bids) {
        if (section == null) {
            return null;
        }
        Set<String> names = new HashSet<>();
        bids.forEach(bid -> names.add(bid.name()));
        int decimals = section.integer("decimals", 0, MAX_DECIMALS);
        List<String> ranking = section.words("ranking");
        if (!names.containsAll(ranking)) {
            section.problem("ranking", "unknown-bid", unknownBid());
        }
        Map<String, Map<String, Fraction>> points = new TreeMap<>();
        section.sectionMap("points").forEach((bid, given) -> {
            if (!names.contains(bid)) {
                section.problem("points", "unknown-bid", unknownBid());
            }
            Map<String, Fraction> own = new TreeMap<>();
            for (String code : given.keys()) {
                if (!code.equals(BidFile.Expectation.TOTAL) && grid.find(code).isEmpty()) {
                    given.problem(
                            code,
                            "unknown-criterion",
                            new Text("Le modèle n’a pas ce critère.", "No criterion of the model."));
                }
                own.put(code, given.number(code, Numbers.ANY));
            }
            points.put(bid, own);
        });
        section.close();
        return new BidFile.Expectation(decimals, ranking, points);
    }

    private static Text unknownBid() {
        return new Text("Aucune offre du fichier ne porte ce nom.", "No bid of the file has that name.");
    }
}
