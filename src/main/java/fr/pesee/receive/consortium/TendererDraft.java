package fr.pesee.receive.consortium;

import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.problem.Findings;
import fr.pesee.receive.consortium.Tenderer.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tenderer as described by whoever bids.
 *
 * @param form may be left out for one operator alone
 */
public record TendererDraft(
        @Nullable Form form,
        @Nullable OperatorDraft lead,
        @Nullable List<OperatorDraft> members) {
    private static final int MOST_MEMBERS = 50;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** An operator as described. */
    public record OperatorDraft(
            @Nullable String name,
            @Nullable String identifier,
            @Nullable BigDecimal share) {}

    /** Adds everything wrong with this description. */
    public void check(String at, Findings findings) {
        findings.present(at + "/lead", lead)
                .require(others().size() <= MOST_MEMBERS, at + "/members", ConsortiumProblem.CONSORTIUM_TOO_LARGE)
                .require(
                        others().isEmpty() == (formOrSingle() == Form.SINGLE),
                        at + "/members",
                        ConsortiumProblem.CONSORTIUM_FORM_MEMBERS);
        if (lead != null) {
            checkOperator(at + "/lead", lead, findings);
        }
        Set<String> identifiers = new HashSet<>();
        if (lead != null && lead.identifier() != null) {
            identifiers.add(operator(lead.identifier()));
        }
        for (int index = 0; index < Math.min(others().size(), MOST_MEMBERS); index++) {
            OperatorDraft member = others().get(index);
            String place = at + "/members/" + index;
            if (member == null) {
                findings.present(place, null);
                continue;
            }
            checkOperator(place, member, findings);
            findings.require(
                    member.identifier() == null || identifiers.add(operator(member.identifier())),
                    place + "/identifier",
                    ConsortiumProblem.CONSORTIUM_OPERATOR_TWICE,
                    String.valueOf(member.identifier()));
        }
        if (formOrSingle() == Form.JOINT && findings.isEmpty()) {
            checkSum(at, findings);
        }
    }

    /** One operator may be written as its SIREN, one of its SIRET, or its French VAT number. */
    private static String operator(String identifier) {
        return Identifier.isWritten(identifier) ? Identifier.operatorOf(identifier) : identifier;
    }

    private void checkSum(String at, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OperatorDraft operator : operators()) {
            sum = sum.add(Objects.requireNonNullElse(operator.share(), BigDecimal.ZERO));
        }
        findings.require(
                sum.compareTo(HUNDRED) == 0,
                at,
                ConsortiumProblem.CONSORTIUM_SHARES_NOT_100,
                sum.stripTrailingZeros().toPlainString());
    }

    private void checkOperator(String at, OperatorDraft operator, Findings findings) {
        findings.text(at + "/name", operator.name(), 200)
                .text(at + "/identifier", operator.identifier(), 20)
                .require(
                        operator.identifier() == null || Identifier.isWritten(operator.identifier()),
                        at + "/identifier",
                        ConsortiumProblem.CONSORTIUM_IDENTIFIER_INVALID)
                .require(
                        isShareExpected(operator.share()),
                        at + "/share",
                        ConsortiumProblem.CONSORTIUM_SHARE_UNEXPECTED);
    }

    private boolean isShareExpected(@Nullable BigDecimal share) {
        if (formOrSingle() != Form.JOINT) {
            return share == null;
        }
        return share != null
                && share.signum() > 0
                && share.precision() <= 12
                && share.scale() <= 6
                && share.scale() >= -2;
    }

    /** The tenderer, once nothing is wrong with its description. */
    public Tenderer tenderer() {
        return new Tenderer(
                formOrSingle(),
                operator(Objects.requireNonNull(lead)),
                others().stream().map(TendererDraft::operator).toList());
    }

    private List<OperatorDraft> operators() {
        List<OperatorDraft> all = new ArrayList<>();
        all.add(Objects.requireNonNull(lead));
        all.addAll(others());
        return all;
    }

    private List<OperatorDraft> others() {
        return Objects.requireNonNullElse(members, List.of());
    }

    private Form formOrSingle() {
        return Objects.requireNonNullElse(form, Form.SINGLE);
    }

    private static Operator operator(OperatorDraft draft) {
        return new Operator(
                Objects.requireNonNull(draft.name()), Objects.requireNonNull(draft.identifier()), draft.share());
    }
}
