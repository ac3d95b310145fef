package fr.pesee.prepare.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of public pages, in {@code messages/notice_*.properties}. */
@MessageBundle("notice")
interface NoticeMessages {
    @Message
    String listTitle();

    @Message
    String listLead();

    @Message
    String listNone();

    @Message
    String caption();

    @Message
    String state();

    @Message
    String deadline();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String pages();

    @Message
    String deadlineOn(String day, String distance);

    @Message
    String deadlineWas(String day);

    @Message
    String cancelledLead();

    @Message
    String buyer();

    @Message
    String dates();

    @Message
    String questionsUntil();

    @Message
    String opening();

    @Message
    String validity();

    @Message
    String days(int count);

    @Message
    String paris();

    @Message
    String published();

    @Message
    String calendar();

    @Message
    String changes();

    @Message
    String changesLead();

    @Message
    String register();

    @Message
    String openData();

    @Message
    String facts();

    @Message
    String form();

    @Message
    String framework();

    @Message
    String contract();

    @Message
    String maximum();

    @Message
    String nonAllotment();

    @Message
    String mostLots();

    @Message
    String mostLotsAre(int count, String rule);

    @Message
    String lots();

    @Message
    String lotsCaption();

    @Message
    String lot();

    @Message
    String readGrid();

    @Message
    String ofLot(int number);

    @Message
    String howMarked();

    @Message
    String limits();

    @Message
    String limitsLead();

    @Message
    String largestFile();

    @Message
    String largestBid();

    @Message
    String megabytes(String count);

    @Message
    String anySize();

    @Message
    String fileTypes();

    @Message
    String allTypes();

    @Message
    String hours();

    @Message
    String always();

    @Message
    String documents();

    @Message
    String versions();

    @Message
    String versionsLead();

    @Message
    String versionOn(int number, String kind, String day);

    @Message
    String kept();

    @Message
    String newDeadline(String day);

    @Message
    String readBid();

    @Message
    String bidTitle();

    @Message
    String bidOf(int number, String title);

    @Message
    String pieces();

    @Message
    String noPieces();

    @Message
    String piecesIn(String envelope);

    @Message
    String code();

    @Message
    String piece();

    @Message
    String content();

    @Message
    String presence();

    @Message
    String required();

    @Message
    String optional();

    @Message
    String lines();

    @Message
    String linesCaption();

    @Message
    String label();

    @Message
    String unit();

    @Message
    String quantity();

    @Message
    String download();

    @Message
    String back();

    @Message
    String noDocuments();

    @Message
    String documentsCaption();

    @Message
    String document();

    @Message
    String kind();

    @Message
    String file();

    @Message
    String allDocuments();

    @Message
    String prerequisites();

    @Message
    String sealed();

    @Message
    String sealedText(int n);

    @Message
    String sealedHow();

    @Message
    String drawn(String part, String value);

    @Message
    String drawnCount(String part, int n);

    @Message
    String commitment();

    @Message
    String questions();

    @Message
    String key();

    @Message
    String keyText(int k, int n);

    @Message
    String keyHow();

    @Message
    String deposit();

    @Message
    String areas();

    @Message
    String areasLead();

    @Message
    String area();

    @Message
    String areaUntil();

    @Message
    String heldTo(String term);
}
