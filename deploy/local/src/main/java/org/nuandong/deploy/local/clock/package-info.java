/**
 * The clock that journeys lay beside the packaged services: a jar of its own that no release
 * contains. Doors: {@link org.nuandong.deploy.local.clock.JourneyTime} for who moves it.
 */
package org.nuandong.deploy.local.clock;
