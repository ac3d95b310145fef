package fr.pesee.receive.deposit;

import org.jspecify.annotations.Nullable;

/**
 * What a bidder sends to withdraw.
 *
 * @param secret the deposit secret, 64 hexadecimal digits; without it the withdrawal counts and is flagged
 */
public record WithdrawalDraft(@Nullable String secret) {}
