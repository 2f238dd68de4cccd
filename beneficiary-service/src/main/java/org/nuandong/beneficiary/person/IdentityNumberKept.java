package org.nuandong.beneficiary.person;

import java.util.UUID;

/** A person's identity number was entered, changed or given up; heard in the same transaction. */
public record IdentityNumberKept(UUID personId) {}
