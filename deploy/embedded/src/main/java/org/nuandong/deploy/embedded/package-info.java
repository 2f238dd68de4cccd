/**
 * PostgreSQL and Kafka without Docker: both run as child processes of the JVM that asks for them,
 * from binaries that Maven fetches. Tests and the one-machine system use the same parts. Doors:
 * {@link org.nuandong.deploy.embedded.EmbeddedPostgres}, {@link
 * org.nuandong.deploy.embedded.EmbeddedKafka}.
 */
package org.nuandong.deploy.embedded;
