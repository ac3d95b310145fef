package fr.pesee.run.cli;

import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.KeyMaker;
import fr.pesee.receive.seal.KeyOrder;
import fr.pesee.receive.seal.MadeKeys;
import fr.pesee.rule.exact.Text;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee make-keys}: makes the keys of a tender on a computer that needs no network. */
@Command(name = "make-keys", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class MakeKeysCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ORDER", descriptionKey = "order")
    private String order = "";

    @Option(names = "--threshold", paramLabel = "K", required = true, descriptionKey = "threshold")
    private int threshold;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "keysOut")
    private String out = "";

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Makes the keys.
     *
     * @return 0 when they are written
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        KeyOrder asked = KeyOrder.read(InputText.file(order, System.in).text())
                .orElseThrow(() -> new UnusableInput(
                        order + " : ce n'est pas une commande de clés. Téléchargez-la à la page « Clés ».",
                        order + ": this is no order for keys. Download it from the page \"Keys\"."));
        int n = asked.holders().size();
        if (threshold < 2 || threshold >= n) {
            throw new UnusableInput(
                    "--threshold : de 2 à " + (n - 1) + ", un de moins que les détenteurs.",
                    "--threshold: from 2 to " + (n - 1) + ", one fewer than there are holders.");
        }
        OutputFile file = OutputFile.fresh(out);
        MadeKeys made = KeyMaker.make(asked, threshold);
        file.write(made.write() + "\n");
        print(asked, made, language);
        return ExitCode.YES;
    }

    private void print(KeyOrder asked, MadeKeys made, Language language) {
        PrintWriter print = spec.commandLine().getOut();
        String names = asked.holders().stream().map(KeyOrder.Holder::name).collect(Collectors.joining(", "));
        print.println(Language.oneLine(asked.reference()));
        print.println(language.say(
                "Parts pour " + Language.oneLine(names) + " : " + threshold + " suffisent.",
                "Shares for " + Language.oneLine(names) + ": " + threshold + " suffice."));
        for (MadeKeys.Envelope one : Objects.requireNonNull(made.envelopes())) {
            Text title = EnvelopeKey.title(
                    Objects.requireNonNull(Objects.requireNonNull(one).lot()), Objects.requireNonNull(one.kind()));
            print.println("  " + language.say(title) + ": " + one.recipient());
        }
        print.println(language.say("Empreinte : ", "Fingerprint: ") + made.fingerprint());
        print.println(language.say(
                out + " est écrit : rien n'y est secret. Remettez-le à la page « Clés ».",
                out + " is written: nothing in it is secret. Hand it in on the page \"Keys\"."));
    }
}
