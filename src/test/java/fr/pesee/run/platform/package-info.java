/** How Pesée starts, tried with the real servers; {@link fr.pesee.run.platform.EmbeddedServers} serves all tests. */
@org.jspecify.annotations.NullMarked
package fr.pesee.run.platform;
