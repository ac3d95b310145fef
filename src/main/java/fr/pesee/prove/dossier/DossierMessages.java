package fr.pesee.prove.dossier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the evidence's page, in {@code messages/dossier_*.properties}. */
@MessageBundle("dossier")
interface DossierMessages {
    @Message
    String title();

    @Message
    String variants();

    @Message
    String draw();

    @Message
    String pieces();

    @Message
    String documents();

    @Message
    String lead();

    @Message
    String export();

    @Message
    String exportNote();

    @Message
    String exportAfter();

    @Message
    String last();

    @Message
    String lastNote();

    @Message
    String lastMade(String day, String count);

    @Message
    String noSeal();

    @Message
    String fingerprint();

    @Message
    String fingerprintNote();

    @Message
    String how();

    @Message
    String howNote();

    @Message
    String howKept();

    @Message
    String holds();

    @Message
    String holdsCaption();

    @Message
    String file();

    @Message
    String content();

    @Message
    String readme();

    @Message
    String key();

    @Message
    String tender();

    @Message
    String team();

    @Message
    String grid();

    @Message
    String schedule();

    @Message
    String bids();

    @Message
    String marks();

    @Message
    String recommendation();

    @Message
    String ledger();

    @Message
    String seals();

    @Message
    String manifest();
}
