package fr.pesee.receive.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.receive.consortium.Composition;
import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.consortium.Tenderer;
import fr.pesee.receive.consortium.TendererDraft;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bid sheet laid beside the plan of its lot: what will be sealed, what is wrong, and what its bidder should know.
 *
 * @param plan what bids of the lot are made of
 * @param sheet the sheet
 * @param files what will be sealed, in the order of the sheet
 * @param wrong what keeps the bid from being sealed
 * @param warnings what does not, and may keep it from being chosen
 */
public record BidContents(
        SealingPlan plan, BidSheet sheet, List<Content> files, List<Text> wrong, List<Text> warnings) {
    /** What the opening shows as a mark in a name. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final long MEGA = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public BidContents {
        files = List.copyOf(files);
        wrong = List.copyOf(wrong);
        warnings = List.copyOf(warnings);
    }

    /**
     * One file to be sealed.
     *
     * @param piece the code of the piece asked for; null for any other document
     * @param size in bytes, when it was looked at
     */
    public record Content(
            EnvelopeKey.Kind envelope, @Nullable String piece, Path path, String name, long size, boolean secret) {}

    /**
     * Lays a sheet beside a plan.
     *
     * @param folder where the paths of the sheet begin
     */
    public static BidContents of(SealingPlan plan, BidSheet sheet, Path folder) {
        Reading reading = new Reading(plan, sheet, folder);
        reading.files();
        reading.values(
                "prices",
                sheet.prices(),
                plan.lines().stream().map(SealingPlan.Line::code).toList());
        reading.values(
                "measures",
                sheet.measures(),
                plan.measures().stream().map(SealingPlan.Measure::code).toList());
        reading.parties();
        return new BidContents(plan, sheet, reading.files, reading.wrong, reading.warnings);
    }

    /** How many files there are. */
    int count() {
        return files.size();
    }

    /** The files of an envelope. */
    List<Content> in(SealingPlan.Envelope envelope) {
        return files.stream().filter(one -> one.envelope() == envelope.kind()).toList();
    }

    /** The group that bids, with this salt; empty for one alone. */
    Optional<Composition> group(String salt) {
        return Optional.ofNullable(sheet.group())
                .map(BidSheet.Group::draft)
                .filter(group -> group.form() != null && group.form() != Tenderer.Form.SINGLE)
                .map(group -> new Composition(
                        plan.tender(),
                        plan.lot(),
                        Objects.requireNonNull(group.form()),
                        party(Objects.requireNonNull(group.lead())),
                        Objects.requireNonNull(group.members()).stream()
                                .map(BidContents::party)
                                .toList(),
                        salt));
    }

    private static Composition.Party party(TendererDraft.OperatorDraft one) {
        return new Composition.Party(
                Objects.requireNonNull(one.name()),
                Objects.requireNonNull(one.identifier()),
                one.share() == null ? null : one.share().toPlainString());
    }

    /** What an envelope says of itself. */
    Manifest manifest(SealingPlan.Envelope envelope, List<Manifest.File> sealed, Optional<Composition> group) {
        boolean priced = envelope.equals(plan.priced());
        boolean offer = envelope.kind() == EnvelopeKey.Kind.OFFER;
        return new Manifest(
                Manifest.FORMAT,
                plan.tender(),
                plan.lot(),
                envelope.id(),
                List.copyOf(sealed),
                new TreeMap<>(priced ? BidSheet.written(sheet.prices()) : Map.of()),
                new TreeMap<>(priced ? BidSheet.written(sheet.measures()) : Map.of()),
                offer ? group.map(JSON::<JsonNode>valueToTree).orElse(null) : null,
                offer ? JSON.valueToTree(sheet.subcontractors()) : null,
                offer ? JSON.valueToTree(sheet.providers()) : null);
    }

    /** Reads a sheet piece by piece, and collects what there is to say. */
    private static final class Reading {
        private final SealingPlan plan;
        private final BidSheet sheet;
        private final Path folder;
        private final List<Content> files = new ArrayList<>();
        private final List<Text> wrong = new ArrayList<>();
        private final List<Text> warnings = new ArrayList<>();

        Reading(SealingPlan plan, BidSheet sheet, Path folder) {
            this.plan = plan;
            this.sheet = sheet;
            this.folder = folder;
        }

        private void files() {
            Set<String> codes = new HashSet<>();
            for (BidSheet.Listed listed : sheet.listed()) {
                content(listed).ifPresent(file -> {
                    if (file.piece() != null && !codes.add(file.piece())) {
                        wrong.add(new Text(
                                "La pièce " + file.piece() + " est donnée deux fois : un seul fichier par pièce.",
                                "Piece " + file.piece() + " is given twice: one file a piece."));
                    }
                    files.add(file);
                });
            }
            if (files.isEmpty() && wrong.isEmpty()) {
                wrong.add(new Text(
                        "La feuille ne nomme aucun fichier : un dépôt en a un au moins.",
                        "The sheet names no file: a deposit has one at least."));
            }
            for (SealingPlan.Piece piece : plan.pieces()) {
                if (piece.required() && !codes.contains(piece.code())) {
                    warnings.add(new Text(
                            "Pièce demandée, absente : " + piece.code() + ", " + piece.name() + ".",
                            "A piece asked for is missing: " + piece.code() + ", " + piece.name() + "."));
                }
            }
            limits();
        }

        private void limits() {
            Integer largest = plan.largestFile();
            Integer bid = plan.largestBid();
            for (Content file : files) {
                if (largest != null && file.size() > largest * MEGA) {
                    warnings.add(new Text(
                            file.name() + " dépasse les " + largest + " Mo que l’acheteur annonce pour un fichier.",
                            file.name() + " is larger than the " + largest
                                    + " MB that the buyer announces for a file."));
                }
            }
            long all = files.stream().mapToLong(Content::size).sum();
            if (bid != null && all > bid * MEGA) {
                warnings.add(new Text(
                        "Le pli dépasse les " + bid + " Mo que l’acheteur annonce.",
                        "The bid is larger than the " + bid + " MB that the buyer announces."));
            }
        }

        private Optional<Content> content(BidSheet.Listed listed) {
            String given = listed.path() == null ? "" : listed.path();
            Optional<EnvelopeKey.Kind> envelope = envelope(listed);
            Path path;
            long size;
            try {
                path = folder.resolve(given);
                size = Files.isRegularFile(path) ? Files.size(path) : -1;
            } catch (InvalidPathException | IOException unreadable) {
                size = -1;
                path = folder;
            }
            if (size <= 0 || !Files.isReadable(path)) {
                wrong.add(
                        size == 0
                                ? new Text(given + " est vide.", given + " is empty.")
                                : new Text(
                                        given + " n’est pas un fichier qui se lise.",
                                        given + " is no file that can be read."));
                return Optional.empty();
            }
            String name = String.valueOf(path.getFileName());
            if (!PlainText.isVisible(name) || UNSEEN.matcher(name).find()) {
                warnings.add(new Text(
                        given + " : ce nom a des caractères qui ne se voient pas ou changent le sens de l’écriture, et"
                                + " peuvent cacher son extension. Renommez le fichier.",
                        given + ": this name has characters that are not seen or turn the direction of writing, and"
                                + " can hide its ending. Rename the file."));
            }
            Path found = path;
            long bytes = size;
            return envelope.map(kind -> new Content(kind, listed.piece(), found, name, bytes, listed.secret()));
        }

        /** Where a file goes: as the plan says of its piece; else as the sheet says, or into the offer. */
        private Optional<EnvelopeKey.Kind> envelope(BidSheet.Listed listed) {
            if (listed.piece() != null) {
                Optional<SealingPlan.Piece> asked = plan.pieces().stream()
                        .filter(piece -> piece.code().equals(listed.piece()))
                        .findFirst();
                if (asked.isEmpty()) {
                    String known =
                            plan.pieces().stream().map(SealingPlan.Piece::code).collect(Collectors.joining(", "));
                    wrong.add(new Text(
                            "Aucune pièce n’a le code " + listed.piece() + ". Codes connus : " + known + ".",
                            "No piece has the code " + listed.piece() + ". Known codes: " + known + "."));
                }
                return asked.map(SealingPlan.Piece::envelope);
            }
            EnvelopeKey.Kind wanted = Objects.requireNonNullElse(listed.envelope(), EnvelopeKey.Kind.OFFER);
            if (plan.envelopes().stream().noneMatch(envelope -> envelope.kind() == wanted)) {
                wrong.add(new Text(
                        "Les plis de ce lot n’ont pas d’enveloppe " + wanted + ".",
                        "Bids for this lot have no envelope " + wanted + "."));
                return Optional.empty();
            }
            return Optional.of(wanted);
        }

        private void values(String where, @Nullable Map<String, @Nullable String> given, List<String> codes) {
            Map<String, String> written = BidSheet.written(given);
            written.forEach((code, value) -> {
                if (!codes.contains(code)) {
                    wrong.add(new Text(
                            where + " : rien n’a le code " + code + ". Codes connus : " + String.join(", ", codes)
                                    + ".",
                            where + ": nothing has the code " + code + ". Known codes: " + String.join(", ", codes)
                                    + "."));
                } else if (ScheduleLine.read(value)
                        .filter(number -> number.signum() > 0 || !where.equals("prices"))
                        .isEmpty()) {
                    wrong.add(new Text(
                            where + ", " + code + " : « " + value
                                    + " » n’est pas un nombre tel que 1250.5, de 15 chiffres au plus"
                                    + " (6 après le point).",
                            where + ", " + code + ": \"" + value
                                    + "\" is no number such as 1250.5, with at most 15 digits"
                                    + " (6 after the point)."));
                }
            });
            List<String> blank =
                    codes.stream().filter(code -> !written.containsKey(code)).toList();
            if (!blank.isEmpty()) {
                String all = String.join(", ", blank);
                warnings.add(new Text(
                        where + " : rien pour " + all + ". Une ligne laissée vide n’est pas zéro : elle manque.",
                        where + ": nothing for " + all + ". A line left blank is not zero: it is missing."));
            }
        }

        /** The opening would leave out who cannot be read; a group that does not hold would count as its lead alone. */
        private void parties() {
            Findings findings = new Findings();
            BidSheet.Group group = sheet.group();
            if (group != null) {
                group.draft().check("group", findings);
            }
            findings.addAll(DeclaredTenderer.unusable(
                            JSON.valueToTree(sheet.subcontractors()), JSON.valueToTree(sheet.providers())))
                    .all()
                    .forEach(one -> wrong.add(new Text(
                            one.at() + " : " + one.sentence().fr(),
                            one.at() + ": " + one.sentence().en())));
        }
    }
}
