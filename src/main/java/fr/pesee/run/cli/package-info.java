/**
 * Pesée's command line: the same engine as the server's, mostly without a server.
 *
 * <p>Purpose: score, check and verify in a terminal or a script. Door: {@link fr.pesee.run.cli.Pesee}. May use every
 * wing printed above {@code run}, and {@code run.platform}.
 *
 * <p>Invariants: exit code 0 means yes or done, 1 means no or failed, 2 means unusable arguments; results go to
 * standard output, everything else to standard error.
 */
@org.jspecify.annotations.NullMarked
package fr.pesee.run.cli;
