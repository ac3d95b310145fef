package fr.pesee.receive.opening;

/**
 * How an opened bid is spoken of.
 *
 * @param number its number in the lot, from 1
 * @param name the operators' names, unless it was registered under another
 */
public record BidName(int number, String name) {}
