package fr.pesee.run.cli;

import fr.pesee.receive.offline.HeldShares.Tried;
import fr.pesee.receive.seal.EnvelopeKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sitting shares are for: those of other lots stay shut, and those of prices until their own sitting. */
final class SittingOption {
    @Option(names = "--lot", paramLabel = "LOT", descriptionKey = "sittingLot")
    private @Nullable Integer lot;

    @Option(names = "--prices", descriptionKey = "sittingPrices")
    private boolean prices;

    /**
     * The shares that the sitting opens with.
     *
     * @throws UnusableInput when there are several lots and none was chosen, or nothing is left
     */
    List<Tried> of(List<Tried> all) {
        Set<Integer> lots = new TreeSet<>();
        all.forEach(one -> lots.add(one.told().lot()));
        lots.remove(EnvelopeKey.WHOLE_TENDER);
        if (lot == null && lots.size() > 1) {
            throw new UnusableInput(
                    "Ces parts sont de plusieurs lots (" + lots + ") : choisissez par --lot celui que l'on ouvre.",
                    "These shares are of several lots (" + lots + "): choose the one that is opened by --lot.");
        }
        List<Tried> chosen = all.stream()
                .filter(one -> one.told().lot() == EnvelopeKey.WHOLE_TENDER
                        || lot == null
                        || one.told().lot() == lot)
                .filter(one -> (one.told().kind() == EnvelopeKey.Kind.PRICE) == prices)
                .toList();
        if (chosen.isEmpty()) {
            throw new UnusableInput(
                    "Aucune de ces parts n'est de cette séance.", "None of these shares is of this sitting.");
        }
        return chosen;
    }
}
