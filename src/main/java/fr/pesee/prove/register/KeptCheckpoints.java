package fr.pesee.prove.register;

import fr.pesee.ground.ledger.SignedNote;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checkpoints that somebody kept outside the house, as a request brings them: signed notes, word for word. */
record KeptCheckpoints(@Nullable List<@Nullable String> checkpoints) {
    private static final int MOST = 1000;
    private static final int LONGEST = 10_000;

    /**
     * The notes.
     *
     * @throws Refused with everything wrong with their form
     */
    List<String> notes() {
        List<@Nullable String> given = checkpoints == null ? new ArrayList<@Nullable String>() : checkpoints;
        Findings findings =
                new Findings().require(given.size() <= MOST, "/checkpoints", RegisterProblem.CHECKPOINTS_TOO_MANY);
        for (int index = 0; index < Math.min(given.size(), MOST); index++) {
            String at = "/checkpoints/" + index;
            String note = given.get(index);
            findings.text(at, note, LONGEST);
            if (note != null && findings.isEmpty(at)) {
                findings.require(isNote(note), at, RegisterProblem.CHECKPOINT_UNREADABLE);
            }
        }
        findings.throwIfAny();
        return given.stream().map(Objects::requireNonNull).toList();
    }

    /** What is no note at all says nothing against the ledger; whose note it is, verification finds out. */
    private static boolean isNote(String text) {
        try {
            SignedNote.parse(text);
            return true;
        } catch (IllegalArgumentException noNote) {
            return false;
        }
    }
}
