package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Phase;

/**
 * One lot. A tender without lots has exactly one, number 1.
 *
 * @param number 1 and up, within the tender
 * @param title what is bought in this lot
 * @param phase where it stands
 */
public record Lot(int number, String title, Phase phase) {}
