package fr.pesee.prepare.variant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the secret quantity variants’ pages, in {@code messages/variant_*.properties}. */
@MessageBundle("variant")
interface VariantMessages {
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
    String noLines();

    @Message
    String lead();

    @Message
    String leadDraft();

    @Message
    String secret();

    @Message
    String drawn(String code);

    @Message
    String toDraw();

    @Message
    String add();

    @Message
    String listed();

    @Message
    String code();

    @Message
    String name();

    @Message
    String commitment();

    @Message
    String act();

    @Message
    String edit();

    @Message
    String quantities();

    @Message
    String caption();

    @Message
    String line();

    @Message
    String label();

    @Message
    String unit();

    @Message
    String inSchedule();

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
    String quantity();

    @Message
    String quantityOf(String code);

    @Message
    String quantityHint();

    @Message
    String pages(int from, int to, int total);

    @Message
    String otherLines();

    @Message
    String previous();

    @Message
    String next();

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
    String nowIs();

    @Message
    String staleNow();

    @Message
    String staleNone();

    @Message
    String staleKept();
}
