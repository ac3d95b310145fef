package fr.pesee.prepare.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the rehearsal, in {@code messages/rehearsal_*.properties}. */
@MessageBundle("rehearsal")
interface RehearsalMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String errorTitle();

    @Message
    String errors();

    @Message
    String backToEditor();

    @Message
    String first(String bid, String lead, boolean many);

    @Message
    String onlyFirst(String bid);

    @Message
    String tiedFirst(String bids);

    @Message
    String nobodyFirst();

    @Message
    String resultCaption();

    @Message
    String rank();

    @Message
    String bid();

    @Message
    String bidNamed(String bid);

    @Message
    String total();

    @Message
    String out();

    @Message
    String imaginary();

    @Message
    String criterion();

    @Message
    String compute();

    @Message
    String draw();

    @Message
    String more();

    @Message
    String fewer();

    @Message
    String drawHint();

    @Message
    String tooLarge();

    @Message
    String formulas();

    @Message
    String formulasLead();

    @Message
    String formula();

    @Message
    String firstColumn();

    @Message
    String yours();

    @Message
    String otherFirst();

    @Message
    String paradox();

    @Message
    String paradoxText(String lead, String price);

    @Message
    String third(String price);

    @Message
    String wins(String bid);

    @Message
    String verdict();

    @Message
    String flips();

    @Message
    String holds();

    @Message
    String paradoxLaw();

    @Message
    String simulation();

    @Message
    String simulationText();

    @Message
    String simulate();

    @Message
    String drawn(String runs, int bids);

    @Message
    String noTie();

    @Message
    String ties(String ties);

    @Message
    String alone(String alone);

    @Message
    String deciding();

    @Message
    String points();

    @Message
    String decides();

    @Message
    String drawnBars();

    @Message
    String percent(String share);

    @Message
    String outsider(String formula, String share);
}
