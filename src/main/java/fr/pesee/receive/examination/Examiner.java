package fr.pesee.receive.examination;

import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Says what is in the opened envelopes of a deposit, and what is wrong with them: anything may have been sealed. */
@ApplicationScoped
class Examiner {
    private static final long MOST_OF_MANIFEST = 16L << 20;
    private static final int LONGEST_NAME = 255;

    private final PartKeyStore store;
    private final SealedReader reader;

    Examiner(PartKeyStore store, SealedReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * Examines the envelopes of a deposit that were unsealed together.
     *
     * @param keys what they were sealed to
     */
    ExaminedBid examine(SealedDeposit deposit, List<EnvelopeKey> keys, SecretKey lot) {
        Map<String, byte[]> wrapped = store.wrapped(deposit.id());
        List<ExaminedEnvelope> examined = new ArrayList<>();
        for (SealedDeposit.Envelope envelope : deposit.envelopes()) {
            keys.stream()
                    .filter(key -> key.id().equals(envelope.envelope()))
                    .map(key -> examine(deposit, envelope, key, lot, wrapped))
                    .forEach(examined::add);
        }
        return new ExaminedBid(deposit, examined);
    }

    private ExaminedEnvelope examine(
            SealedDeposit deposit,
            SealedDeposit.Envelope envelope,
            EnvelopeKey key,
            SecretKey lot,
            Map<String, byte[]> wrapped) {
        List<BidFinding> findings = new ArrayList<>();
        Optional<Manifest> manifest = manifest(deposit, envelope, lot, wrapped, findings);
        if (manifest.isEmpty()) {
            return new ExaminedEnvelope(key.id(), key.kind(), manifest, List.of(), findings);
        }
        Manifest told = manifest.get();
        // A candidacy may have been sealed for another lot of the tender: it is of all of them.
        boolean own = key.tender().equals(told.tender())
                && (key.lot() == EnvelopeKey.WHOLE_TENDER || Objects.equals(told.lot(), key.lot()))
                && key.id().equals(told.envelope());
        if (!own) {
            findings.add(BidFinding.MANIFEST_OF_ANOTHER);
        }
        Map<UUID, List<SealedPart>> pieces = new HashMap<>();
        envelope.pieces().forEach(parts -> pieces.put(parts.get(0).piece(), parts));
        List<ExaminedPiece> examined = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        List<Manifest.@Nullable File> files = Objects.requireNonNullElse(told.pieces(), List.of());
        if (files.size() > pieces.size()) {
            findings.add(BidFinding.PIECE_MISSING);
        }
        // No bid has more to say of its pieces than it has pieces.
        for (Manifest.File file : files.subList(0, Math.min(files.size(), pieces.size()))) {
            if (file == null || file.id() == null || !named.add(file.id())) {
                findings.add(BidFinding.MANIFEST_INVALID);
                continue;
            }
            examined.add(piece(deposit, file, pieces.get(file.id()), lot, wrapped));
        }
        if (!named.containsAll(pieces.keySet())) {
            findings.add(BidFinding.PIECE_UNNAMED);
        }
        return new ExaminedEnvelope(
                key.id(),
                key.kind(),
                manifest,
                examined,
                findings.stream().distinct().toList());
    }

    private Optional<Manifest> manifest(
            SealedDeposit deposit,
            SealedDeposit.Envelope envelope,
            SecretKey lot,
            Map<String, byte[]> wrapped,
            List<BidFinding> findings) {
        long size = envelope.manifest().stream().mapToLong(SealedPart::size).sum();
        if (size > MOST_OF_MANIFEST) {
            findings.add(BidFinding.MANIFEST_INVALID);
            return Optional.empty();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (SealedPart part : envelope.manifest()) {
            Optional<BidFinding> wrong = reader.read(deposit.id(), part, lot, wrapped, text);
            if (wrong.isPresent()) {
                findings.add(BidFinding.MANIFEST_UNREADABLE);
                findings.add(wrong.get());
                return Optional.empty();
            }
        }
        Optional<Manifest> manifest = Manifest.read(text.toByteArray());
        if (manifest.isEmpty()) {
            findings.add(BidFinding.MANIFEST_INVALID);
        }
        return manifest;
    }

    private ExaminedPiece piece(
            SealedDeposit deposit,
            Manifest.File file,
            @Nullable List<SealedPart> parts,
            SecretKey lot,
            Map<String, byte[]> wrapped) {
        String name = shown(file.name());
        UUID id = Objects.requireNonNull(file.id());
        String requirement = file.requirement() == null ? null : shown(file.requirement());
        if (parts == null) {
            return new ExaminedPiece(
                    id, requirement, name, 0, "", "", file.secret(), List.of(BidFinding.PIECE_MISSING));
        }
        PieceContent content = new PieceContent();
        for (SealedPart part : parts) {
            Optional<BidFinding> wrong = reader.read(deposit.id(), part, lot, wrapped, content);
            if (wrong.isPresent()) {
                return new ExaminedPiece(id, requirement, name, 0, "", "", file.secret(), List.of(wrong.get()));
            }
        }
        String digest = content.digest();
        List<BidFinding> findings = new ArrayList<>();
        if (!digest.equals(file.sha256()) || content.size() != file.size()) {
            findings.add(BidFinding.CONTENT_DIFFERS);
        }
        findings.addAll(content.findings(name));
        return new ExaminedPiece(
                id, requirement, name, content.size(), digest, content.mediaType(), file.secret(), findings);
    }

    /** A name as it can be shown and kept: no control characters, no signs that turn the direction of writing. */
    private static String shown(@Nullable String name) {
        String plain = name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
