package fr.pesee.prepare.schedule;

import java.math.BigDecimal;

/**
 * One line to be priced.
 *
 * @param code unique in the lot, such as {@code L01}
 * @param label what is priced
 * @param unit the unit of the quantity
 * @param quantity estimated quantity over the whole duration, above zero
 * @param criterion the price criterion whose total it counts towards
 */
public record ScheduleLine(String code, String label, String unit, BigDecimal quantity, String criterion) {}
