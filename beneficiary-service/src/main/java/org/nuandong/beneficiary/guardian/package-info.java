/**
 * 监护人 (C10): who stands for a child or for somebody who cannot decide: a person of the register, a
 * unit, or somebody outside, whose name stands sealed. A guardian who dies leaves the ward without
 * one, which is told at once. Door for other features: none.
 */
package org.nuandong.beneficiary.guardian;
