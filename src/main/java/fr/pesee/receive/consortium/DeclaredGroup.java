package fr.pesee.receive.consortium;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.receive.consortium.Composition.Party;
import fr.pesee.receive.consortium.Tenderer.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group as a sealed bid describes it, read as far as it can be shown and kept; that it holds, is not said.
 *
 * @param salt of its composition; empty where it has none
 */
record DeclaredGroup(Form form, Party lead, List<Party> members, String salt) {
    private static final int MOST_MEMBERS = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;

    DeclaredGroup {
        members = List.copyOf(members);
    }

    /** The group; empty for one who bids alone, and, with a finding, where it cannot be read. */
    static Optional<DeclaredGroup> read(@Nullable JsonNode told, Findings findings) {
        if (told == null || told.isNull() || told.isMissingNode()) {
            return Optional.empty();
        }
        String form = told.path("form").asText();
        JsonNode others = told.path("members");
        if (form.equals(Form.SINGLE.name()) && others.isEmpty()) {
            return Optional.empty();
        }
        Party lead = party(told.path("lead"));
        List<Party> members = new ArrayList<>();
        for (JsonNode one : others) {
            Party member = members.size() < MOST_MEMBERS ? party(one) : null;
            if (member == null) {
                break;
            }
            members.add(member);
        }
        boolean legible = (form.equals(Form.JOINT.name()) || form.equals(Form.SEVERAL.name()))
                && lead != null
                && members.size() == others.size();
        if (!legible || lead == null) {
            findings.at("/tenderer", ConsortiumProblem.CONSORTIUM_UNREADABLE);
            return Optional.empty();
        }
        String salt = told.path("salt").isTextual() ? told.path("salt").textValue() : "";
        return Optional.of(new DeclaredGroup(Form.valueOf(form), lead, members, salt));
    }

    private static @Nullable Party party(JsonNode told) {
        String name = textOrBlank(told.path("name"), LONGEST_NAME);
        String identifier = textOrBlank(told.path("identifier"), LONGEST_NUMBER);
        JsonNode share = told.path("share");
        boolean shared = !share.isMissingNode() && !share.isNull();
        String part = shared ? text(share, LONGEST_NUMBER) : null;
        return name == null || identifier == null || (shared && part == null)
                ? null
                : new Party(name, identifier, part);
    }

    /** The same; what was left blank is no reason not to read the rest. */
    private static @Nullable String textOrBlank(JsonNode told, int longest) {
        boolean left = told.isMissingNode()
                || told.isNull()
                || (told.isTextual() && told.textValue().isBlank());
        return left ? "" : text(told, longest);
    }

    /** A text that can be kept and shown; null for any other. */
    static @Nullable String text(JsonNode told, int longest) {
        String text = told.isTextual() ? told.textValue() : "";
        return PlainText.isVisible(text) && PlainText.isStorable(text) && text.length() <= longest ? text : null;
    }

    /** Whether its lead is the organisation that deposited, whichever of its numbers either of them writes. */
    boolean isLedBy(Organisation depositor, Findings findings) {
        boolean same = depositor.identifier().operator().equals(DeclaredTenderer.operator(lead.identifier()))
                || depositor.identifier().number().equals(lead.identifier());
        findings.require(
                same, "/tenderer/lead", ConsortiumProblem.CONSORTIUM_LEAD_NOT_DEPOSITOR, lead.name(), depositor.name());
        return same;
    }

    /** What RULE-74 asks of a group, and is not so; the depositor's own number may be of any register. */
    Findings check(String at, Organisation depositor) {
        Findings findings = new Findings();
        Stream.concat(Stream.of(lead), members.stream())
                .filter(one -> one.share() != null && decimal(one.share()) == null)
                .forEach(one -> findings.at(at, ConsortiumProblem.CONSORTIUM_SHARE_UNEXPECTED));
        if (findings.isEmpty()) {
            draft().check(at, findings);
        }
        boolean own = depositor.identifier().number().equals(lead.identifier());
        Findings all = new Findings();
        findings.all().stream()
                .filter(one -> !own || !one.at().equals(at + "/lead/identifier"))
                .forEach(one -> all.addAll(List.of(one)));
        return all;
    }

    /** Identifiers of the right form whose check digits do not hold. */
    List<Refusal> miscopied(String at) {
        return Stream.concat(Stream.of(lead), members.stream())
                .map(Party::identifier)
                .filter(number -> Identifier.isWritten(number) && !Identifier.isChecked(number))
                .map(number -> Refusal.at(at, ConsortiumProblem.CONSORTIUM_CHECK_DIGIT, number))
                .toList();
    }

    TendererDraft draft() {
        return new TendererDraft(
                form, draft(lead), members.stream().map(DeclaredGroup::draft).toList());
    }

    /** What its members were to confirm; empty where it has no salt. */
    Optional<Composition> composition(UUID tender, int lot) {
        return salt.matches("[0-9a-f]{64}")
                ? Optional.of(new Composition(tender, lot, form, lead, members, salt))
                : Optional.empty();
    }

    private static TendererDraft.OperatorDraft draft(Party party) {
        return new TendererDraft.OperatorDraft(
                party.name(), party.identifier(), party.share() == null ? null : decimal(party.share()));
    }

    private static @Nullable BigDecimal decimal(String share) {
        return share.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(share) : null;
    }
}
