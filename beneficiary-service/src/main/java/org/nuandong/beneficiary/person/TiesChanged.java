package org.nuandong.beneficiary.person;

import java.util.List;
import java.util.UUID;

/**
 * In the same transaction: these people live with others now than before, or stand beside others of
 * their household who came or went.
 */
public record TiesChanged(List<UUID> people) {}
