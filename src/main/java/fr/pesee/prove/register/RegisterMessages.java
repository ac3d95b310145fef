package fr.pesee.prove.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the ledger's pages, in {@code messages/register_*.properties}. */
@MessageBundle("register")
interface RegisterMessages {
    @Message
    String state();

    @Message
    String verifiedTitle();

    @Message
    String brokenTitle();

    @Message
    String chain();

    @Message
    String chainBroken();

    @Message
    String entries();

    @Message
    String chainText();

    @Message
    String chainBrokenText();

    @Message
    String seal();

    @Message
    String protectedOf(String count);

    @Message
    String sealText();

    @Message
    String replay();

    @Message
    String lots(int count);

    @Message
    String replayText();

    @Message
    String found();

    @Message
    String change();

    @Message
    String limit();

    @Message
    String verifyNow();

    @Message
    String verifyAgain();

    @Message
    String verifyNote();

    @Message
    String title();

    @Message
    String lead();

    @Message
    String filter();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String chapters();

    @Message
    String from();

    @Message
    String until();

    @Message
    String apply();

    @Message
    String clear();

    @Message
    String latestFirst();

    @Message
    String shownOf(int shown, String all);

    @Message
    String nothing();

    @Message
    String nothingYet();

    @Message
    String older();

    @Message
    String proof();

    @Message
    String ofEntry(long seq);

    @Message
    String number(long seq);

    @Message
    String sealed(String at);

    @Message
    String notOpen();

    @Message
    String illegible();

    @Message
    String lastSeal();

    @Message
    String lastSealOn(long last, String at);

    @Message
    String noSealYet();

    @Message
    String download();

    @Message
    String notVerified(String count);

    @Message
    String entryTitle(long seq);

    @Message
    String back();

    @Message
    String when();

    @Message
    String by();

    @Message
    String kind();

    @Message
    String type();

    @Message
    String content();

    @Message
    String contentSalt();

    @Message
    String leaf();

    @Message
    String leafNote();

    @Message
    String leafHash();

    @Message
    String path();

    @Message
    String pathNote();

    @Message
    String pathNone();

    @Message
    String unsealed();

    @Message
    String sealText2();

    @Message
    String nothingReplayed();
}
