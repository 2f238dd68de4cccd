/**
 * Made-up populations whose truth is known: who is who, and how each second record came about.
 * Seeded, so that a measure can be repeated. Nobody in them exists: their numbers name a county
 * 990… that there is not.
 */
package org.nuandong.deploy.population;
