/** The award wing: from marks to a recommendation, and what follows. */
@org.jspecify.annotations.NullMarked
package fr.pesee.award;
