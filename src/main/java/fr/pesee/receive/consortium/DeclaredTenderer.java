package fr.pesee.receive.consortium;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.party.Identifier;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.receive.consortium.Tenderer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who bids, as a sealed bid says it. Whoever sealed it may have written anything: what does not hold is a finding, and
 * the bid is then one of the organisation that deposited it, alone. It is never lost for that.
 *
 * @param tenderer who bids, as far as it holds
 * @param form as declared, where that can be read; else {@link Form#SINGLE}
 * @param parties as declared, the lead first; the depositing organisation alone where they cannot be read
 * @param digest of the composition that members were to confirm; null for one alone, and where there is none
 * @param subcontractors those named
 * @param providers the cloud providers named
 * @param findings what is wrong with all this; nothing of it keeps the bid from being evaluated
 */
public record DeclaredTenderer(
        Tenderer tenderer,
        Form form,
        List<Party> parties,
        @Nullable Digest digest,
        List<Subcontractor> subcontractors,
        List<String> providers,
        List<Refusal> findings) {
    private static final String AT = "/tenderer";

    /** Leaves room for a number after it, within what a bid's name may have; astral characters count twice there. */
    private static final int LONGEST_NAME = 90;

    public DeclaredTenderer {
        parties = List.copyOf(parties);
        subcontractors = List.copyOf(subcontractors);
        providers = List.copyOf(providers);
        findings = List.copyOf(findings);
    }

    /**
     * An operator that takes part in the bid.
     *
     * @param operator the same for all identifiers of one operator; see {@link Identifier#operator()}
     */
    public record Party(String name, String identifier, String operator) {}

    /** The lead's part, or that of the one who bids alone. */
    public Party lead() {
        return parties.get(0);
    }

    /** The others of a group. */
    public List<Party> members() {
        return parties.subList(1, parties.size());
    }

    /** Whether several bid together, as they say. */
    public boolean isGroup() {
        return form != Form.SINGLE;
    }

    /** Whether the bid can be registered as it says. */
    public boolean holds() {
        return tenderer.form() == form;
    }

    /** How the bid is spoken of, cut to what a name may have. */
    public String name() {
        return cut(tenderer.name());
    }

    /**
     * Reads what a bid says of who bids; all of it may be missing.
     *
     * @param depositor the organisation that deposited it
     * @param told its tenderer
     * @param subcontractors its subcontractors
     * @param providers its cloud providers
     */
    public static DeclaredTenderer of(
            UUID tender,
            int lot,
            Organisation depositor,
            @Nullable JsonNode told,
            @Nullable JsonNode subcontractors,
            @Nullable JsonNode providers) {
        Findings findings = new Findings();
        DeclaredParts parts = DeclaredParts.of(subcontractors, providers, findings);
        Optional<DeclaredGroup> group = DeclaredGroup.read(told, findings);
        Party own = new Party(
                cut(depositor.name()),
                depositor.identifier().number(),
                depositor.identifier().operator());
        Tenderer alone = new Tenderer(Form.SINGLE, new Operator(own.name(), own.identifier(), null), List.of());
        if (group.isEmpty() || !group.get().isLedBy(depositor, findings)) {
            return new DeclaredTenderer(
                    alone, Form.SINGLE, List.of(own), null, parts.subcontractors(), parts.providers(), findings.all());
        }
        DeclaredGroup declared = group.get();
        Findings rules = declared.check(AT, depositor);
        Tenderer tenderer = rules.isEmpty() ? declared.draft().tenderer() : alone;
        findings.addAll(rules.all()).addAll(declared.miscopied(AT));
        return new DeclaredTenderer(
                tenderer,
                declared.form(),
                parties(declared, depositor),
                declared.composition(tender, lot).map(Composition::digest).orElse(null),
                parts.subcontractors(),
                parts.providers(),
                findings.all());
    }

    /** What the opening would find wrong with the subcontractors and cloud providers that a bid is about to name. */
    public static List<Refusal> unusable(@Nullable JsonNode subcontractors, @Nullable JsonNode providers) {
        Findings findings = new Findings();
        DeclaredParts.of(subcontractors, providers, findings);
        return findings.all();
    }

    private static List<Party> parties(DeclaredGroup declared, Organisation depositor) {
        List<Party> parties = new ArrayList<>();
        Composition.Party lead = declared.lead();
        parties.add(
                new Party(lead.name(), lead.identifier(), depositor.identifier().operator()));
        declared.members().stream()
                .map(one -> new Party(one.name(), one.identifier(), operator(one.identifier())))
                .forEach(parties::add);
        return parties;
    }

    static String operator(String identifier) {
        return Identifier.isWritten(identifier) ? Identifier.operatorOf(identifier) : identifier;
    }

    /** All operators that take part, once each. */
    public Stream<String> operators() {
        return parties.stream().map(Party::operator).distinct();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
