/** The run wing: how the product starts, and what it shows first. */
@org.jspecify.annotations.NullMarked
package fr.pesee.run;
