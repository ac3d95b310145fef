package fr.pesee.receive.late;

/** How far what an opened copy holds has got, on its way to replace the electronic bid. */
public enum CopyContents {
    /** Nothing of it is entered yet. */
    AWAITED,
    /** It is entered under seal, and waits for the key holders. */
    SEALED,
    /** It is unsealed: it is the bid. */
    OPENED,
    /** It is unsealed and examined, and no bid can be made of it: it is entered anew, or the copy discarded. */
    UNUSABLE
}
