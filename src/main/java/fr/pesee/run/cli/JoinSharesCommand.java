package fr.pesee.run.cli;

import fr.pesee.ground.problem.Findings;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.offline.HeldShares;
import fr.pesee.receive.offline.HeldShares.Joined;
import fr.pesee.receive.offline.HeldShares.Tried;
import fr.pesee.receive.offline.HeldShares.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee join-shares}: brings keys together out of shares, for an opening without the server. */
@Command(name = "join-shares", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class JoinSharesCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SHARES", descriptionKey = "joined")
    private List<String> shares = new ArrayList<>();

    @Option(names = "--identity", paramLabel = "KEY", descriptionKey = "identities")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "joinedOut")
    private String out = "";

    @Mixin
    private SittingOption sitting = new SittingOption();

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Joins the shares.
     *
     * @return 0 when every key is whole, 1 when one is not
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        Path folder = OutputFile.folder(out);
        List<AgeIdentity> identities = KeyFiles.read(keys, System.in, language);
        List<byte[]> clear = new ArrayList<>();
        List<String> names = new ArrayList<>();
        PrintWriter errors = spec.commandLine().getErr();
        boolean altered = false;
        for (String file : shares) {
            for (Tried one : sitting.of(HeldFiles.tried(file, identities))) {
                if (one.verdict() == Verdict.GOOD) {
                    clear.add(one.clear());
                    names.add(file);
                } else {
                    altered |= one.verdict() == Verdict.ALTERED;
                    errors.println(told(file, one, language));
                }
            }
        }
        Findings findings = new Findings();
        List<Joined> joined = HeldShares.joined(clear, findings);
        findings.all()
                .forEach(one -> errors.println(
                        Language.oneLine(named(one.at(), names)) + ": " + language.line(one.sentence())));
        if (altered || joined.isEmpty()) {
            return ExitCode.NO;
        }
        write(joined, folder, language);
        return ExitCode.YES;
    }

    /** Shares that nobody here can open may be missed, as long as enough others are there. */
    private static String told(String file, Tried one, Language language) {
        String share = one.told().index() + " (" + one.told().envelope() + ")";
        return one.verdict() == Verdict.SHUT
                ? language.say(
                        file + " : aucune de ces clés n'ouvre la part " + share + " ; elle est laissée de côté.",
                        file + ": none of these keys opens share " + share + "; it is left out.")
                : language.say(
                        file + " : la part " + share + " n'est pas celle qui a été faite. Arrêtez.",
                        file + ": share " + share + " is not the one that was made. Stop.");
    }

    private static String named(String at, List<String> names) {
        String place = at.substring(at.lastIndexOf('/') + 1);
        return at.startsWith("/shares/") ? names.get(Integer.parseInt(place)) : place;
    }

    private void write(List<Joined> joined, Path folder, Language language) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UnusableInput(out + " : ne peut être créé.", out + ": cannot be made.");
        }
        PrintWriter print = spec.commandLine().getOut();
        for (Joined one : joined) {
            Path file = folder.resolve(one.envelope() + ".key");
            new OutputFile(file)
                    .writeSecret("# public key: " + one.identity().recipient().text() + "\n"
                            + one.identity().secret() + "\n");
            print.println(file + ": " + one.identity().recipient().text());
        }
        print.println(language.say(
                "Ces fichiers ouvrent toutes les offres. Ouvrez avec « age -d -i », puis détruisez-les.",
                "These files open every bid. Open with \"age -d -i\", then destroy them."));
    }
}
