package fr.pesee.run.cli;

import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.receive.offline.ReceiptVerification;
import fr.pesee.receive.offline.SignedWords;
import fr.pesee.receive.receipt.ReceiptCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee verify-receipt}: checks what the server signed for a bidder, without the server. */
@Command(name = "verify-receipt", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class VerifyReceiptCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RECEIPT", descriptionKey = "receipt")
    private String receipt = "";

    @Parameters(index = "1..*", paramLabel = "DOCUMENTS", descriptionKey = "documents")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--key", paramLabel = "KEY", required = true, descriptionKey = "verifier")
    private String key = "";

    @Option(names = "--proof", paramLabel = "PROOF", descriptionKey = "proof")
    private @Nullable String proof;

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Verifies.
     *
     * @return 0 when the receipt is genuine and everything beside it belongs to it, 1 when not
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        String beside = proof == null ? null : InputText.file(proof, System.in).text();
        ReceiptVerification found =
                ReceiptVerification.of(InputText.file(receipt, System.in).text(), beside, verifier());
        PrintWriter out = spec.commandLine().getOut();
        out.println(receipt + ": " + verdict(found.check().verdict(), language));
        SignedWords.lines(found.check().fields(), language.locale())
                .forEach(line -> out.println("  " + Language.oneLine(line)));
        boolean good = found.check().verdict() == ReceiptCheck.Verdict.GENUINE;
        switch (found.proof()) {
            case NONE -> {}
            case BELONGS ->
                out.println(language.say(
                        "Les listes en clair nomment les parties de ce dépôt, et elles seules. Ce qu'elles disent des"
                                + " noms, des contenus et des prix est votre parole : rien ne le signe.",
                        "The clear lists name the parts of this deposit, and no others. What they say of names,"
                                + " contents and prices is your own word: nothing signs it."));
            case FOREIGN -> {
                good = false;
                out.println(language.say(
                        "Les listes en clair ne sont pas celles de ce dépôt.",
                        "The clear lists are not those of this deposit."));
            }
        }
        for (String document : documents) {
            String name = found.names().get(sha256(document));
            good &= name != null;
            out.println(document + ": "
                    + (name == null
                            ? language.say("n'est pas dans ces listes", "is not in these lists")
                            : language.say("dans ces listes sous le nom ", "in these lists as ")
                                    + Language.oneLine(name)));
        }
        return good ? ExitCode.YES : ExitCode.NO;
    }

    private VerifierKey verifier() {
        try {
            return VerifierKey.parse(key.strip());
        } catch (IllegalArgumentException none) {
            throw new UnusableInput(
                    "--key : ce n'est pas une clé de vérification. Elle est à la page /receipts.",
                    "--key: this is no verifier key. It is on the page /receipts.");
        }
    }

    private static String verdict(ReceiptCheck.Verdict verdict, Language language) {
        return switch (verdict) {
            case GENUINE -> language.say("authentique : cette clé l'a signé", "genuine: this key signed it");
            case ALTERED ->
                language.say("modifié : cette clé n'a pas signé cela", "altered: this key did not sign this");
            case OTHER_KEY -> language.say("signé par une autre clé", "signed by another key");
            case UNREADABLE -> language.say("pas un accusé de Pesée", "no receipt of Pesée");
        };
    }

    private static String sha256(String document) {
        try (InputStream in = Files.newInputStream(Path.of(document));
                DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnusableInput(document + " : fichier illisible.", document + ": the file cannot be read.");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
