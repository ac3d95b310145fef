package fr.pesee.receive.receipt;

import java.util.Map;
import java.util.Set;

/** What the server signs for a bidder, who may have to prove it to others years later. */
public sealed interface Acknowledged permits Receipt, WithdrawalReceipt, SignedRefusal, SignedAttempts {
    /** The forms there are. */
    Set<String> FORMATS = Set.of(
            Receipt.FORMAT,
            Receipt.FIRST_FORMAT,
            Receipt.SECOND_FORMAT,
            WithdrawalReceipt.FORMAT,
            WithdrawalReceipt.TRIAL_FORMAT,
            SignedRefusal.FORMAT,
            SignedRefusal.TRIAL_FORMAT,
            SignedAttempts.FORMAT,
            SignedAttempts.TRIAL_FORMAT);

    /** What is signed, by name: {@code format}, and what canonical JSON can write. */
    Map<String, Object> fields();
}
