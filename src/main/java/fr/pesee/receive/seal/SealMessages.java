package fr.pesee.receive.seal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of keys, in {@code messages/seal_*.properties}. */
@MessageBundle("seal")
interface SealMessages {
    @Message
    String title();

    @Message
    String heading();

    @Message
    String suffice(int k, int n);

    @Message
    String leadNone();

    @Message
    String toOwn();

    @Message
    String toDraw();

    @Message
    String holders();

    @Message
    String person();

    @Message
    String state();

    @Message
    String next();

    @Message
    String noHolders();

    @Message
    String envelopes();

    @Message
    String envelopesLead();

    @Message
    String fingerprint();

    @Message
    String noEnvelopes();

    @Message
    String renewal(String part);

    @Message
    String envelope();

    @Message
    String recipient();

    @Message
    String made();

    @Message
    String entry(long seq);

    @Message
    String make();

    @Message
    String makeAnew();

    @Message
    String missing();

    @Message
    String threshold();

    @Message
    String thresholdHint();

    @Message
    String thresholdOf(int k, int n);

    @Message
    String anewText();

    @Message
    String makeOffline();

    @Message
    String takeText();

    @Message
    String takeShares();

    @Message
    String makeTrust();

    @Message
    String howTitle();

    @Message
    String howNames(String names, int k);

    @Message
    String oneSpare();

    @Message
    String howSealed();

    @Message
    String howServices();

    @Message
    String howLost();

    @Message
    String doneMade();

    @Message
    String ownTitle();

    @Message
    String ownNone();

    @Message
    String ownRegistered();

    @Message
    String ownProved();

    @Message
    String ownShared();

    @Message
    String ownTried();

    @Message
    String scriptless();

    @Message
    String keyFile();

    @Message
    String keyFileHint();

    @Message
    String passphrase();

    @Message
    String passphraseHint();

    @Message
    String errorNone();

    @Message
    String errorFile();

    @Message
    String errorKey();

    @Message
    String errorPassphrase();

    @Message
    String errorAltered();

    @Message
    String errorSealed();

    @Message
    String errorSlow();

    @Message
    String errorFailed();

    @Message
    String opening();

    @Message
    String opened();

    @Message
    String myShares();

    @Message
    String triedOn(String at);

    @Message
    String tryText();

    @Message
    String tryShares();

    /** Said of a share. */
    @Message
    String untried();

    @Message
    String download();

    @Message
    String byHand();

    @Message
    String tryByHand();

    @Message
    String trial();

    @Message
    String sendTrial();

    @Message
    String prove();

    @Message
    String proveText();

    @Message
    String proveButton();

    @Message
    String proveByHand();

    @Message
    String answer();

    @Message
    String sendAnswer();

    @Message
    String ownKey();

    @Message
    String provedOn(String at);

    @Message
    String registeredOn(String at);

    @Message
    String replace();

    @Message
    String replaceText();

    @Message
    String replaceShared();

    @Message
    String makeKey();

    @Message
    String makeKeyText();

    @Message
    String passphraseNew();

    @Message
    String passphraseNewHint();

    @Message
    String passphraseAgain();

    @Message
    String errorShort();

    @Message
    String errorDiffer();

    @Message
    String makingKey();

    @Message
    String madeKey();

    @Message
    String recipientLabel();

    @Message
    String recipientHint();

    @Message
    String register();

    @Message
    String doneRegistered();

    @Message
    String doneProved();

    @Message
    String doneTried();
}
