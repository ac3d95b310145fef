package fr.pesee.run.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.offline.BidContents;
import fr.pesee.receive.offline.BidSheet;
import fr.pesee.receive.offline.SealedBundle;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee seal}: seals a bid into a folder, on the bidder's own computer; nothing is sent. */
@Command(name = "seal", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class SealCommand implements Callable<Integer> {
    private static final int LARGEST_PART = 64 << 20;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "SHEET", descriptionKey = "sheet")
    private String sheet = "";

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "bundleOut")
    private String out = "";

    @Option(names = "--replacing", paramLabel = "PROOF", descriptionKey = "replacing")
    private @Nullable String earlier;

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Seals the bid.
     *
     * @return 0 when it is sealed, 1 when something in the sheet is wrong
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        Path folder = OutputFile.folder(out);
        SealingPlan asked = plan();
        BidContents contents = BidContents.of(asked, sheet(), folderOf(sheet));
        PrintWriter errors = spec.commandLine().getErr();
        contents.warnings().forEach(one -> errors.println(language.say("Attention : ", "Note: ") + language.line(one)));
        contents.wrong().forEach(one -> errors.println(sheet + ": " + language.line(one)));
        if (!contents.wrong().isEmpty()) {
            return ExitCode.NO;
        }
        try {
            print(asked, SealedBundle.seal(asked, contents, secret(), folder, language.locale()), language);
            return ExitCode.YES;
        } catch (IOException | UncheckedIOException failed) {
            throw new UnusableInput(
                    "Rien n'est scellé : " + failed.getMessage(), "Nothing is sealed: " + failed.getMessage());
        }
    }

    private void print(SealingPlan asked, SealedBundle.Sealed sealed, Language language) {
        PrintWriter print = spec.commandLine().getOut();
        print.println(Language.oneLine(asked.reference()) + ", lot " + asked.lot());
        asked.envelopes()
                .forEach(one -> print.println("  " + language.say(one.kind().words()) + ": " + one.recipient()));
        print.println(language.say("Clôture : ", "Deadline: ") + asked.deadline());
        print.println(language.say(
                "Fichiers : " + sealed.files() + ", octets scellés : " + sealed.bytes(),
                "Files: " + sealed.files() + ", sealed bytes: " + sealed.bytes()));
        if (sealed.composition() != null) {
            print.println(language.say(
                    "Empreinte que les membres du groupement confirment : " + sealed.composition(),
                    "Digest that the members of the group confirm: " + sealed.composition()));
        }
        print.println(language.say(
                "Rien n'est envoyé ni déposé. Pour déposer : sh " + out + "/" + SealedBundle.SENDER
                        + " https://SERVEUR",
                "Nothing is sent or deposited. To deposit: sh " + out + "/" + SealedBundle.SENDER + " https://SERVER"));
        print.println(language.say(
                out + "/" + SealedBundle.PROOF + " reste chez vous : les noms, les prix et le secret du dépôt y sont.",
                out + "/" + SealedBundle.PROOF
                        + " stays with you: names, prices and the secret of the deposit are in it."));
    }

    /** Where the paths of a sheet begin: beside it; of one on standard input, here. */
    private static Path folderOf(String sheet) {
        Path parent = Path.of(sheet).toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private SealingPlan plan() {
        String text = InputText.file(plan, System.in).text();
        try {
            SealingPlan read = JSON.readValue(text, SealingPlan.class);
            if (read != null && isUsable(read)) {
                return read;
            }
        } catch (JsonProcessingException | NullPointerException none) {
            // Something is missing in it, or it is something else.
        }
        throw new UnusableInput(
                plan + " : ce n'est pas le plan d'un pli. Téléchargez-le : …/notices/…/lots/…/sealing.",
                plan + ": this is no plan of a bid. Download it: …/notices/…/lots/…/sealing.");
    }

    /** Whoever gives it out may have written anything; where something is missing, this throws. */
    private static boolean isUsable(SealingPlan read) {
        Objects.requireNonNull(read.tender());
        Objects.requireNonNull(read.reference());
        Objects.requireNonNull(read.deadline());
        Set<EnvelopeKey.Kind> kinds = EnumSet.noneOf(EnvelopeKey.Kind.class);
        boolean ordered = true;
        for (SealingPlan.Envelope one : read.envelopes()) {
            Objects.requireNonNull(one.id());
            ordered &= kinds.stream().allMatch(before -> before.compareTo(one.kind()) < 0)
                    && AgeRecipient.read(one.recipient()).isPresent();
            kinds.add(one.kind());
        }
        for (SealingPlan.Piece one : read.pieces()) {
            Objects.requireNonNull(one.code());
            Objects.requireNonNull(one.name());
            ordered &= kinds.contains(one.envelope());
        }
        read.lines().forEach(one -> Objects.requireNonNull(one.code()));
        read.measures().forEach(one -> Objects.requireNonNull(one.code()));
        return ordered
                && kinds.contains(EnvelopeKey.Kind.OFFER)
                && read.partSize() > 0
                && read.partSize() <= LARGEST_PART;
    }

    private BidSheet sheet() {
        try {
            return BidSheet.read(InputText.file(sheet, System.in).text());
        } catch (BidSheet.Unreadable unreadable) {
            Text sentence = unreadable.sentence();
            throw new UnusableInput(sheet + " : " + sentence.fr(), sheet + ": " + sentence.en());
        }
    }

    private @Nullable String secret() {
        if (earlier == null) {
            return null;
        }
        try {
            JsonNode proof = JSON.readTree(InputText.file(earlier, System.in).text());
            String secret = proof.path("secret").asText();
            if (SECRET.matcher(secret).matches()) {
                return secret;
            }
        } catch (JsonProcessingException none) {
            // Told below.
        }
        throw new UnusableInput(
                earlier + " : le secret du premier dépôt n'y est pas.",
                earlier + ": the secret of the first deposit is not in it.");
    }
}
