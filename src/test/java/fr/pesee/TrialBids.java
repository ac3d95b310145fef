package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.party.IdentifierDraft;
import fr.pesee.ground.party.IdentifierScheme;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.OrganisationDraft;
import fr.pesee.ground.party.Organisations;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.Sent;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.Parts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Seals and deposits bids for trial tenders, each by an organisation that is called as the bid is. */
final class TrialBids {
    /** A deposit has at least one file. */
    private static final byte[] PAPER = Multipart.pdf("Offre d’essai");

    private static final Map<String, Organisation> ORGANISATIONS = new ConcurrentHashMap<>();

    private final SealingPlan plan;

    /** What several bids have in common is sealed once: that one cannot tell them apart by it harms no test. */
    private final Map<String, byte[]> sealed = new HashMap<>();

    private TrialBids(SealingPlan plan) {
        this.plan = plan;
    }

    /** Seals and deposits bids in this order, now by the tender's clock. */
    static void deposit(UUID tender, int lot, List<ObjectNode> bids) {
        SealingPlan plan = Doors.atOnce(() -> Doors.to(SealingPlans.class).of(tender, lot));
        TrialBids trial = new TrialBids(plan);
        bids.forEach(trial::deposit);
    }

    private void deposit(ObjectNode bid) {
        Actor bidder = bidder(bid.path("name").asText());
        Doors.atOnce(() -> {
            List<DepositDraft.Sealed> envelopes = new ArrayList<>();
            for (SealingPlan.Envelope envelope : plan.envelopes()) {
                envelopes.add(sealed(bidder, envelope, bid));
            }
            DepositDraft draft = new DepositDraft(List.copyOf(envelopes), null, null);
            return Doors.to(Deposits.class)
                    .deposit(
                            bidder,
                            plan.tender(),
                            plan.lot(),
                            UUID.randomUUID(),
                            Instant.now(),
                            new Sent<>(() -> 0, () -> draft));
        });
    }

    /** Who bids under this name; they never sign in. */
    private static Actor bidder(String name) {
        UUID subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Actor bidder =
                Doors.meet(new Actor(subject.toString(), "essai." + subject, "Pour " + name, Set.of(Role.BIDDER)));
        String siret =
                Bidders.siret(String.format(Locale.ROOT, "8%07d", Math.floorMod(subject.hashCode(), 10_000_000)));
        ORGANISATIONS.computeIfAbsent(
                name,
                first -> Doors.atOnce(
                        () -> Doors.to(Organisations.class).of(bidder.subject()).orElseGet(() -> Doors.to(
                                        Organisations.class)
                                .create(
                                        bidder,
                                        new OrganisationDraft(
                                                name,
                                                new IdentifierDraft(IdentifierScheme.SIRET, null, null, siret))))));
        return bidder;
    }

    private DepositDraft.Sealed sealed(Actor bidder, SealingPlan.Envelope envelope, JsonNode bid) {
        List<Manifest.File> files = new ArrayList<>();
        List<DepositDraft.Piece> pieces = new ArrayList<>();
        if (envelope.kind() == EnvelopeKey.Kind.OFFER) {
            DepositDraft.Piece piece = send(bidder, envelope, PAPER);
            pieces.add(piece);
            files.add(file(piece));
        }
        boolean priced = envelope.equals(plan.priced());
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                plan.tender(),
                plan.lot(),
                envelope.id(),
                files,
                texts(priced, bid.path("prices")),
                texts(priced, bid.path("measures")),
                null,
                null,
                null);
        return new DepositDraft.Sealed(envelope.id(), send(bidder, envelope, manifest.padded()), pieces);
    }

    private static Manifest.File file(DepositDraft.Piece piece) {
        String clear = Digest.sha256(PAPER).hex();
        Manifest.Part part =
                new Manifest.Part(clear, Objects.requireNonNull(piece.parts()).get(0));
        return new Manifest.File(piece.id(), null, "offre.pdf", PAPER.length, clear, false, List.of(part));
    }

    private static Map<String, String> texts(boolean here, JsonNode values) {
        Map<String, String> texts = new TreeMap<>();
        if (here) {
            values.properties()
                    .forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        }
        return texts;
    }

    private DepositDraft.Piece send(Actor bidder, SealingPlan.Envelope envelope, byte[] clear) {
        byte[] part = sealed.computeIfAbsent(
                envelope.id() + Digest.sha256(clear).hex(),
                first -> AgeFiles.seal(clear, new AgeRecipient(envelope.recipient())));
        Digest digest = Digest.sha256(part);
        UUID piece = UUID.randomUUID();
        Doors.to(Parts.class)
                .receive(
                        bidder,
                        plan.tender(),
                        plan.lot(),
                        new Parts.Place(envelope.id(), piece, 0),
                        "sha-256=:" + Base64.getEncoder().encodeToString(digest.bytes()) + ":",
                        new ByteArrayInputStream(part));
        return new DepositDraft.Piece(piece, List.of(digest.hex()));
    }
}
