package fr.pesee.prepare.grid;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the grid’s page, in {@code messages/grid_*.properties}. */
@MessageBundle("grid")
interface GridMessages {
    @Message
    String title();

    @Message
    String motives();

    @Message
    String wholeGrid();

    @Message
    String backToNotice();

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String draft();

    @Message
    String published();

    @Message
    String heading(int leaves, String points);

    @Message
    String criteria();

    @Message
    String criteriaCaption();

    @Message
    String criterion();

    @Message
    String points();

    @Message
    String drawn();

    @Message
    String how();

    @Message
    String total();

    @Message
    String formulas();

    @Message
    String regular();

    @Message
    String motivated();

    @Message
    String forbidden();

    @Message
    String symbols();

    @Message
    String scales();

    @Message
    String gates();

    @Message
    String gatesText();

    @Message
    String condition();

    @Message
    String evidence();

    @Message
    String orEquivalent();

    @Message
    String rules();

    @Message
    String rounding();

    @Message
    String ties();

    @Message
    String prices();

    @Message
    String law();

    @Message
    String lawOf(String year);

    @Message
    String modelName();

    @Message
    String version();

    @Message
    String frozenIn();

    @Message
    String chartCaption();

    @Message
    String chartOutOf(String points);

    @Message
    String chartTitle();

    @Message
    String chartAxis();

    @Message
    String percentMore(String percent);

    @Message
    String chartTable();

    @Message
    String chartTableCaption(String points);

    @Message
    String formula();

    @Message
    String bidAt(String price);

    @Message
    String dearestLoses();

    @Message
    String edit();

    @Message
    String noneMine();

    @Message
    String choose();
}
