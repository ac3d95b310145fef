package fr.pesee.ground.ledger;

/**
 * What happened, as it goes into the ledger: a record whose components are the payload. Numbers other than small
 * integers are written as strings. Once an event of a type has been recorded, the type's form never changes: a new
 * form is a new version.
 */
public interface LedgerEvent {
    /** What was done and the version of its form, such as {@code tender-created/1}. */
    String type();
}
