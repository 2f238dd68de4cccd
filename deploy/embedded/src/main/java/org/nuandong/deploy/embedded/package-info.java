/**
 * PostgreSQL and Kafka without Docker: both run as child processes of the JVM that asks for them,
 * from binaries that Maven fetches; a key pair signs tokens in place of an identity provider. Tests
 * {@link org.nuandong.deploy.embedded.EmbeddedPostgres}, {@link
 * org.nuandong.deploy.embedded.EmbeddedKafka}.
 */
package org.nuandong.deploy.embedded;
