package fr.pesee.prepare.documents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the documents’ pages, in {@code messages/documents_*.properties}. */
@MessageBundle("documents")
interface DocumentMessages {
    @Message
    String title();

    @Message
    String heading(int count);

    @Message
    String leadDraft();

    @Message
    String leadPublished();

    @Message
    String add();

    @Message
    String addButton();

    @Message
    String file();

    @Message
    String fileHint(String limit);

    @Message
    String fileAgain();

    @Message
    String titleLabel();

    @Message
    String kind();

    @Message
    String choose();

    @Message
    String concerns();

    @Message
    String wholeTender();

    @Message
    String allLots();

    @Message
    String lotNumber(int number);

    @Message
    String language();

    @Message
    String publicTitle();

    @Message
    String publicText();

    @Message
    String allInOne();

    @Message
    String more();

    @Message
    String register();

    @Message
    String prerequisites();

    @Message
    String inForce();

    @Message
    String versionNumber(int number);

    @Message
    String change();

    @Message
    String details();

    @Message
    String receivedOn(String at);

    @Message
    String digest();

    @Message
    String earlierCount(int count);

    @Message
    String noneYet();

    @Message
    String none();

    @Message
    String removed();

    @Message
    String removedText();

    @Message
    String removedBadge();

    @Message
    String saved(String title);

    @Message
    String versions();

    @Message
    String versionsText();

    @Message
    String entry();

    @Message
    String replace();

    @Message
    String replaceButton(int number);

    @Message
    String describe();

    @Message
    String describeButton();

    @Message
    String remove();

    @Message
    String removeText();

    @Message
    String removeButton();

    @Message
    String changedTitle();

    @Message
    String changedText();

    @Message
    String registerTitle();

    @Message
    String registerLead(long total);

    @Message
    String csvTitle();

    @Message
    String csvText();

    @Message
    String csv();

    @Message
    String whatTitle();

    @Message
    String whatText();

    @Message
    String whoText();

    @Message
    String countsTitle();

    @Message
    String countsCaption();

    @Message
    String document();

    @Message
    String times();

    @Message
    String inArchive();

    @Message
    String last();

    @Message
    String eachTitle();

    @Message
    String eachCaption();

    @Message
    String when();

    @Message
    String version();

    @Message
    String how();

    @Message
    String who();

    @Message
    String alone();

    @Message
    String together();

    @Message
    String withoutAccount();

    @Message
    String parisTime();

    @Message
    String noDownload();

    @Message
    String latest();

    @Message
    String earlierPage();

    @Message
    String prerequisitesTitle();

    @Message
    String prerequisitesLead();

    @Message
    String accountTitle();

    @Message
    String accountText();

    @Message
    String hoursText();

    @Message
    String browserTitle();

    @Message
    String browserText();

    @Message
    String encryptedOnly();

    @Message
    String resumed();

    @Message
    String formatsTitle();

    @Message
    String formatsText(String limit);

    @Message
    String format();

    @Message
    String endings();

    @Message
    String mediaType();

    @Message
    String formatsRefused();

    @Message
    String verifyTitle();

    @Message
    String verifyText();

    @Message
    String exampleFile();

    @Message
    String exampleArchive();

    @Message
    String verifyResult();

    @Message
    String helpTitle();

    @Message
    String helpText();
}
