/**
 * Measures the running system beside a limit in the same run: tip intake beside pgbench, visibility
 * in reporting beside Kafka's own way from end to end, start and memory. Run by {@code deploy/prove
 * bench}; prints one table, asserts nothing.
 */
package org.nuandong.deploy.bench;
