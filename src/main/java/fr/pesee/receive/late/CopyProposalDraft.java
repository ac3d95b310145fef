package fr.pesee.receive.late;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer proposes about a backup copy.
 *
 * @param outcome what is to become of it
 * @param reason why it is to be opened; only then
 * @param evidence what shows it, {@value CopyRules#SHORTEST_EVIDENCE} to {@value CopyRules#LONGEST_EVIDENCE}
 *     characters that say something
 * @param organisation the organisation that deposited, or tried to, and whose copy this is; may be left out but
 *     for {@link CopyReason#LATE_STARTED_BEFORE}
 */
public record CopyProposalDraft(
        @Nullable CopyOutcome outcome,
        @Nullable CopyReason reason,
        @Nullable String evidence,
        @Nullable UUID organisation) {}
