package fr.pesee.ground.access;

/** Everything that can be asked of the product; each has one row in {@link Permissions}. */
public enum Operation {
    CREATE_TENDER,
    LIST_TENDERS,
    READ_TENDER,
    EDIT_TENDER
}
