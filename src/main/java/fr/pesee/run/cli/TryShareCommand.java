package fr.pesee.run.cli;

import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.offline.HeldShares.Tried;
import fr.pesee.receive.offline.HeldShares.Verdict;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.rule.exact.CanonicalJson;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee try-share}: opens a holder's shares where they are, and shows nothing of them. */
@Command(name = "try-share", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class TryShareCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SHARES", descriptionKey = "shares")
    private List<String> shares = new ArrayList<>();

    @Option(names = "--identity", paramLabel = "KEY", required = true, descriptionKey = "identity")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--for", paramLabel = "age1…", descriptionKey = "for")
    private @Nullable String oneTime;

    @Option(names = "--json", descriptionKey = "trialsJson")
    private boolean json;

    @Mixin
    private SittingOption sitting = new SittingOption();

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Tries the shares.
     *
     * @return 0 when all are good, 1 when one is not
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        if (json && oneTime != null) {
            throw new UnusableInput(
                    "--json et --for : choisissez l'un des deux.", "--json and --for: choose one of them.");
        }
        AgeRecipient ceremony = oneTime == null ? null : recipient(oneTime);
        List<AgeIdentity> identities = KeyFiles.read(keys, System.in, language);
        List<Tried> tried = new ArrayList<>();
        shares.forEach(file -> tried.addAll(HeldFiles.tried(file, identities)));
        if (ceremony != null) {
            List<Tried> given = sitting.of(tried);
            tried.clear();
            tried.addAll(given);
        }
        boolean good = tried.stream().allMatch(one -> one.verdict() == Verdict.GOOD);
        PrintWriter out = spec.commandLine().getOut();
        if (json && good) {
            Map<String, String> trials = new TreeMap<>();
            tried.forEach(one -> trials.put(one.told().envelope().toString(), one.trial()));
            out.println(CanonicalJson.write(Map.of("trials", trials)));
        } else if (ceremony != null && good) {
            tried.forEach(one -> out.print(one.sealedTo(ceremony)));
        } else {
            PrintWriter print = json || ceremony != null ? spec.commandLine().getErr() : out;
            tried.forEach(one -> print(one, print, language));
        }
        out.flush();
        return good && !tried.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }

    private static AgeRecipient recipient(String text) {
        return AgeRecipient.read(text)
                .orElseThrow(() -> new UnusableInput(
                        "--for : ce n'est pas une clé publique age1….", "--for: this is no public key age1…."));
    }

    private static void print(Tried one, PrintWriter out, Language language) {
        String key = language.say(EnvelopeKey.title(one.told().lot(), one.told().kind()));
        String which = language.say(
                key + ", part " + one.told().index() + " sur " + one.told().n() + " : ",
                key + ", share " + one.told().index() + " of " + one.told().n() + ": ");
        out.println(which
                + switch (one.verdict()) {
                    case GOOD -> language.say("s'ouvre", "opens");
                    case SHUT -> language.say("aucune de ces clés ne l'ouvre", "none of these keys opens it");
                    case ALTERED ->
                        language.say(
                                "n'est pas celle qui a été faite. Arrêtez, et prévenez le juriste",
                                "is not the one that was made. Stop, and tell the legal reviewer");
                });
        if (one.verdict() == Verdict.GOOD) {
            out.println(language.say("  clé publique ", "  public key ")
                    + one.told().recipient());
            out.println(language.say("  empreinte de la part ", "  digest of the share ")
                    + one.told().commitment());
            out.println(language.say("  code d'essai ", "  trial code ") + one.trial());
        }
    }
}
