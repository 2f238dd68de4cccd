package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;

/** These people were entered or corrected by hand just now; told within the transaction. */
public record PeopleEntered(List<UUID> ids) {}
