package fr.pesee.run.cli;

import fr.pesee.ground.ledger.SignedNote;
import fr.pesee.prove.dossier.EvidenceArchive;
import fr.pesee.prove.dossier.EvidenceVerification;
import fr.pesee.prove.dossier.ExpectedKey;
import fr.pesee.prove.dossier.UnreadableEvidence;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee verify-ledger}: checks an evidence without server, database or network. */
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Verifies an evidence file, offline: every digest, the ledger and its checkpoints, and that marks and "
                    + "ranking follow from the ledger alone.",
            "Exit code 0: intact; 1: something was changed; 2: it, or a checkpoint given, cannot be read."
        })
public final class VerifyLedger implements Callable<Integer> {
    private static final int INTACT = 0;
    private static final int CHANGED = 1;
    private static final int UNREADABLE = 2;

    /** Far beyond any signed note. */
    private static final int LONGEST_NOTE = 10_000;

    @Parameters(paramLabel = "EVIDENCE.zip", description = "The file to verify.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls.
    private Path evidence;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint kept outside the evidence; may be given several times.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The verifier key, or its fingerprint, received by another way.")
    private @Nullable String key;

    @Option(names = "--lang", paramLabel = "LANG", description = "fr or en (default: the terminal's, else en).")
    private String language = Locale.getDefault().getLanguage();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls.
    private CommandSpec command;

    @Override
    public Integer call() {
        try {
            return verify();
        } catch (UnreadableEvidence unreadable) {
            return refuse(new Text(
                    evidence + " est illisible : " + unreadable.sentence().fr() + ".",
                    evidence + " cannot be read: " + unreadable.sentence().en() + "."));
        } catch (UnusableInput unusable) {
            return refuse(unusable.sentence());
        } catch (IOException unreadable) {
            return refuse(new Text(
                    "Un point de contrôle est illisible : " + unreadable.getMessage(),
                    "A checkpoint cannot be read: " + unreadable.getMessage()));
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException hostile) {
            // The file may have been made for this: whatever it brings about here, it is not shown to be intact.
            return refuse(new Text(
                    evidence + " dépasse ce qui peut être lu ici (" + hostile + ").",
                    evidence + " is beyond what can be read here (" + hostile + ")."));
        }
    }

    private int verify() throws UnreadableEvidence, IOException {
        ExpectedKey expected;
        try {
            expected = key == null ? ExpectedKey.NONE : ExpectedKey.parse(key);
        } catch (IllegalArgumentException noKey) {
            return refuse(new Text(
                    "--key n’est ni une clé ni une empreinte : " + noKey.getMessage(),
                    "--key is neither a key nor a fingerprint: " + noKey.getMessage()));
        }
        List<EvidenceVerification.Kept> kept = kept();
        EvidenceVerification verification = EvidenceVerification.of(EvidenceArchive.read(evidence), expected, kept);
        new VerificationReport(verification, checkpoints.size(), tongue())
                .print(evidence, command.commandLine().getOut());
        return verification.intact() ? INTACT : CHANGED;
    }

    private int refuse(Text sentence) {
        command.commandLine().getErr().println(Language.oneLine(sentence.in(tongue())));
        return UNREADABLE;
    }

    private String tongue() {
        return language.equals("fr") ? "fr" : "en";
    }

    private List<EvidenceVerification.Kept> kept() throws IOException {
        List<EvidenceVerification.Kept> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            try (InputStream input = Files.newInputStream(file)) {
                byte[] note = input.readNBytes(LONGEST_NOTE);
                requireNote(file, note);
                kept.add(new EvidenceVerification.Kept(
                        String.valueOf(file.getFileName()), new String(note, StandardCharsets.UTF_8)));
            }
        }
        return kept;
    }

    /** Something else kept by mistake says nothing against the evidence, and must not look as if it did. */
    private static void requireNote(Path file, byte[] note) {
        try {
            SignedNote.parse(note);
        } catch (IllegalArgumentException noNote) {
            throw new UnusableInput(
                    file + " n’est pas un point de contrôle : ce n’est pas une note signée. Rien n’a été vérifié.",
                    file + " is no checkpoint: it is not a signed note. Nothing was verified.");
        }
    }
}
