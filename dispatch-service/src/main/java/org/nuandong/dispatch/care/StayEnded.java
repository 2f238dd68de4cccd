package org.nuandong.dispatch.care;

/** Somebody left, in one of the ways of B6 block 5; heard in the transaction of the exit. */
public record StayEnded(Stay stay, Leaving leaving) {}
