package org.nuandong.beneficiary.person;

import java.util.UUID;

/** A person's identity number was entered or changed; heard in the same transaction. */
public record IdentityNumberKept(UUID personId) {}
