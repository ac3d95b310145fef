package fr.pesee.prove.opendata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages that start a tender from a notice, in {@code messages/opendata_*.properties}. */
@MessageBundle("opendata")
interface OpenDataMessages {
    @Message
    String importTitle();

    @Message
    String importLead();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String send();

    @Message
    String cancel();

    @Message
    String refusedTitle();

    @Message
    String nothingStored();

    @Message
    String previewTitle();

    @Message
    String previewLead();

    @Message
    String noticeFile();

    @Message
    String version();

    @Message
    String digest();

    @Message
    String missingTitle();

    @Message
    String ofLot(int number);

    @Message
    String formTitle();

    @Message
    String formHint();

    @Message
    String reference();

    @Message
    String title();

    @Message
    String procedure();

    @Message
    String choose();

    @Message
    String launchDate();

    @Message
    String questionsUntil();

    @Message
    String deadline();

    @Message
    String opening();

    @Message
    String fictional();

    @Message
    String create();

    @Message
    String otherFile();

    @Message
    String abandon();

    @Message
    String foundTitle();

    @Message
    String term();

    @Message
    String lot();

    @Message
    String value();

    @Message
    String ignoredTitle(int count);

    @Message
    String ignoredHint();

    @Message
    String path();

    @Message
    String count();

    @Message
    String more(int count);
}
