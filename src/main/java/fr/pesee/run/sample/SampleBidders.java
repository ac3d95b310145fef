package fr.pesee.run.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.party.IdentifierDraft;
import fr.pesee.ground.party.IdentifierScheme;
import fr.pesee.ground.party.OrganisationDraft;
import fr.pesee.ground.party.Organisations;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.consortium.Composition;
import fr.pesee.receive.consortium.Tenderer;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.Sent;
import fr.pesee.receive.group.Confirmations;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bidders of the sample: each seals small documents and prices, and deposits them, as the deposit page would. */
@ApplicationScoped
class SampleBidders {
    private static final int SALT = 32;

    private final Organisations organisations;
    private final SealingPlans plans;
    private final Parts parts;
    private final Deposits deposits;
    private final SamplePapers papers;
    private final Confirmations confirmations;
    private final ObjectMapper json;
    private final SecureRandom random;
    private final InstantSource clock;

    SampleBidders(
            Organisations organisations,
            SealingPlans plans,
            Parts parts,
            Deposits deposits,
            SamplePapers papers,
            Confirmations confirmations,
            ObjectMapper json,
            SecureRandom random,
            InstantSource clock) {
        this.organisations = organisations;
        this.plans = plans;
        this.parts = parts;
        this.deposits = deposits;
        this.papers = papers;
        this.confirmations = confirmations;
        this.json = json;
        this.random = random;
        this.clock = clock;
    }

    /** Whether a bidder has deposited in a lot. */
    boolean hasDeposited(Actor bidder, UUID tender, int lot) {
        return organisations.of(bidder.subject()).isPresent()
                && !deposits.own(bidder, tender, lot).isEmpty();
    }

    /** Seals and deposits a bid, now by the tender's clock; the members of a group confirm it first. */
    void deposit(SampleFile file, UUID tender, int lot, SampleFile.MarkedBid marked) {
        Actor bidder = file.person(marked.bidder().person());
        found(bidder, marked.bidder());
        Optional<Composition> group = group(tender, lot, marked.bidder());
        for (SampleFile.Bidder member : marked.bidder().members()) {
            Actor person = file.person(member.person());
            found(person, member);
            confirmations.confirm(
                    person, tender, lot, group.orElseThrow().digest().hex());
        }
        SealingPlan plan = plans.of(tender, lot);
        List<DepositDraft.Sealed> envelopes = new ArrayList<>();
        for (SealingPlan.Envelope envelope : plan.envelopes()) {
            envelopes.add(sealed(bidder, plan, envelope, marked, group));
        }
        deposits.deposit(
                bidder,
                tender,
                lot,
                UUID.randomUUID(),
                clock.instant(),
                new Sent<>(() -> 0, () -> new DepositDraft(List.copyOf(envelopes), null, null)));
    }

    private void found(Actor person, SampleFile.Bidder own) {
        if (organisations.of(person.subject()).isEmpty()) {
            IdentifierDraft siret = new IdentifierDraft(IdentifierScheme.SIRET, null, null, own.siret());
            organisations.create(person, new OrganisationDraft(own.name(), siret));
        }
    }

    private Optional<Composition> group(UUID tender, int lot, SampleFile.Bidder lead) {
        if (lead.members().isEmpty()) {
            return Optional.empty();
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Optional.of(new Composition(
                tender,
                lot,
                Tenderer.Form.SEVERAL,
                party(lead),
                lead.members().stream().map(SampleBidders::party).toList(),
                HexFormat.of().formatHex(salt)));
    }

    private static Composition.Party party(SampleFile.Bidder one) {
        return new Composition.Party(one.name(), one.siret(), null);
    }

    private DepositDraft.Sealed sealed(
            Actor bidder,
            SealingPlan plan,
            SealingPlan.Envelope envelope,
            SampleFile.MarkedBid marked,
            Optional<Composition> group) {
        List<Manifest.File> files = new ArrayList<>();
        List<DepositDraft.Piece> pieces = new ArrayList<>();
        for (SamplePapers.Paper paper : papers.of(envelope.kind(), marked, plan)) {
            byte[] clear = paper.pdf();
            DepositDraft.Piece piece = send(bidder, plan, envelope, clear);
            pieces.add(piece);
            files.add(new Manifest.File(
                    piece.id(),
                    null,
                    paper.name(),
                    clear.length,
                    Digest.sha256(clear).hex(),
                    false,
                    List.of(new Manifest.Part(
                            Digest.sha256(clear).hex(),
                            Objects.requireNonNull(piece.parts()).get(0)))));
        }
        boolean priced = envelope.equals(plan.priced());
        boolean offer = envelope.kind() == EnvelopeKey.Kind.OFFER;
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                plan.tender(),
                plan.lot(),
                envelope.id(),
                List.copyOf(files),
                texts(priced ? marked.bid().prices() : Map.of()),
                texts(priced ? marked.bid().measures() : Map.of()),
                offer ? group.map(json::<JsonNode>valueToTree).orElse(null) : null,
                null,
                null);
        return new DepositDraft.Sealed(
                envelope.id(), send(bidder, plan, envelope, manifest.padded()), List.copyOf(pieces));
    }

    /** Small enough for one part. */
    private DepositDraft.Piece send(Actor bidder, SealingPlan plan, SealingPlan.Envelope envelope, byte[] clear) {
        byte[] sealed = AgeFiles.seal(clear, new AgeRecipient(envelope.recipient()));
        Digest digest = Digest.sha256(sealed);
        UUID piece = UUID.randomUUID();
        parts.receive(
                bidder,
                plan.tender(),
                plan.lot(),
                new Parts.Place(envelope.id(), piece, 0),
                "sha-256=:" + Base64.getEncoder().encodeToString(digest.bytes()) + ":",
                new ByteArrayInputStream(sealed));
        return new DepositDraft.Piece(piece, List.of(digest.hex()));
    }

    private static Map<String, @Nullable String> texts(Map<String, BigDecimal> values) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        values.forEach((code, value) -> texts.put(code, value.toPlainString()));
        return texts;
    }
}
