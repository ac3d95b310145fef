package fr.pesee.ground.incident;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of incidents, in {@code messages/incident_*.properties}. */
@MessageBundle("incident")
interface IncidentMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String all();

    @Message
    String none();

    @Message
    String number();

    @Message
    String what();

    @Message
    String began();

    @Message
    String ended();

    @Message
    String lasts();

    @Message
    String times();

    @Message
    String report();

    @Message
    String reportLead();

    @Message
    String from();

    @Message
    String fromHint();

    @Message
    String until();

    @Message
    String untilHint();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String doReport();

    @Message
    String done();

    @Message
    String back();
}
