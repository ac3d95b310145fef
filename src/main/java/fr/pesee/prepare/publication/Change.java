package fr.pesee.prepare.publication;

/**
 * Something that a rectification changes.
 *
 * @param lot the lot it belongs to; 0 for the tender as a whole
 * @param name the part of a room, such as {@code grid}; {@code tender} for title, dates and terms
 */
record Change(int lot, String name) {}
