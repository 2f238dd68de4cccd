/**
 * The test kit of the services: real PostgreSQL and Kafka once per module, a clock that moves,
 * tokens, a reader of events, and the rules that keep architecture and contracts. It knows neither
 * commons nor any service.
 */
package org.nuandong.deploy.testing;
