/** The proving wing: what leaves the house so that others can check it. */
@org.jspecify.annotations.NullMarked
package fr.pesee.prove;
