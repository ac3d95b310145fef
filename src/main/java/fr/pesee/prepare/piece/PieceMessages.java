package fr.pesee.prepare.piece;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the required pieces’ pages, in {@code messages/piece_*.properties}. */
@MessageBundle("piece")
interface PieceMessages {
    @Message
    String title();

    @Message
    String heading(int n);

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String noneTextOfficer();

    @Message
    String lead();

    @Message
    String leadDraft();

    @Message
    String add();

    @Message
    String code();

    @Message
    String name();

    @Message
    String content();

    @Message
    String presence();

    @Message
    String act();

    @Message
    String required();

    @Message
    String optional();

    @Message
    String edit();

    @Message
    String saved();

    @Message
    String removed();

    @Message
    String addTitle();

    @Message
    String editTitle();

    @Message
    String codeHint();

    @Message
    String nameHint();

    @Message
    String envelope();

    @Message
    String isRequired();

    @Message
    String isRequiredHint();

    @Message
    String contentHint();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String remove();

    @Message
    String removeText();

    @Message
    String now();

    @Message
    String staleNow();

    @Message
    String staleNone();

    @Message
    String staleKept();
}
