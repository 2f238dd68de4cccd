/**
 * 现场: who was found and what became of each (R140–R147, E2). A minor, a critically ill person or
 * one without full capacity cannot be left behind by a refusal; whoever refuses gets supplies.
 * Found is always the sum of outcomes.
 */
package org.nuandong.dispatch.scene;
