package fr.pesee.run.cli;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.lint.Consultation;
import fr.pesee.rule.lint.Wording;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.ScoringModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user knows of the consultation that a model is for. */
final class ConsultationOptions {
    @Option(names = "--launch", paramLabel = "DATE", descriptionKey = "launch")
    private @Nullable LocalDate launch;

    @Option(names = "--estimate", paramLabel = "AMOUNT", descriptionKey = "estimate")
    private @Nullable Fraction estimate;

    @Option(names = "--framework", descriptionKey = "framework")
    private boolean framework;

    @Option(names = "--maximum", paramLabel = "AMOUNT", descriptionKey = "maximum")
    private @Nullable Fraction maximum;

    @Option(names = "--word", paramLabel = "WORD", descriptionKey = "word")
    private List<String> words = List.of();

    /**
     * The consultation that a model is judged in.
     *
     * @throws UnusableInput when an amount is 0 or less, or no law that Pesée knows governs the launch date
     */
    Consultation consultation(ScoringModel model) {
        Consultation consultation = Consultation.of(model)
                .estimatedAt(positive("--estimate", estimate))
                .withWording(Wording.defaultAnd(words));
        if (launch != null) {
            consultation = consultation.under(profile(launch));
        }
        return framework || maximum != null ? consultation.asFramework(positive("--maximum", maximum)) : consultation;
    }

    private static @Nullable Fraction positive(String option, @Nullable Fraction amount) {
        if (amount != null && amount.signum() <= 0) {
            throw new UnusableInput(
                    option + " : un montant supérieur à 0 est attendu.", option + ": an amount above 0 is expected.");
        }
        return amount;
    }

    private static LegalProfile profile(LocalDate launch) {
        LocalDate first = LegalProfile.LAW_2019.from();
        if (launch.isBefore(first)) {
            throw new UnusableInput(
                    "--launch : aucun droit connu avant le " + first + ".",
                    "--launch: no law known before " + first + ".");
        }
        return LegalProfile.ofLaunch(launch);
    }
}
