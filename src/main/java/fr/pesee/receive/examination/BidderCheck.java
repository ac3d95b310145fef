package fr.pesee.receive.examination;

import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.receive.consortium.ConsortiumProblem;
import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.consortium.DeclaredTenderer.Party;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who bids in a lot, looked at bid by bid and across its bids: RULE-74, RULE-75 and RULE-76, each a finding and nothing
 * more. Operators are compared by their SIREN, where they have one. Pure.
 *
 * @param single whether an operator may take part in one bid only (R2142-21)
 * @param bids those opened now
 * @param others those of the lot that were opened before
 * @param confirmed who has confirmed the composition of a bid for a member, the first one first
 * @param doubled organisations that claim the identifier of another one that bids or confirms here
 */
record BidderCheck(
        boolean single,
        List<Bid> bids,
        List<Other> others,
        BiFunction<DeclaredTenderer, Party, List<Confirmed>> confirmed,
        Set<UUID> doubled) {
    private static final int MOST = 50;

    /** A bid opened now, and the organisation that deposited it. */
    record Bid(UUID deposit, UUID depositor, DeclaredTenderer declared) {
        private Other seen() {
            return new Other(declared.isGroup(), declared.parties());
        }
    }

    /** A bid of the lot as the others see it. */
    record Other(boolean group, List<Party> parties) {
        private Party lead() {
            return parties.get(0);
        }
    }

    /** A confirmation: which organisation gave it, how it names itself, and when. */
    record Confirmed(UUID by, String organisation, Instant at) {}

    /** What is said of who made each bid, by deposit. */
    Map<UUID, Tenderers.Found> found() {
        Map<UUID, Tenderers.Found> found = new LinkedHashMap<>();
        bids.forEach(bid -> found.put(bid.deposit(), found(bid)));
        return found;
    }

    private Tenderers.Found found(Bid bid) {
        DeclaredTenderer declared = bid.declared();
        Set<BidFinding> codes = EnumSet.noneOf(BidFinding.class);
        List<Text> findings = new ArrayList<>();
        declared.findings().stream().map(Refusal::sentence).forEach(findings::add);
        if (!declared.holds() || declared.findings().stream().anyMatch(BidderCheck::isOfGroup)) {
            codes.add(BidFinding.GROUP_INVALID);
        }
        List<Bidders.Bidder> members = declared.members().stream()
                .map(member -> told(
                        member,
                        confirmed.apply(declared, member).stream().findFirst().orElse(null)))
                .toList();
        if (members.stream().anyMatch(member -> member.confirmedAt() == null)) {
            codes.add(BidFinding.MEMBER_UNCONFIRMED);
        }
        if (isDoubled(bid)) {
            codes.add(BidFinding.SAME_IDENTIFIER);
        }
        across(bid, codes, findings);
        return new Tenderers.Found(
                codes,
                new Bidders(
                        declared.form(),
                        told(declared.lead(), null),
                        members,
                        findings.stream().limit(MOST).toList()));
    }

    private boolean isDoubled(Bid bid) {
        return doubled.contains(bid.depositor())
                || bid.declared().members().stream()
                        .flatMap(member -> confirmed.apply(bid.declared(), member).stream())
                        .anyMatch(one -> doubled.contains(one.by()));
    }

    /** These two make the depositor bid alone; a form that does not match says the same of the rest. */
    private static boolean isOfGroup(Refusal finding) {
        ProblemCode code = finding.code();
        return code == ConsortiumProblem.CONSORTIUM_UNREADABLE
                || code == ConsortiumProblem.CONSORTIUM_LEAD_NOT_DEPOSITOR;
    }

    private void across(Bid bid, Set<BidFinding> codes, List<Text> findings) {
        Stream<Other> rest = Stream.concat(
                bids.stream()
                        .filter(other -> !other.deposit().equals(bid.deposit()))
                        .map(Bid::seen),
                others.stream());
        rest.forEach(other -> {
            Party lead = bid.declared().lead();
            boolean twice = bid.declared().isGroup()
                    && other.group()
                    && lead.operator().equals(other.lead().operator());
            if (twice) {
                codes.add(BidFinding.LEAD_OF_TWO);
                findings.add(say(ConsortiumProblem.CONSORTIUM_LEAD_OF_TWO, lead, other));
            }
            if (single) {
                shared(bid.declared(), other).forEach(party -> {
                    codes.add(BidFinding.OPERATOR_IN_TWO);
                    findings.add(say(ConsortiumProblem.CONSORTIUM_OPERATOR_IN_TWO, party, other));
                });
            }
        });
    }

    private static Stream<Party> shared(DeclaredTenderer declared, Other other) {
        Set<String> theirs =
                Set.copyOf(other.parties().stream().map(Party::operator).toList());
        return declared.parties().stream()
                .filter(party -> !party.operator().isEmpty() && theirs.contains(party.operator()));
    }

    private static Text say(ConsortiumProblem code, Party party, Other other) {
        return Refusal.of(
                        code,
                        party.name() + " (" + party.identifier() + ")",
                        other.lead().name())
                .sentence();
    }

    private static Bidders.Bidder told(Party party, @Nullable Confirmed by) {
        return new Bidders.Bidder(
                party.name(), party.identifier(), by == null ? null : by.organisation(), by == null ? null : by.at());
    }
}
