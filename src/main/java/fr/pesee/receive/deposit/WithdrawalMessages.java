package fr.pesee.receive.deposit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of withdrawals, in {@code messages/withdrawal_*.properties}. */
@MessageBundle("withdrawal")
interface WithdrawalMessages {
    @Message
    String title();

    @Message
    String errorTitle();

    @Message
    String closed();

    @Message
    String nothing();

    @Message
    String what(String when);

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String fileWrong();

    @Message
    String secret();

    @Message
    String secretHint();

    @Message
    String act();

    @Message
    String log();

    @Message
    String logText();

    @Message
    String withdrawals();

    @Message
    String withdrawnOn();

    @Message
    String proofWord();

    @Message
    String receipt();

    @Message
    String withdrawn();

    @Message
    String logLead();

    @Message
    String statement();
}
