/**
 * How Pesée starts: the real servers beside it, its own settings, and what production refuses.
 *
 * <p>Purpose: run PostgreSQL and Keycloak from archives of Maven Central without Docker or installation, for
 * {@code ./pesee start} and for tests alike; check a production configuration before anything is served.
 *
 * <p>Door: {@link fr.pesee.run.platform.EmbeddedPostgres}, {@link fr.pesee.run.platform.EmbeddedKeycloak} and
 * {@link fr.pesee.run.platform.Launcher}. May use every wing printed above {@code run}, and {@code run.sample}.
 *
 * <p>Invariants: a child process is recorded by pid and start time before it is waited for, so that a killed
 * launcher's children are found again and nothing foreign is ever signalled; servers listen on 127.0.0.1 only; a
 * folder is complete once its {@code complete} file exists, and is made anew otherwise.
 */
@org.jspecify.annotations.NullMarked
package fr.pesee.run.platform;
