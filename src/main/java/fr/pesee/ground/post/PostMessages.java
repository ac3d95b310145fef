package fr.pesee.ground.post;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the post's page, in {@code messages/post_*.properties}. */
@MessageBundle("post")
interface PostMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String waiting();

    @Message
    String retried();

    @Message
    String sent();

    @Message
    String givenUp();

    @Message
    String givenUpHint();

    @Message
    String oldest();

    @Message
    String lastError();

    @Message
    String back();
}
