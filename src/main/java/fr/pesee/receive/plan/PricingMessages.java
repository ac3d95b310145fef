package fr.pesee.receive.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words with which prices are read from a file or a pasted block, in {@code messages/pricing_*.properties}. */
@MessageBundle("pricing")
interface PricingMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String choose();

    @Message
    String model();

    @Message
    String modelFile();

    @Message
    String code();

    @Message
    String label();

    @Message
    String unit();

    @Message
    String quantity();

    @Message
    String price();

    @Message
    String reading();

    @Message
    String done();

    @Message
    String pasted();

    @Message
    String filled();

    @Message
    String sheet();

    @Message
    String more();

    @Message
    String blank();

    @Message
    String unknown();

    @Message
    String doubled();

    @Message
    String amounts();

    @Message
    String quantities();

    @Message
    String beyond();

    @Message
    String kept();

    @Message
    String replace();

    @Message
    String replaced();

    @Message
    String cellAmbiguous();

    @Message
    String cellDecimals();

    @Message
    String cellDigits();

    @Message
    String cellZero();

    @Message
    String cellNegative();

    @Message
    String cellNotNumber();

    @Message
    String cellError();

    @Message
    String cellFormula();

    @Message
    String cellDate();

    @Message
    String cellPercent();

    @Message
    String refusedDamaged();

    @Message
    String refusedLarge();

    @Message
    String refusedLocked();

    @Message
    String refusedEmpty();

    @Message
    String refusedOtherFile();

    @Message
    String refusedNoHeader();

    @Message
    String refusedNotEuros();

    @Message
    String refusedTwoColumns();

    @Message
    String refusedUnclosed();

    @Message
    String refusedTwoSheets();
}
