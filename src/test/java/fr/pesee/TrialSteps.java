package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.ground.access.Actor;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.Ceremony;
import fr.pesee.receive.seal.EnvelopeKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ceremony of trial tenders: two holders give their shares, and what comes of it is waited for. */
final class TrialSteps {
    private TrialSteps() {}

    /** Opens what a lot waits for; when this returns, its minutes are taken and printed. */
    static void open(UUID tender, int lot) {
        Ceremonies ceremonies = Doors.to(Ceremonies.class);
        List<Actor> holders = TrialKeys.enough();
        Doors.atOnce(() -> {
            Ceremony ceremony = ceremonies.begin(holders.get(0), tender, lot);
            AgeRecipient once = new AgeRecipient(Objects.requireNonNull(ceremony.oneTimeRecipient()));
            for (Actor holder : holders) {
                ceremonies.give(holder, tender, lot, sealed(ceremony.keys(), holder, once));
            }
            return ceremony;
        });
        // Nothing of it is left to the background, which would write while a test compares what is kept.
        ceremonies.examine();
        Ceremony over = Doors.atOnce(() -> ceremonies.read(Doors.person(Cast.OFFICER), tender, lot));
        assertEquals(Ceremony.State.DONE, over.state());
        Doors.atOnce(() -> ceremonies.pdf(Doors.person(Cast.OFFICER), tender, lot, over.sitting()));
    }

    private static String sealed(List<EnvelopeKey> keys, Actor holder, AgeRecipient once) {
        return keys.stream()
                .map(key -> AgeFiles.sealAsText(TrialKeys.share(key, holder).getBytes(StandardCharsets.UTF_8), once))
                .collect(Collectors.joining("\n"));
    }
}
