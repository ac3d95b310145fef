package fr.pesee.prepare.registration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages, in {@code messages/registration_*.properties}. */
@MessageBundle("registration")
interface RegistrationMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String privacy();

    @Message
    String errorTitle();

    @Message
    String mineTitle();

    @Message
    String mineText(String address);

    @Message
    String mineButton();

    @Message
    String mineDone();

    @Message
    String otherTitle();

    @Message
    String email();

    @Message
    String emailHint();

    @Message
    String language();

    @Message
    String french();

    @Message
    String english();

    @Message
    String send();

    @Message
    String askedTitle();

    @Message
    String askedText();

    @Message
    String back();

    @Message
    String confirmTitle();

    @Message
    String confirmText();

    @Message
    String confirmButton();

    @Message
    String confirmed();

    @Message
    String endTitle();

    @Message
    String endText();

    @Message
    String endButton();

    @Message
    String ended();

    @Message
    String goneTitle();

    @Message
    String goneText();

    @Message
    String notices();
}
