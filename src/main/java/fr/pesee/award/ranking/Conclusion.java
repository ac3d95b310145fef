package fr.pesee.award.ranking;

import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.award.ranking.KeptRanking.Tie;
import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a ranking says, as one sentence: who leads and by how much, or why nobody does. */
final class Conclusion {
    private static final Fraction TWO = Fraction.of(2);

    private final boolean french;
    private final Formats formats;
    private final int scale;
    private final boolean points;

    /**
     * Words in a language.
     *
     * @param scale decimals shown
     * @param points whether totals are points; false for an index, which has no unit
     */
    Conclusion(String language, int scale, boolean points) {
        this.french = !language.equals("en");
        this.formats = Formats.of(language);
        this.scale = scale;
        this.points = points;
    }

    /** The heading of the page. */
    Phrase of(KeptRanking ranking) {
        List<Bid> ranked = ranking.ranked();
        List<Bid> leaders = ranked.stream()
                .filter(bid -> Integer.valueOf(1).equals(bid.rank()))
                .toList();
        if (leaders.isEmpty()) {
            return phrase("Aucune offre n’est classée", "No bid is ranked", List.of());
        }
        if (leaders.size() > 1) {
            return tied(leaders);
        }
        Bid leader = leaders.get(0);
        if (ranked.size() == 1) {
            String total = amount(Objects.requireNonNull(leader.total()));
            return phrase(
                    "{} est la seule offre classée, avec " + total,
                    "{} is the only bid ranked, with " + total,
                    List.of(leader.name()));
        }
        return lead(ranking, leader, ranked.get(1));
    }

    private Phrase tied(List<Bid> leaders) {
        String total = amount(Objects.requireNonNull(leaders.get(0).total()));
        int count = leaders.size();
        return phrase(
                Phrase.places(count, "et") + " sont à égalité, avec " + total,
                Phrase.places(count, "and") + " are tied, with " + total,
                leaders.stream().map(Bid::name).toList());
    }

    private Phrase lead(KeptRanking ranking, Bid leader, Bid second) {
        List<String> name = List.of(leader.name());
        Fraction gap = gap(leader, second);
        if (gap.isZero()) {
            String decided = ranking.ties().stream()
                    .filter(tie -> tie.rank() == 1)
                    .map(Tie::decidedBy)
                    .flatMap(List::stream)
                    .collect(Collectors.joining(", "));
            return phrase(
                    "{} arrive en tête, à égalité de total : " + decided + " départage",
                    "{} comes first, level on the total: " + decided + " decides",
                    name);
        }
        if (!points) {
            return phrase("{} arrive en tête", "{} comes first", name);
        }
        return phrase("{} arrive en tête, de " + amount(gap), "{} comes first, by " + amount(gap), name);
    }

    /** How one ranked bid stands to another. */
    Phrase between(Bid one, Bid other) {
        List<String> names = List.of(one.name(), other.name());
        String gap = amount(gap(one, other));
        int order = Integer.compare(Objects.requireNonNull(one.rank()), Objects.requireNonNull(other.rank()));
        if (gap(one, other).isZero() || order == 0) {
            return phrase("{} et {} ont le même total.", "{} and {} have the same total.", names);
        }
        if (order < 0) {
            return phrase("{} précède {} de " + gap + ".", "{} is ahead of {} by " + gap + ".", names);
        }
        return phrase("{} suit {}, à " + gap + ".", "{} is behind {} by " + gap + ".", names);
    }

    /** A quantity with its unit; a gap too small for the decimals shown is said to be one. */
    String amount(Fraction value) {
        boolean hidden = !value.isZero() && value.roundHalfUp(scale).isZero();
        Fraction shown = hidden ? Fraction.ONE.divide(Fraction.of(10).pow(scale)) : value;
        String number = formats.number(shown, scale);
        String least = french ? "moins de " : "less than ";
        return (hidden ? least : "") + number + unit(shown);
    }

    private String unit(Fraction value) {
        if (!points) {
            return "";
        }
        boolean one = french ? value.abs().isLessThan(TWO) : value.equals(Fraction.ONE);
        return one ? "\u00A0point" : "\u00A0points";
    }

    private static Fraction gap(Bid one, Bid other) {
        return Objects.requireNonNull(one.total())
                .subtract(Objects.requireNonNull(other.total()))
                .abs();
    }

    private Phrase phrase(String fr, String en, List<String> names) {
        return Phrase.of(french ? fr : en, names);
    }
}
