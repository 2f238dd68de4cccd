package org.nuandong.beneficiary.person;

/** Somebody reads in people's files; heard before the audit book is written. */
public record FileRead() {}
