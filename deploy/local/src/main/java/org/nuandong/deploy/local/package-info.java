/**
 * The whole system on one machine: what {@code deploy/up}, {@code deploy/down} and {@code
 * deploy/token} run, and the door for journey tests, {@link org.nuandong.deploy.local.LocalSystem}.
 * It knows the services by their packaged jars and their public API alone.
 */
package org.nuandong.deploy.local;
